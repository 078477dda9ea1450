import 'server-only'
import { isOfficer } from '@/lib/platform/auth/limits'
import { officesOf } from '@/lib/platform/standing'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { hashPassword } from '@/lib/platform/auth/passwords'
import { endSessions } from '@/lib/platform/auth/sessions'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command, type Command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkLink } from '../rules/entrance'
import { checkLength, checkPassword } from '../rules/passwords'
import type { resetPasswordSchema } from '../schema'

type Input = z.output<typeof resetPasswordSchema>

/**
 * Sets a new password by the mailed link, once, and ends every session of the account.
 * Refusals: not found, people.link_used, people.link_expired, people.password_too_common,
 * people.password_short_for_office.
 */
export const resetPassword: Command<Input, { email: string }> = async (caller, input) =>
  set(caller, { ...input, passwordHash: await hashPassword(input.password) })

const set = command<Input & { passwordHash: string }, { email: string }>(
  'people.reset_password',
  async (tx, ctx, { token, password, passwordHash }) => {
    const reset = await tx.passwordReset.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { person: true },
    })
    if (!reset || reset.person.disabledAt) return notFound
    const open = checkLink(reset, new Date())
    if (!open.ok) return open
    const { person } = reset
    const strong = firstRefusal(
      checkPassword(password, [person.email, person.name]),
      checkLength(password, isOfficer(await officesOf(tx, person.id))),
    )
    if (!strong.ok) return strong
    // the first to mark the link has it; whoever comes at the same moment finds it used
    await tx.passwordReset.update({ where: { id: reset.id }, data: { usedAt: new Date() } })
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
    await endSessions(tx, { personId: person.id })
    await record(tx, ctx, {
      event: 'people.password_reset',
      subject: { type: 'person', id: person.id },
      facts: { name: person.name },
    })
    return ok({ email: person.email })
  },
)
