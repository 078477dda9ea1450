import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command, type Command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayCastVote } from '../policy'
import { sharePoll, type FoundPoll } from '../queries/inside'
import { checkChoice, checkHash, checkState } from '../rules/checks'
import type { castVoteSchema, Choice } from '../schema'
import { closePoll } from './close-poll'

type Input = z.output<typeof castVoteSchema>

// The hour may fall between the reading and the writing: then the database refuses the row itself.
const isOutOfTime = (error: unknown): boolean => String(error).includes('the poll takes no vote now')

/**
 * A seat casts its one named vote, or answers an agreement; the last one closes the poll in the same transaction.
 * Refusals: not found, no seat, not open, closed, hour passed, seat not present, paper poll, secret poll, other manifest, already
 * voted, a choice that does not fit the question.
 */
export const castVote: Command<Input, { pollId: string }> = async (caller, input) => {
  try {
    return await cast(caller, input)
  } catch (error) {
    if (isOutOfTime(error)) return refuse('polls.closed')
    throw error
  }
}

const cast = command<Input, { pollId: string }>('polls.cast_vote', async (tx, ctx, input) => {
  const held = await sharePoll(tx, ctx, input.pollId)
  if (!held || ctx.actor.kind !== 'person') return notFound
  const { poll, year, inTime } = held
  const { personId } = ctx.actor
  const may = mayCastVote(
    ctx.actor,
    year,
    poll.seats.map((seat) => seat.personId),
  )
  const seat = poll.seats.find((one) => one.personId === personId)
  if (!may.ok || !seat) return may.ok ? notFound : may
  const choice = choiceOf(poll, input)
  const lines = poll.options.filter((line) => line.eligible)
  const verdict = firstRefusal(
    checkYearOpen(year),
    poll.state === 'open' ? allowed : checkState(poll.state, 'open'),
    poll.kind === 'paper' ? refuse('polls.on_paper') : allowed,
    poll.kind === 'secret' ? refuse('polls.in_the_box') : allowed,
    inTime ? allowed : refuse('polls.closed'),
    seat.present ? allowed : refuse('polls.seat_not_present'),
    checkHash(input.sha256, poll.manifestSha256),
    checkChoice({ ...poll, lines }, seat.organisationId, choice),
  )
  if (!verdict.ok) return verdict
  if (!(await putVote(tx, seat.id, poll.id, choice, personId, ctx.now))) return refuse('polls.already_voted')
  await record(tx, ctx, {
    ...{ event: 'polls.vote_cast', subject: { type: 'poll', id: poll.id } },
    facts: { title: poll.title, seat: seat.label },
    ...{ clusterId: year.clusterId, yearId: year.id, organisationId: seat.organisationId },
    after: choice,
  })
  await closePoll(tx, ctx, poll.id)
  return ok({ pollId: poll.id })
})

/** What the form said, in the form of the question. */
function choiceOf({ kind, preparation }: FoundPoll, input: Input): Choice {
  if (kind === 'agreement' && input.agrees) return { agrees: input.agrees === 'yes', word: input.word }
  if (preparation.form !== 'lines') return { chosen: [...(input.chosen ?? [])].sort((a, b) => a - b) }
  return { lines: Object.fromEntries(Object.entries(input.lines ?? {}).map(([name, word]) => [name.slice(1), word])) }
}

/** One vote for each seat, whatever arrives at the same time: the second finds the first's key taken. */
async function putVote(
  tx: Tx,
  seatId: string,
  pollId: string,
  choice: Choice,
  personId: string,
  now: Date,
): Promise<boolean> {
  const put = await tx.$executeRaw`
    insert into poll_votes (seat_id, poll_id, choice, cast_by_id, cast_at)
    values (${seatId}::uuid, ${pollId}::uuid, ${JSON.stringify(choice)}::jsonb, ${personId}::uuid, ${now}::timestamptz)
    on conflict (seat_id) do nothing`
  return put === 1
}
