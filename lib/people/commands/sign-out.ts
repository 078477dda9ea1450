import 'server-only'
import { endSessions } from '@/lib/platform/auth/sessions'
import { command, type Command } from '@/lib/platform/command'
import { ok } from '@/lib/platform/result'

/** Ends this browser's session; whoever has none is signed out already. */
export const signOut: Command<object, { ended: number }> = (caller) => end(caller, caller.visitor?.sessionId ?? null)

const end = command<string | null, { ended: number }>('people.sign_out', async (tx, _ctx, sessionId) =>
  ok({ ended: sessionId ? await endSessions(tx, { id: sessionId }) : 0 }),
)
