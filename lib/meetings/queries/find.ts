import 'server-only'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import type { MeetingFacts } from '../rules/states'
import { maySeeMeetings } from '../policy'

/** What rules ask of a meeting beside its own row. */
export const factColumns = {
  officers: { orderBy: { position: 'asc' } },
  minutes: true,
} as const

type Found = { meeting: MeetingFacts & { version: number; purpose: string }; year: Year }

/** A meeting with its year, the gate of which holds still until this transaction ends; null for who may not see it. */
export async function findMeeting(tx: Tx, actor: Actor, meetingId: string): Promise<Found | null> {
  const found = await loadMeeting(tx, meetingId)
  return found && maySeeMeetings(actor, found.year).ok ? found : null
}

/** The same, for a command of another module that has said who may. */
export async function loadMeeting(tx: Tx, meetingId: string): Promise<Found | null> {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    include: factColumns,
  })
  const year = meeting && (await lockYear(tx, meeting.yearId))
  return meeting && year && { meeting, year }
}

/** The meeting of the year that is being held at this moment, if any. */
export async function meetingUnderWay(tx: Tx, yearId: string): Promise<string | null> {
  const row = await tx.meeting.findFirst({
    where: { yearId, state: 'open' },
    orderBy: { openedAt: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

/** Where a meeting is read, without the language. */
export const meetingHref = (year: Pick<Year, 'clusterCode' | 'year'>, meetingId: string): string =>
  `/work/${year.clusterCode}/${year.year}/meetings/${meetingId}`

/** The school of the year at whose office the actor sits, if any. */
export async function ownSchool(tx: Tx, actor: Actor, yearId: string): Promise<string | null> {
  if (actor.kind !== 'person') return null
  const ids = actor.seats.map((seat) => seat.organisationId)
  const row = await tx.yearSchool.findFirst({
    where: { yearId, organisationId: { in: ids } },
  })
  return row?.organisationId ?? null
}

/** The schools that may host an event: the year's head, and its deputies. */
export async function leadingSchools(tx: Tx, year: Year, now: Date): Promise<string[]> {
  const deputies = await tx.term.findMany({
    where: {
      clusterId: year.clusterId,
      role: 'deputy',
      forYear: year.year,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { organisationId: true },
  })
  const ids = deputies.map((term) => term.organisationId)
  return year.headSchoolId ? [year.headSchoolId, ...ids] : ids
}

/** The cluster's events that stand around a span, in whichever year: two years may run at once. One that was closed early is over. */
export async function eventsAround(
  tx: Tx,
  clusterId: string,
  span: { startsAt: Date; endsAt: Date },
): Promise<{ id: string; title: string; startsAt: Date; endsAt: Date }[]> {
  return tx.meeting.findMany({
    where: {
      year: { clusterId },
      state: { not: 'cancelled' },
      startsAt: { lt: span.endsAt },
      endsAt: { gt: span.startsAt },
      OR: [{ closedAt: null }, { closedAt: { gt: span.startsAt } }],
    },
    select: { id: true, title: true, startsAt: true, endsAt: true },
  })
}
