import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { allowed, firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import {
  mayAskCancelling,
  mayCastVote,
  mayConfirmManifest,
  mayCount,
  mayOpenPoll,
  mayPreparePoll,
  schoolOfActor,
} from '../policy'
import { checkMayOpenInGate, checkState } from '../rules/checks'
import { differences, figuresOwed } from '../rules/count'
import { nextRoundLines } from '../rules/rounds'
import {
  choiceSchema,
  figuresSchema,
  preparationSchema,
  type Choice,
  type PollKind,
  type PollState,
  type Preparation,
} from '../schema'
import { chairIds } from '@/lib/meetings/queries/roll'
import { readPollArticles, type PollArticles } from './articles'
import { boxColumns, boxOf, type PollBox } from './box'
import { listed, rowOf, type PollRow } from './rows'
import { countAbsent } from './inside'

export type PollLine = {
  position: number
  schoolId: string | null
  name: Bilingual
  short: Bilingual
  eligible: boolean
  reason: Bilingual
  article: Bilingual
}

export type PollSeatView = {
  id: string
  schoolId: string
  school: Bilingual
  short: Bilingual
  label: string
  substitute: boolean
  present: boolean
  choice: Choice | null
  castAt: Date | null
  mine: boolean
}

export type PollView = Omit<PollRow, 'elected' | '_count'> & {
  manifestSha256: string
  preparation: Preparation
  /** what each part of the rule rests on */
  articles: PollArticles
  meeting: { id: string; title: string } | null
  openedAt: Date | null
  closedAt: Date | null
  confirmedAt: Date | null
  cancelledAt: Date | null
  cancelReason: string | null
  preparedBy: Bilingual
  confirmedBy: Bilingual | null
  lines: PollLine[]
  seats: PollSeatView[]
  mySeat: PollSeatView | null
  tellers: { schoolId: string; school: Bilingual; entries: number; mine: boolean }[]
  /** where the tellers' figures differ, for the tellers alone */
  differ: string[] | null
  owed: { room: boolean; written: boolean }
  /** the sum of written votes would tell what the one absent school said */
  oneWritten: boolean
  /** of a secret ballot */
  box: PollBox | null
  previous: { id: string } | null
  next: { id: string; kind: PollKind; state: PollState }[]
  may: Record<'confirm' | 'open' | 'cast' | 'count' | 'cancel' | 'answer' | 'round' | 'ruling', Verdict>
}

const nobody: Bilingual = { vi: '', en: '' }

const whole = {
  ...listed,
  manifestSha256: true,
  preparation: true,
  meeting: { select: { id: true, title: true } },
  openedAt: true,
  closedAt: true,
  confirmedAt: true,
  cancelledAt: true,
  cancelReason: true,
  cancelAskedById: true,
  cancelAskedBySchoolId: true,
  preparedById: true,
  preparedBySchoolId: true,
  confirmedBySchoolId: true,
  meetingId: true,
  options: { orderBy: { position: 'asc' } },
  seats: { include: { vote: true } },
  counts: true,
  ...boxColumns,
  previous: { select: { id: true } },
  next: { select: { id: true, kind: true, state: true }, orderBy: { createdAt: 'asc' } },
} as const

type Whole = Prisma.PollGetPayload<{ select: typeof whole }>

/** A poll with all that its page shows, and what the reader may do now with the reason why not. */
export async function getPoll(ctx: Context, year: Year, pollId: string): Promise<PollView | null> {
  const row = await db().poll.findFirst({ where: { id: pollId, yearId: year.id }, select: whole })
  if (!row) return null
  const [schools, chairs, absent] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    chairIds(db(), row.meetingId),
    countAbsent(db(), row),
  ])
  const nameOf = (id: string | null): Bilingual => schools.find((school) => school.id === id)?.name ?? nobody
  const shortOf = (id: string): Bilingual => schools.find((school) => school.id === id)?.short ?? nobody
  const place = new Map(schools.map((school) => [school.id, school.position]))
  const preparation = preparationSchema.parse(row.preparation)
  const summary = rowOf(row, ctx.now)
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const seats = row.seats
    .map((seat) => ({
      ...{ id: seat.id, schoolId: seat.organisationId, school: nameOf(seat.organisationId), label: seat.label },
      short: shortOf(seat.organisationId),
      ...{ substitute: seat.substitute, present: seat.present, mine: me !== null && seat.personId === me },
      choice: seat.vote ? choiceSchema.parse(seat.vote.choice) : null,
      castAt: seat.vote?.castAt ?? null,
    }))
    .sort((a, b) => (place.get(a.schoolId) ?? 0) - (place.get(b.schoolId) ?? 0))
  const mySeat = seats.find((seat) => seat.mine) ?? null
  const box = await boxOf(ctx, row)
  const articles = await readPollArticles(db(), year, row, preparation)
  const owed = figuresOwed(row.kind, preparation, seats.filter((seat) => !seat.present).length, box?.ways.paper)
  const known = { summary, preparation, articles, chairs, mySeat, owed }
  return {
    ...summary,
    ...{ articles, box, cast: box?.cast ?? summary.cast },
    ...{ manifestSha256: row.manifestSha256 ?? '', preparation, meeting: row.meeting, openedAt: row.openedAt },
    ...{ closedAt: row.closedAt, confirmedAt: row.confirmedAt, cancelledAt: row.cancelledAt },
    ...{ cancelReason: row.cancelReason, previous: row.previous, next: row.next, seats, mySeat, owed },
    oneWritten: row.kind !== 'agreement' && preparation.written && absent === 1,
    preparedBy: nameOf(row.preparedBySchoolId),
    confirmedBy: row.confirmedBySchoolId ? nameOf(row.confirmedBySchoolId) : null,
    lines: row.options.map((line) => ({
      ...{ position: line.position, schoolId: line.organisationId, name: { vi: line.vi, en: line.en } },
      short: schools.find((school) => school.id === line.organisationId)?.short ?? { vi: line.vi, en: line.en },
      eligible: line.eligible,
      reason: { vi: line.reasonVi, en: line.reasonEn },
      article: { vi: line.articleVi, en: line.articleEn },
    })),
    tellers: preparation.tellers.map((schoolId) => ({
      ...{ schoolId, school: nameOf(schoolId), mine: schoolOfActor(ctx.actor, [schoolId]) !== null },
      entries: row.counts.find((count) => count.organisationId === schoolId)?.entries ?? 0,
    })),
    differ: differing(ctx, row, preparation.tellers),
    may: verdicts(ctx, year, row, { ...known, members: schools.map(({ id }) => id) }),
  }
}

/** A teller sees where the two counts differ, never the other's figures. */
function differing(ctx: Context, row: Whole, tellers: readonly string[]): string[] | null {
  const [one, other] = row.counts.map((count) => figuresSchema.parse(count.figures))
  if (!one || !other || row.state === 'counted' || !schoolOfActor(ctx.actor, tellers)) return null
  const places = differences(one, other)
  return places.length > 0 ? places : null
}

type Known = {
  summary: PollRow
  preparation: Preparation
  articles: PollArticles
  chairs: string[]
  members: string[]
  mySeat: PollSeatView | null
  owed: { room: boolean; written: boolean }
}

function verdicts(ctx: Context, year: Year, row: Whole, known: Known): PollView['may'] {
  const { summary, preparation, articles, chairs, members, mySeat, owed } = known
  const { actor } = ctx
  const { stands, outcome } = summary
  const asker = { preparedById: row.cancelAskedById ?? '', preparedBySchoolId: row.cancelAskedBySchoolId ?? '' }
  const open = checkYearOpen(year)
  const voting = firstRefusal(
    mayCastVote(
      actor,
      year,
      row.seats.map((seat) => seat.personId),
    ),
    checkState(stands, 'open'),
    row.kind === 'paper' ? refuse('polls.on_paper') : allowed,
    row.kind === 'secret' ? refuse('polls.in_the_box') : allowed,
    mySeat?.present ? allowed : refuse('polls.seat_not_present'),
    mySeat?.choice ? refuse('polls.already_voted') : allowed,
  )
  const more = outcome ? nextRoundLines(outcome, row.options).length > 0 : false
  const next = firstRefusal(mayPreparePoll(actor, year), open, checkState(stands, 'counted'))
  const roundsLeft = row.kind !== 'agreement' && row.round < preparation.rule.rounds
  const { rounds } = preparation.rule
  return {
    confirm: firstRefusal(mayConfirmManifest(actor, year, members, row), open, checkState(stands, 'draft')),
    open: firstRefusal(
      mayOpenPoll(actor, year, chairs),
      checkState(stands, 'frozen'),
      checkMayOpenInGate(year, row.purpose),
    ),
    cast: voting,
    count: firstRefusal(
      mayCount(actor, year, preparation.tellers),
      checkState(stands, 'open', 'closed'),
      owed.room || owed.written ? allowed : refuse('polls.nothing_to_count'),
      row.kind !== 'paper' && stands === 'open' ? refuse('polls.still_voting') : allowed,
    ),
    cancel: firstRefusal(
      mayAskCancelling(actor, year, chairs),
      open,
      checkState(row.state, 'draft', 'frozen', 'open', 'closed'),
      row.cancelAskedById ? refuse('polls.cancelling_already_asked') : allowed,
    ),
    answer: firstRefusal(
      row.cancelAskedById && !row.cancelledAt ? allowed : refuse('polls.no_cancelling_asked'),
      mayConfirmManifest(actor, year, members, asker),
      open,
    ),
    round: firstRefusal(
      next,
      more ? allowed : refuse('polls.nothing_left_to_decide'),
      roundsLeft ? allowed : refuse('polls.no_round_left', { rounds }, articles.rounds),
    ),
    ruling: firstRefusal(next, outcome && outcome.tied.length > 0 ? allowed : refuse('polls.no_tie')),
  }
}
