import 'server-only'
import { record } from '@/lib/audit/record'
import { closeQuestion } from '@/lib/ballots/commands/close-question'
import { ballotOf, countBallots, readBoard } from '@/lib/ballots/queries/board'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { notify } from '@/lib/notices/notify'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { findPoll, type FoundPoll } from '../queries/inside'
import { differences, figuresOwed } from '../rules/count'
import { minutesParagraph } from '../rules/minutes'
import { countBoard } from '../rules/box-count'
import { outcomeOfAgreement, outcomeOfVote } from '../rules/outcome'
import type { Question } from '../rules/tally'
import { choiceSchema, figuresSchema, type Choice, type Figures, type Outcome, type Sheet } from '../schema'
import { draftPoll } from './draft-poll'

/**
 * Closes a poll that has nothing more to wait for (every present seat has acted, one objected to an agreement, two tellers
 * agree, or its hour has come) and counts it as soon as all figures are there, and the box of a secret one is open. The caller holds its row; nothing is closed
 * sooner, by nobody.
 */
export async function closePoll(tx: Tx, ctx: Context, pollId: string): Promise<'open' | 'closed' | 'counted'> {
  const poll = await findPoll(tx, pollId, ctx.now)
  const year = poll && (await findYear(tx, poll.yearId))
  if (!poll || !year || (poll.state !== 'open' && poll.state !== 'closed')) return 'open'
  const votes = await tx.pollVote.findMany({ where: { pollId }, orderBy: { seatId: 'asc' } })
  const choices = votes.map((vote) => choiceSchema.parse(vote.choice))
  const figures = await agreedFigures(tx, pollId)
  if (poll.state === 'open') {
    if (!(await mayClose(tx, poll, choices, figures !== null))) return 'open'
    if (poll.boxId && poll.boxSlot) await closeQuestion(tx, ctx, year, { boxId: poll.boxId, slot: poll.boxSlot })
    await tx.poll.update({
      where: { id: pollId },
      data: { state: 'closed', closedAt: ctx.now, version: { increment: 1 } },
    })
    await tell(tx, ctx, year, poll, 'polls.poll_closed')
  }
  const absent = poll.seats.filter((seat) => !seat.present).length
  const owed = figuresOwed(poll.kind, poll.preparation, absent, poll.ways.paper)
  if ((owed.room || owed.written) && figures === null) return 'closed'
  const box = await countBox(tx, poll)
  if (box === 'sealed') return 'closed'
  const roll = { members: poll.seats.length, present: poll.seats.filter((seat) => seat.present).length }
  const outcome =
    poll.kind === 'agreement'
      ? outcomeOfAgreement(poll.preparation, roll, choices)
      : outcomeOfVote(questionOf(poll), roll, { choices, figures, box })
  await tx.poll.update({
    where: { id: pollId },
    data: { state: 'counted', countedAt: ctx.now, result: outcome, version: { increment: 1 } },
  })
  await tell(tx, ctx, year, poll, outcome.agreed === false ? 'polls.agreement_turned' : 'polls.poll_counted', outcome)
  // minutes that are signed already stand as they were signed; the poll keeps its result all the same
  if (poll.meetingId) await appendToMinutes(tx, ctx, poll.meetingId, minutesParagraph({ ...poll, outcome }))
  if (outcome.agreed === false) await turnIntoVote(tx, ctx, year, poll)
  return 'counted'
}

/** The hour is the database's; everybody has acted when no present seat is without its vote. */
async function mayClose(tx: Tx, poll: FoundPoll, choices: Choice[], counted: boolean): Promise<boolean> {
  const rows = await tx.$queryRaw<{ due: boolean }[]>`
    select field_now() >= closes_at as due from polls where id = ${poll.id}::uuid`
  if (rows[0]?.due) return true
  if (poll.kind === 'paper') return counted
  if (poll.boxId && poll.boxSlot) return (await countBallots(tx, poll.boxId, poll.boxSlot)) >= poll.ways.electronic
  const present = poll.seats.filter((seat) => seat.present).length
  return choices.length >= present || choices.some((choice) => 'agrees' in choice && !choice.agrees)
}

/** The figures, once two tellers have given the same. */
async function agreedFigures(tx: Tx, pollId: string): Promise<Figures | null> {
  const counts = await tx.tallyCount.findMany({ where: { pollId } })
  const [one, other] = counts.map((count) => figuresSchema.parse(count.figures))
  return one && other && differences(one, other).length === 0 ? one : null
}

const questionOf = ({ preparation, options, round }: FoundPoll): Question => ({
  ...{ form: preparation.form, upTo: preparation.upTo, quota: preparation.quota, rule: preparation.rule, round },
  positions: options.filter((line) => line.eligible).map((line) => line.position),
})

/** What lay in the box of a secret poll, once two trustees have published their keys; null: no secret poll. */
async function countBox(tx: Tx, poll: FoundPoll): Promise<Sheet | null | 'sealed'> {
  if (!poll.boxId || !poll.boxSlot) return null
  const board = await readBoard(tx, poll.boxId, poll.boxSlot)
  if (board?.state !== 'opened') return 'sealed'
  const place = { box: poll.boxId, slot: poll.boxSlot, issued: poll.ways.electronic }
  return (await countBoard(questionOf(poll), place, board.lines.map(ballotOf), board.openings)).sheet
}

/** The vote that the manifest names, on the same roll and lines; it was confirmed with the agreement. */
async function turnIntoVote(tx: Tx, ctx: Context, year: Year, poll: FoundPoll): Promise<void> {
  const { fallback } = poll.preparation
  if (!fallback || !poll.confirmedById || !poll.confirmedBySchoolId || !poll.confirmedAt) return
  // refused only where the year or the meeting has gone on meanwhile: then nothing is put to the vote any more
  await draftPoll(tx, ctx, year, {
    ...{ kind: fallback.kind, purpose: poll.purpose, subject: poll.subject, title: poll.title },
    meetingId: poll.meetingId,
    seatsOf: poll.id,
    lines: poll.options.map((line) => ({
      ...{ schoolId: line.organisationId, name: { vi: line.vi, en: line.en }, eligible: line.eligible },
      reason: { vi: line.reasonVi, en: line.reasonEn },
      article: { vi: line.articleVi, en: line.articleEn },
    })),
    preparation: {
      ...poll.preparation,
      ...{ text: '', proposes: [], fallback: null, hour: { minutes: fallback.minutes } },
    },
    previousId: poll.id,
    confirmed: { personId: poll.confirmedById, schoolId: poll.confirmedBySchoolId, at: poll.confirmedAt },
  })
}

type Told = 'polls.poll_closed' | 'polls.poll_counted' | 'polls.agreement_turned'

async function tell(tx: Tx, ctx: Context, year: Year, poll: FoundPoll, event: Told, outcome?: Outcome): Promise<void> {
  const names = poll.options.filter((line) => outcome?.elected.includes(line.position))
  const joined = { vi: names.map((line) => line.vi).join('; '), en: names.map((line) => line.en).join('; ') }
  const facts = { title: poll.title, ...(outcome && { elected: joined, count: names.length }) }
  await record(tx, ctx, {
    ...{ event, subject: { type: 'poll', id: poll.id }, facts, clusterId: year.clusterId, yearId: year.id },
    ...(outcome && { after: outcome }),
  })
  if (event === 'polls.poll_closed') return
  const href = `/work/${year.clusterCode}/${year.year}/polls/${poll.id}`
  await notify(tx, ctx, { yearId: year.id }, { kind: event, facts, href })
}
