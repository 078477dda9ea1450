import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '@/lib/platform/context'
import { command } from '@/lib/platform/command'
import { db } from '@/lib/platform/db/client'
import { queueMail } from '@/lib/platform/mail/queue'
import { sendMail } from '@/lib/platform/mail/send'
import { ok } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'

testDatabase('migrated')

const received: string[] = []
let refuseNext = false
const post = { SMTP_URL: '', MAIL_FROM: 'Nêu Gương <khong-tra-loi@localhost>' }
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    stream.on('end', () => {
      if (refuseNext) return done(new Error('try later'))
      received.push(text)
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((listening) => sink.listen(0, '127.0.0.1', listening))
  const address = sink.server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  post.SMTP_URL = `smtp://127.0.0.1:${address.port}`
})
afterAll(async () => {
  await new Promise<void>((closed) => sink.close(closed))
})

const write = command<{ to: string }, null>('test.write', async (tx, _, { to }) => {
  await queueMail(tx, { to, subject: 'Thư mời nhận tài khoản', body: 'Kính gửi đồng chí', kind: 'invitation' })
  return ok(null)
})

describe('a letter', () => {
  it('goes out once by SMTP with the Message-ID of its row, and is marked as sent', async () => {
    await write(asSystem(), { to: 'truong@example.test' })
    const mail = await db().mailMessage.findFirstOrThrow({ where: { recipient: 'truong@example.test' } })
    await sendMail(mail.id, post)
    await sendMail(mail.id, post)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain(mail.messageId)
    expect(await db().mailMessage.findUnique({ where: { id: mail.id } })).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('that the server refuses is kept, with the reason, and goes out at the next try', async () => {
    await write(asSystem(), { to: 'later@example.test' })
    const mail = await db().mailMessage.findFirstOrThrow({ where: { recipient: 'later@example.test' } })
    refuseNext = true
    await expect(sendMail(mail.id, post)).rejects.toThrow()
    expect(await db().mailMessage.findUnique({ where: { id: mail.id } })).toMatchObject({ state: 'failed' })
    refuseNext = false
    await sendMail(mail.id, post)
    expect(await db().mailMessage.findUnique({ where: { id: mail.id } })).toMatchObject({ state: 'sent', attempts: 2 })
  })
})
