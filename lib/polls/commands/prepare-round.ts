import 'server-only'
import type { z } from 'zod'
import { decision } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayPreparePoll } from '../policy'
import { readPollArticles } from '../queries/articles'
import { findPoll } from '../queries/inside'
import { checkState } from '../rules/checks'
import { nextRoundLines } from '../rules/rounds'
import type { prepareRoundSchema } from '../schema'
import { findYear } from '@/lib/calendar/queries'
import { draftPoll } from './draft-poll'

type Input = z.output<typeof prepareRoundSchema>

/**
 * Prepares the next round of a counted vote as a poll of its own: between the tied, or between those whom nobody elected,
 * for the places left. Refusals: not found, not head, not counted, nothing left to decide, no round left, and what
 * preparing a poll refuses.
 */
export const prepareRound = decision<Input, { pollId: string }>('polls.prepare_round', async (tx, ctx, input) => {
  const poll = await findPoll(tx, input.pollId, ctx.now)
  const year = poll && (await findYear(tx, poll.yearId))
  if (!poll || !year) return notFound
  const may = mayPreparePoll(ctx.actor, year)
  if (!may.ok) return may
  const counted = checkState(poll.state, 'counted')
  if (!counted.ok || !poll.outcome) return counted.ok ? notFound : counted
  const positions = nextRoundLines(poll.outcome, poll.options)
  if (positions.length === 0) return refuse('polls.nothing_left_to_decide')
  const { rounds } = poll.preparation.rule
  if (poll.kind === 'agreement' || poll.round >= rounds) {
    const articles = await readPollArticles(tx, year, poll, poll.preparation)
    return refuse('polls.no_round_left', { rounds }, articles.rounds)
  }
  const drafted = await draftPoll(tx, ctx, year, {
    ...{ kind: poll.kind, purpose: poll.purpose, subject: poll.subject, title: poll.title, meetingId: poll.meetingId },
    seatSchoolIds: poll.seats.map((seat) => seat.organisationId),
    lines: poll.options
      .filter((line) => positions.includes(line.position))
      .map((line) => ({ schoolId: line.organisationId, name: { vi: line.vi, en: line.en }, eligible: true })),
    preparation: { ...poll.preparation, quota: poll.outcome.vacant, hour: { minutes: input.minutes } },
    ...{ previousId: poll.id, round: poll.round + 1 },
  })
  return drafted.ok ? ok(drafted.value) : drafted
})
