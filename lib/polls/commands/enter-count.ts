import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayCount, schoolOfActor } from '../policy'
import { holdPoll, type FoundPoll } from '../queries/inside'
import { checkState } from '../rules/checks'
import { checkSheet, differences, figuresOwed } from '../rules/count'
import { figuresSchema, type enterCountSchema, type Figures, type Sheet } from '../schema'
import { closePoll } from './close-poll'

type Input = z.output<typeof enterCountSchema>
type Answer = { pollId: string; state: 'waits' | 'differs' | 'counted' }

/**
 * A teller enters the figures, apart from the other teller; equal figures count the poll, unequal ones are both asked
 * again. Refusals: not found, not a teller, not open, counted, no figures owed, voting still goes on, figures missing, a
 * sheet that does not add up.
 */
export const enterCount = decision<Input, Answer>('polls.enter_count', async (tx, ctx, input) => {
  const held = await holdPoll(tx, ctx, input.pollId)
  if (!held || ctx.actor.kind !== 'person') return notFound
  const { poll, year } = held
  const { tellers } = poll.preparation
  const absent = poll.seats.filter((seat) => !seat.present).length
  const owed = figuresOwed(poll.kind, poll.preparation, absent, poll.ways.paper)
  const may = firstRefusal(
    mayCount(ctx.actor, year, tellers),
    checkYearOpen(year),
    checkState(poll.state, 'open', 'closed'),
    owed.room || owed.written ? allowed : refuse('polls.nothing_to_count'),
    poll.kind !== 'paper' && poll.stands === 'open' ? refuse('polls.still_voting') : allowed,
  )
  const schoolId = schoolOfActor(ctx.actor, tellers)
  if (!may.ok || !schoolId) return may.ok ? notFound : may
  const figures = figuresOf(poll, owed, input)
  if (!figures) return refuse('polls.figures_missing')
  const sheets = firstRefusal(
    figures.room ? checkSheet(figures.room, roomSeats(poll, absent), limits(poll)) : allowed,
    figures.written ? checkSheet(figures.written, absent, limits(poll)) : allowed,
  )
  if (!sheets.ok) return sheets
  if (poll.state === 'open' && poll.stands === 'closed') await closePoll(tx, ctx, poll.id)
  await keep(tx, poll.id, schoolId, ctx.actor.personId, figures, ctx.now)
  await record(tx, ctx, {
    ...{ event: 'polls.count_entered', subject: { type: 'poll', id: poll.id }, facts: { title: poll.title } },
    ...{ clusterId: year.clusterId, yearId: year.id, organisationId: schoolId },
  })
  const counts = await tx.tallyCount.findMany({ where: { pollId: poll.id } })
  const [one, other] = counts.map((count) => figuresSchema.parse(count.figures))
  if (!one || !other) return ok({ pollId: poll.id, state: 'waits' })
  const differ = differences(one, other)
  if (differ.length === 0) {
    await closePoll(tx, ctx, poll.id)
    return ok({ pollId: poll.id, state: 'counted' })
  }
  const facts = { title: poll.title, places: differ.length }
  await record(tx, ctx, {
    ...{ event: 'polls.counts_differ', subject: { type: 'poll', id: poll.id }, facts },
    ...{ clusterId: year.clusterId, yearId: year.id },
  })
  const href = `/work/${year.clusterCode}/${year.year}/polls/${poll.id}`
  await notify(tx, ctx, { organisationIds: tellers }, { kind: 'polls.counts_differ', facts, href })
  return ok({ pollId: poll.id, state: 'differs' })
})

/** On paper vote all that are present, or, beside a secret ballot, those who took paper. */
const roomSeats = (poll: FoundPoll, absent: number): number =>
  poll.kind === 'secret' ? poll.ways.paper : poll.seats.length - absent

const positionsOf = (poll: FoundPoll): number[] =>
  poll.options.filter((line) => line.eligible).map((line) => line.position)

const limits = (poll: FoundPoll) => ({
  ...{ form: poll.preparation.form, upTo: poll.preparation.upTo, positions: positionsOf(poll) },
})

function figuresOf(poll: FoundPoll, owed: { room: boolean; written: boolean }, input: Input): Figures | null {
  const room = owed.room && input.room ? sheetOf(poll, input.room) : null
  const written = owed.written && input.written ? sheetOf(poll, input.written) : null
  return (owed.room && !room) || (owed.written && !written) ? null : { room, written }
}

/** Only the lines of the question, in their order; a line that was not given stays missing and is refused. */
function sheetOf(poll: FoundPoll, { lines, ...heads }: NonNullable<Input['room']>): Sheet {
  const given = positionsOf(poll).flatMap((position) => {
    const line = lines[`p${position}`]
    return line ? [{ position, ...line }] : []
  })
  return { ...heads, lines: given }
}

async function keep(
  tx: Tx,
  pollId: string,
  organisationId: string,
  personId: string,
  figures: Figures,
  at: Date,
): Promise<void> {
  await tx.tallyCount.upsert({
    where: { pollId_organisationId: { pollId, organisationId } },
    create: { pollId, organisationId, personId, figures, at },
    update: { personId, figures, at, entries: { increment: 1 } },
  })
}
