import 'server-only'
import type { z } from 'zod'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { notFound, ok } from '@/lib/platform/result'
import type { enterDemonstrationSchema } from '../schema'

type Input = z.output<typeof enterDemonstrationSchema>

/** Opens a session for a demonstration account, without a password, while the installation is a demonstration: else not found. */
export const enterDemonstration: Command<Input, StartedSession> = (caller, { personId }) =>
  open(caller, { personId, visitor: caller.visitor ?? unknownVisitor })

const open = command<{ personId: string; visitor: Visitor }, StartedSession>(
  'people.enter_demonstration',
  async (tx, _ctx, { personId, visitor }) => {
    const installation = await tx.installation.findUnique({ where: { id: 1 } })
    const person = await tx.person.findUnique({ where: { id: personId, demonstration: true, disabledAt: null } })
    if (!installation?.demonstration || !person) return notFound
    return ok(await startSession(tx, personId, visitor))
  },
)
