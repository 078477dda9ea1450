import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { plansEvents } from '../policy'
import type { MeetingKind, MeetingState } from '../schema'
import { leadingSchools } from './find'

export type MeetingLine = {
  id: string
  kind: MeetingKind
  title: string
  host: Bilingual
  hostShort: Bilingual
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  state: MeetingState
  cancelReason: string | null
  /** schools whose representative is named, or excused */
  answered: number
  members: number
  minutesSigned: boolean
  seminarId: string | null
}

type Names = ReadonlyMap<string, YearSchoolNames>

async function linesOf(tx: Tx, yearId: string, names: Names, members: number): Promise<MeetingLine[]> {
  const rows = await tx.meeting.findMany({
    where: { yearId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: {
      delegates: { where: { represents: true }, select: { id: true } },
      minutes: { select: { chairSignedAt: true } },
      seminar: { select: { id: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    host: names.get(row.hostId)?.name ?? { vi: '', en: '' },
    hostShort: names.get(row.hostId)?.short ?? { vi: '', en: '' },
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    link: row.link,
    state: row.state,
    cancelReason: row.cancelReason,
    answered: row.delegates.length,
    members,
    minutesSigned: Boolean(row.minutes?.chairSignedAt),
    seminarId: row.seminar?.id ?? null,
  }))
}

/** The events of a year by date; nothing for who may not see the year. */
export async function listMeetings(ctx: Context, year: Year): Promise<{ meetings: MeetingLine[]; plans: boolean }> {
  if (!maySeeYear(ctx.actor, year)) return { meetings: [], plans: false }
  const schools = await listYearSchools(db(), year, ctx.now)
  const names = new Map(schools.map((school) => [school.id, school]))
  return {
    meetings: await linesOf(db(), year.id, names, schools.length),
    plans: plansEvents(ctx.actor, year),
  }
}

export type HostChoice = { id: string; name: Bilingual }

/** The schools for which the actor may plan an event: the head any leading one, a deputy its own. */
export async function listHosts(ctx: Context, year: Year, runs: boolean): Promise<HostChoice[]> {
  const leading = await leadingSchools(db(), year, ctx.now)
  const schools = await listYearSchools(db(), year, ctx.now)
  const own = ctx.actor.kind === 'person' ? ctx.actor.seats.map((seat) => seat.organisationId) : []
  return schools
    .filter(({ id }) => leading.includes(id) && (runs || own.includes(id)))
    .map(({ id, name }) => ({ id, name }))
}
