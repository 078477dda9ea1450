import 'server-only'
import type { z } from 'zod'
import { endSessions } from '@/lib/platform/auth/sessions'
import { command, type Command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import type { endSessionSchema } from '../schema'

type Input = z.output<typeof endSessionSchema>

/** Ends one of one's own sessions, or all but the present one. Refusal: not found, also for sessions of others. */
export const endSession: Command<Input, { ended: number }> = (caller, { sessionId }) =>
  end(caller, { sessionId, here: caller.visitor?.sessionId ?? null })

const end = command<Input & { here: string | null }, { ended: number }>(
  'people.end_session',
  async (tx, { actor }, { sessionId, here }) => {
    if (actor.kind !== 'person') return notFound
    if (sessionId === 'others') {
      const ended = await endSessions(tx, { personId: actor.personId, ...(here && { except: here }) })
      return ok({ ended })
    }
    const session = await tx.session.findUnique({ where: { id: sessionId, personId: actor.personId } })
    return session ? ok({ ended: await endSessions(tx, { id: session.id }) }) : notFound
  },
)
