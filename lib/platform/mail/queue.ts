import type { Tx } from '../db/client'

export type Letter = {
  to: string
  subject: string
  body: string
  /** what it is, for the outbox: invitation, password_reset, reminder, notice … */
  kind: string
}

/**
 * Lays a letter into the outbox and enqueues its sending, in the transaction that causes it: a rollback takes both along.
 * The Message-ID is made here, so that a letter sent twice is seen as one.
 */
export async function queueMail(tx: Tx, letter: Letter): Promise<void> {
  const { id } = await tx.mailMessage.create({
    data: {
      messageId: `<${crypto.randomUUID()}@neu-guong>`,
      recipient: letter.to,
      subject: letter.subject,
      body: letter.body,
      kind: letter.kind,
    },
    select: { id: true },
  })
  await tx.$executeRaw`select graphile_worker.add_job('send_mail', json_build_object('mailId', ${id}::text))`
}
