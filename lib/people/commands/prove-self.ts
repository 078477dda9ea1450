import 'server-only'
import type { z } from 'zod'
import { verifyPassword } from '@/lib/platform/auth/passwords'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { atField, notFound, ok, refuse } from '@/lib/platform/result'
import type { proveSelfSchema } from '../schema'
import { spendCode } from './spend-code'

type Input = z.output<typeof proveSelfSchema>

/**
 * Who is signed in proves anew who is sitting there, by the password and, where there is one, the second factor. The session
 * goes on under a new id. Refusals: not found, people.current_password_wrong, people.factor_code_wrong,
 * people.factor_code_spent, people.too_many_attempts.
 */
export const proveSelf: Command<Input, StartedSession> = async (caller, { password, code }) => {
  const person = caller.personId ? await db().person.findUnique({ where: { id: caller.personId } }) : null
  if (!person) return notFound
  const visitor = caller.visitor ?? unknownVisitor
  const turn = await takeTurn(person.email, visitor, 'proof')
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  if (!(await verifyPassword(person.passwordHash, password)))
    return atField('password', refuse('people.current_password_wrong'))
  const answer = await prove(caller, { code, visitor })
  if (answer.ok) await turn.forgive()
  return answer
}

const prove = command<{ code: string; visitor: Visitor }, StartedSession>(
  'people.prove_self',
  async (tx, ctx, { code, visitor }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId: id, name } = ctx.actor
    const factor = await tx.secondFactor.findUnique({ where: { personId: id }, select: { confirmedAt: true } })
    if (factor?.confirmedAt) {
      const spent = atField('code', await spendCode(tx, ctx, { id, name }, code))
      if (!spent.ok) return spent
    }
    return ok(await startSession(tx, id, visitor))
  },
)
