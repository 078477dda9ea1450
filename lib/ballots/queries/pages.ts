import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { chairIds } from '@/lib/meetings/queries/roll'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayPrepareBox, mayRunBox, maySealBox } from '../policy'
import { checkBox, checkNoneUnderWay } from '../rules/box'
import type { BoxState, SlotState } from '../schema'
import { countWays, trusteeChoices } from './inside'

export type BoxRow = { id: string; meeting: string; state: BoxState; seats: number; received: number; createdAt: Date }

export type BoxList = {
  boxes: BoxRow[]
  prepare: Verdict
  /** meetings ahead that have no box, each with who may keep a card */
  meetings: { id: string; title: string; startsAt: Date; trustees: { id: string; label: string }[] }[]
}

/** The boxes of a year, newest first, and what is needed to prepare one. */
export async function listBoxes(ctx: Context, year: Year): Promise<BoxList> {
  const rows = await db().ballotBox.findMany({
    where: { yearId: year.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { meeting: { select: { title: true } }, seats: { select: { way: true } } },
  })
  const prepare = firstRefusal(mayPrepareBox(ctx.actor, year), checkYearOpen(year))
  const taken = rows.filter(({ state }) => state !== 'void').map(({ meetingId }) => meetingId)
  const ahead = prepare.ok
    ? await db().meeting.findMany({
        where: { yearId: year.id, state: { in: ['planned', 'convened', 'open'] }, id: { notIn: taken } },
        orderBy: { startsAt: 'desc' },
        take: 6,
      })
    : []
  const meetings = await Promise.all(
    ahead.map(async ({ id, title, startsAt, hostId }) => ({
      ...{ id, title, startsAt },
      trustees: (await trusteeChoices(db(), id, ctx.now))
        .filter(({ organisationId }) => organisationId !== hostId && organisationId !== year.headSchoolId)
        .map((one) => ({ id: one.id, label: `${one.organisation} – ${one.name}` })),
    })),
  )
  return {
    boxes: rows.map(({ id, meeting, state, seats, createdAt }) => {
      const { electronic, paper } = countWays(seats)
      return { id, meeting: meeting.title, state, seats: seats.length, received: electronic + paper, createdAt }
    }),
    ...{ prepare, meetings },
  }
}

export type BoxView = {
  id: string
  meeting: { id: string; title: string }
  state: BoxState
  door: string
  least: number
  keyBookSha256: string | null
  voidReason: string | null
  trustees: {
    number: number
    name: string
    organisation: Bilingual
    published: boolean
    tested: boolean
    mine: boolean
    trial: string | null
  }[]
  seats: {
    schoolId: string
    school: Bilingual
    label: string
    substitute: boolean
    way: 'none' | 'electronic' | 'paper'
    mine: boolean
  }[]
  slots: { number: number; state: SlotState; pollId: string | null; title: Bilingual | null }[]
  ways: { electronic: number; paper: number }
  may: Record<'draft' | 'seal' | 'collect' | 'close' | 'paper' | 'void', Verdict>
}

const whole = {
  meeting: { select: { id: true, title: true, state: true } },
  trustees: {
    orderBy: { number: 'asc' },
    include: { person: { select: { name: true } } },
  },
  seats: true,
  slots: { orderBy: { number: 'asc' }, include: { poll: { select: { id: true, title: true, titleEn: true } } } },
} as const

/** A box with all that its page shows, and what the reader may do now. The secret halves of keys are never read. */
export async function getBox(ctx: Context, year: Year, boxId: string): Promise<BoxView | null> {
  const row = await db().ballotBox.findFirst({
    where: { id: boxId, yearId: year.id },
    include: whole,
    omit: { keyBook: true },
  })
  if (!row) return null
  const schools = await listYearSchools(db(), year, ctx.now)
  const chairs = await chairIds(db(), row.meetingId)
  const names = await namesOn(
    db(),
    row.trustees.map(({ organisationId }) => organisationId),
    fieldDay(ctx.now),
  )
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const place = new Map(schools.map(({ id, position }) => [id, position]))
  return {
    ...{ id: row.id, meeting: row.meeting, state: row.state, door: row.door, least: row.least },
    ...{ keyBookSha256: row.keyBookSha256, voidReason: row.voidReason, ways: countWays(row.seats) },
    trustees: row.trustees.map(({ number, person, personId, organisationId, publicKeys, tested, trial }) => ({
      ...{ number, name: person.name, tested, published: publicKeys.length > 0, mine: personId === me },
      organisation: names.get(organisationId)?.name ?? { vi: '', en: '' },
      trial: personId === me ? trial : null,
    })),
    seats: row.seats
      .map(({ organisationId, label, substitute, way, personId }) => ({
        ...{ schoolId: organisationId, label, substitute, way, mine: personId !== null && personId === me },
        school: schools.find(({ id }) => id === organisationId)?.short ?? { vi: '', en: '' },
      }))
      .sort((a, b) => (place.get(a.schoolId) ?? 0) - (place.get(b.schoolId) ?? 0)),
    slots: row.slots.map(({ number, state, poll }) => ({
      ...{ number, state, pollId: poll?.id ?? null },
      title: poll && { vi: poll.title, en: poll.titleEn || poll.title },
    })),
    may: verdicts(ctx, year, row, { chairs, schools: schools.map(({ id }) => id) }),
  }
}

type Row = {
  state: BoxState
  preparedById: string
  preparedBySchoolId: string
  meeting: { state: string }
  trustees: { tested: boolean }[]
  slots: { state: SlotState }[]
}

function verdicts(ctx: Context, year: Year, row: Row, known: { chairs: string[]; schools: string[] }): BoxView['may'] {
  const { actor } = ctx
  const open = checkYearOpen(year)
  const runs = mayRunBox(actor, year, known.chairs)
  const proved = row.trustees.every(({ tested }) => tested)
  return {
    draft: firstRefusal(
      mayPrepareBox(actor, year),
      open,
      checkBox(row.state, 'preparing', 'drafted'),
      proved ? { ok: true } : refuse('ballots.cards_not_proved'),
    ),
    seal: firstRefusal(maySealBox(actor, year, known.schools, row), open, checkBox(row.state, 'drafted')),
    collect: firstRefusal(
      runs,
      open,
      checkBox(row.state, 'sealed'),
      row.meeting.state === 'open' ? { ok: true } : refuse('ballots.meeting_not_open'),
    ),
    close: firstRefusal(runs, checkBox(row.state, 'collecting')),
    paper: firstRefusal(runs, checkBox(row.state, 'collecting')),
    void: firstRefusal(
      runs,
      open,
      checkBox(row.state, 'preparing', 'drafted', 'sealed', 'collecting', 'ready'),
      checkNoneUnderWay(row.slots),
    ),
  }
}
