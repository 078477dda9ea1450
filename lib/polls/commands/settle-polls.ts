import 'server-only'
import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { maySettle } from '../policy'
import { holdPoll } from '../queries/inside'
import type { settlePollsSchema } from '../schema'
import { closePoll } from './close-poll'

type Input = z.output<typeof settlePollsSchema>

/**
 * Writes down that polls closed at their hour, and counts them: one, at anybody's next request, or, for the system, all
 * that are due. Before the hour it changes nothing. Refusal: not found.
 */
export const settlePolls = command<Input, { settled: string[] }>('polls.settle_polls', async (tx, ctx, input) => {
  if (input.pollId === null && ctx.actor.kind !== 'system') return notFound
  const asked = input.pollId
    ? [{ id: input.pollId }]
    : await tx.$queryRaw<{ id: string }[]>`
        select id from polls where state = 'open' and (closes_at <= field_now() or kind = 'secret') order by closes_at limit 50`
  const settled: string[] = []
  for (const { id } of asked) {
    const held = await holdPoll(tx, ctx, id)
    if (!held) return notFound
    const may = maySettle(ctx.actor, held.year)
    if (!may.ok) return may
    // a secret one also when every ballot lies in its box
    const due = held.poll.stands === 'closed' || (held.poll.kind === 'secret' && held.poll.stands === 'open')
    if (due && (await closePoll(tx, ctx, id)) !== 'open') settled.push(id)
  }
  return ok({ settled })
})
