import 'server-only'
import type { z } from 'zod'
import { publishOpening } from '@/lib/ballots/commands/publish-opening'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { holdPoll } from '../queries/inside'
import { checkState } from '../rules/checks'
import type { openBallotsSchema } from '../schema'
import { closePoll } from './close-poll'

type Answer = { pollId: string; state: 'waits' | 'opened' | 'counted' }

/**
 * A trustee publishes the opening key of this poll alone; with the second one its ballots are opened and counted in the same
 * transaction, unless figures of the tellers are still owed. Refusals: not found, not secret, not closed, what `publishOpening` asks.
 */
export const openBallots = command<z.output<typeof openBallotsSchema>, Answer>(
  'polls.open_ballots',
  async (tx, ctx, { pollId, privateKey }) => {
    const held = await holdPoll(tx, ctx, pollId)
    if (!held) return notFound
    const { poll, year } = held
    if (!poll.boxId || !poll.boxSlot) return refuse('polls.not_secret')
    if (poll.state === 'open' && poll.stands === 'closed') await closePoll(tx, ctx, pollId)
    const state = poll.state === 'open' && poll.stands === 'closed' ? 'closed' : poll.state
    const may = firstRefusal(checkState(state, 'closed'))
    if (!may.ok) return may
    const published = await publishOpening(tx, ctx, year, { boxId: poll.boxId, slot: poll.boxSlot, privateKey })
    if (!published.ok) return published
    if (!published.value.opened) return ok({ pollId, state: 'waits' })
    const after = await closePoll(tx, ctx, pollId)
    return ok({ pollId, state: after === 'counted' ? 'counted' : 'opened' })
  },
  { proof: 'factor' },
)
