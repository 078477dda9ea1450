import 'server-only'
import type { z } from 'zod'
import { verifyPassword } from '@/lib/platform/auth/passwords'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ok, refuse } from '@/lib/platform/result'
import type { signInSchema } from '../schema'

type Input = z.output<typeof signInSchema>

/**
 * Opens a session for the right password. An account that is missing, closed or without a password gets the same answer in
 * the same time as a wrong password. Refusals: people.wrong_credentials, people.too_many_attempts.
 */
export const signIn: Command<Input, StartedSession> = async (caller, { email, password }) => {
  const visitor = caller.visitor ?? unknownVisitor
  const turn = await takeTurn(email, visitor)
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  const person = await db().person.findUnique({ where: { email } })
  const matches = await verifyPassword(person?.disabledAt ? null : (person?.passwordHash ?? null), password)
  if (!person || !matches) return refuse('people.wrong_credentials')
  await turn.forgive()
  return open(caller, { personId: person.id, visitor })
}

const open = command<{ personId: string; visitor: Visitor }, StartedSession>(
  'people.sign_in',
  async (tx, _ctx, { personId, visitor }) => {
    const person = await tx.person.findUnique({ where: { id: personId, disabledAt: null } })
    return person ? ok(await startSession(tx, personId, visitor)) : refuse('people.wrong_credentials')
  },
)
