import 'server-only'
import type { z } from 'zod'
import { mayWriteLetter } from '@/lib/platform/auth/throttle'
import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import { command, type Command } from '@/lib/platform/command'
import { env } from '@/lib/platform/env'
import { letterIn } from '@/lib/platform/i18n/letter'
import { queueMail } from '@/lib/platform/mail/queue'
import { ok } from '@/lib/platform/result'
import type { askPasswordResetSchema } from '../schema'

type Input = z.output<typeof askPasswordResetSchema>

/** How many minutes the link of a letter stays open. */
const minutes = 15

/** Mails a link that sets a new password, once. The answer is the same whether the account exists or not. */
export const askPasswordReset: Command<Input, { minutes: number }> = async (caller, { email }) => {
  if (await mayWriteLetter(email)) await write(caller, { email, token: makeToken() })
  return ok({ minutes })
}

const write = command<Input & { token: string }, null>('people.ask_password_reset', async (tx, _ctx, input) => {
  const { email, token } = input
  const person = await tx.person.findUnique({ where: { email, disabledAt: null } })
  if (!person) return ok(null)
  const expiresAt = new Date(Date.now() + minutes * 60_000)
  await tx.passwordReset.create({ data: { personId: person.id, tokenHash: hashToken(token), expiresAt } })
  const letter = letterIn('people.letters.reset', (locale) => ({
    name: person.name,
    minutes,
    link: `${env().NEXTAUTH_URL}/${locale}/password/${token}`,
  }))
  await queueMail(tx, { to: email, kind: 'password_reset', ...letter })
  return ok(null)
})
