import 'server-only'
import type { z } from 'zod'
import { findYear } from '@/lib/calendar/queries'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { mayPreparePoll } from '../policy'
import { findPoll, memberIds, type FoundPoll } from '../queries/inside'
import { checkState, rulingSchools } from '../rules/checks'
import type { prepareRulingSchema } from '../schema'
import { draftPoll } from './draft-poll'

type Input = z.output<typeof prepareRulingSchema>

/**
 * Prepares the ruling of head and deputies on a tie: by open vote of those whom it does not touch, or, where fewer remain
 * than the rule asks, of all other member schools. Refusals: not found, not head, not counted, no tie, and what preparing
 * a poll refuses.
 */
export const prepareRuling = decision<Input, { pollId: string }>('polls.prepare_ruling', async (tx, ctx, input) => {
  const poll = await findPoll(tx, input.pollId, ctx.now)
  const year = poll && (await findYear(tx, poll.yearId))
  if (!poll || !year) return notFound
  const may = mayPreparePoll(ctx.actor, year)
  if (!may.ok) return may
  const counted = checkState(poll.state, 'counted')
  if (!counted.ok || !poll.outcome) return counted.ok ? notFound : counted
  const { tied, vacant } = poll.outcome
  if (tied.length === 0) return refuse('polls.no_tie')
  const lines = poll.options.filter((line) => tied.includes(line.position))
  const touched = lines.flatMap((line) => line.organisationId ?? [])
  const least = await readRule(tx, 'scoring.standing_group_least', year, fieldDay(ctx.now))
  const standing = await standingSchools(tx, year.clusterId, ctx.now)
  const seatSchoolIds = rulingSchools(standing, await memberIds(tx, year.id), touched, least.value)
  const drafted = await draftPoll(tx, ctx, year, {
    ...{ kind: 'open', purpose: poll.purpose, subject: poll.subject, title: poll.title, meetingId: poll.meetingId },
    seatSchoolIds,
    lines: lines.map((line) => ({ schoolId: line.organisationId, name: { vi: line.vi, en: line.en }, eligible: true })),
    preparation: rulingOf(poll, vacant, input.minutes),
    ...{ previousId: poll.id, round: poll.round + 1 },
  })
  return drafted.ok ? ok(drafted.value) : drafted
})

function rulingOf({ preparation }: FoundPoll, quota: number, minutes: number): FoundPoll['preparation'] {
  const most = { n: 1, d: 2, of: 'members', over: true } as const
  return {
    ...preparation,
    ...{ form: quota === 1 ? 'one' : 'up_to', upTo: quota, quota, hour: { minutes } },
    ...{ text: '', proposes: [], fallback: null, tellers: [], written: false },
    rule: { ...preparation.rule, quorum: most, threshold: most },
  }
}

/** The schools that head and deputise at this moment. */
async function standingSchools(tx: Tx, clusterId: string, now: Date): Promise<string[]> {
  const rows = await tx.term.findMany({
    where: { clusterId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { organisationId: true },
  })
  return rows.map((row) => row.organisationId)
}
