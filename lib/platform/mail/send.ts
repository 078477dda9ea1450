import { createTransport } from 'nodemailer'
import { db } from '../db/client'
import { env, type Env } from '../env'
import { log } from '../log'

/**
 * Sends one letter of the outbox. Without SMTP_URL it stays queued and is read on the product's outbox page; a failure is
 * written down and thrown, so that the job tries again later.
 */
export async function sendMail(mailId: string, post: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'> = env()): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = post
  if (!SMTP_URL) return
  const mail = await db().mailMessage.findUnique({ where: { id: mailId } })
  if (!mail || mail.state === 'sent') return
  try {
    const { messageId, recipient: to, subject, body: text } = mail
    await createTransport(SMTP_URL).sendMail({ messageId, from: MAIL_FROM, to, subject, text })
    const sent = { state: 'sent', sentAt: new Date(), attempts: { increment: 1 }, lastError: null } as const
    await db().mailMessage.update({ where: { id: mailId }, data: sent })
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
    await db().mailMessage.update({
      where: { id: mailId },
      data: { state: 'failed', attempts: { increment: 1 }, lastError },
    })
    log.warn({ mailId, lastError }, 'a letter could not be sent')
    throw error
  }
}
