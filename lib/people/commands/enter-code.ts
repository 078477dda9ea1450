import 'server-only'
import type { z } from 'zod'
import { findWaitingSession } from '@/lib/platform/auth/live-sessions'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { atField, ok, refuse } from '@/lib/platform/result'
import type { enterCodeSchema } from '../schema'
import { spendCode } from './spend-code'

type Input = z.output<typeof enterCodeSchema>
type Entered = StartedSession & { email: string }

/**
 * The second page of signing in: who gave the right password gives the code of the phone, or a backup code, and only now a
 * session is opened, under an id of its own. Refusals: people.sign_in_anew, people.factor_code_wrong,
 * people.factor_code_spent, people.too_many_attempts.
 */
export const enterCode: Command<Input, Entered> = async (caller, { code }) => {
  const visitor = caller.visitor ?? unknownVisitor
  const waiting = await findWaitingSession(db(), visitor.sessionId)
  if (!waiting) return refuse('people.sign_in_anew')
  const turn = await takeTurn(waiting.email, visitor, 'code')
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  const answer = await enter(caller, { code, visitor })
  if (answer.ok) await turn.forgive()
  return answer
}

const enter = command<{ code: string; visitor: Visitor }, Entered>(
  'people.enter_code',
  async (tx, ctx, { code, visitor }) => {
    const waiting = await findWaitingSession(tx, visitor.sessionId)
    if (!waiting) return refuse('people.sign_in_anew')
    const { personId, name, email } = waiting
    const spent = atField('code', await spendCode(tx, ctx, { id: personId, name }, code))
    if (!spent.ok) return spent
    return ok({ ...(await startSession(tx, personId, visitor)), email })
  },
)
