import 'server-only'
import { isOfficer } from '@/lib/platform/auth/limits'
import { officesOf } from '@/lib/platform/standing'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { hashPassword, verifyPassword } from '@/lib/platform/auth/passwords'
import { endSessions } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { checkLength, checkPassword } from '../rules/passwords'
import type { changePasswordSchema } from '../schema'

type Input = z.output<typeof changePasswordSchema>

/**
 * Changes the own password, and ends the other sessions. Refusals: not found, people.current_password_wrong,
 * people.too_many_attempts, people.password_too_common,
 * people.password_short_for_office.
 */
export const changePassword: Command<Input, { ended: number }> = async (caller, input) => {
  const person = caller.personId ? await db().person.findUnique({ where: { id: caller.personId } }) : null
  if (!person) return notFound
  const turn = await takeTurn(`own ${person.email}`, visitorOf(caller))
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  if (!(await verifyPassword(person.passwordHash, input.currentPassword)))
    return refuse('people.current_password_wrong')
  const offices = await officesOf(db(), person.id)
  const strong = firstRefusal(
    checkPassword(input.password, [person.email, person.name]),
    checkLength(input.password, isOfficer(offices)),
  )
  if (!strong.ok) return strong
  await turn.forgive()
  return set(caller, { passwordHash: await hashPassword(input.password), here: visitorOf(caller).sessionId })
}

const visitorOf = (caller: Caller): NonNullable<Caller['visitor']> => caller.visitor ?? unknownVisitor

const set = command<{ passwordHash: string; here: string | null }, { ended: number }>(
  'people.change_password',
  async (tx, ctx, { passwordHash, here }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId, name } = ctx.actor
    await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    const ended = await endSessions(tx, { personId, ...(here && { except: here }) })
    await record(tx, ctx, {
      event: 'people.password_changed',
      subject: { type: 'person', id: personId },
      facts: { name },
    })
    return ok({ ended })
  },
)
