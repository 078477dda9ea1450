import 'server-only'
import type { z } from 'zod'
import { verifyPassword } from '@/lib/platform/auth/passwords'
import { needsFactor } from '@/lib/platform/auth/limits'
import type { AfterSignIn } from '@/lib/platform/auth/own-path'
import { readProof } from '@/lib/platform/auth/proof'
import { startSession, startWaitingSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ok, refuse } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import type { signInSchema } from '../schema'

type Input = z.output<typeof signInSchema>
type Opened = StartedSession & AfterSignIn

/**
 * Opens a session for the right password; where there is a second factor, one that only waits for its code. An account that
 * is missing, closed or without a password gets the same answer in the same time as a wrong password. Refusals: people.wrong_credentials, people.too_many_attempts.
 */
export const signIn: Command<Input, Opened> = async (caller, { email, password }) => {
  const visitor = caller.visitor ?? unknownVisitor
  const turn = await takeTurn(email, visitor)
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  const person = await db().person.findUnique({ where: { email } })
  const matches = await verifyPassword(person?.disabledAt ? null : (person?.passwordHash ?? null), password)
  if (!person || !matches) return refuse('people.wrong_credentials')
  await turn.forgive()
  return open(caller, { personId: person.id, visitor })
}

const open = command<{ personId: string; visitor: Visitor }, Opened>(
  'people.sign_in',
  async (tx, _ctx, { personId, visitor }) => {
    const person = await tx.person.findUnique({ where: { id: personId, disabledAt: null } })
    if (!person) return refuse('people.wrong_credentials')
    const { factor } = await readProof(tx, personId, null)
    if (factor) return ok({ ...(await startWaitingSession(tx, personId, visitor)), owes: 'code' })
    const { actor } = await readStanding(tx, personId)
    const needed = actor.kind === 'person' && needsFactor(actor.seats)
    return ok({ ...(await startSession(tx, personId, visitor)), owes: needed ? 'factor' : null })
  },
)
