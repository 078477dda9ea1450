import 'server-only'
import { createHmac } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { maySeeYear } from '@/lib/calendar/policy'
import { hashToken } from '@/lib/platform/auth/tokens'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import { isLocale } from '@/lib/platform/i18n/routing'
import { readStanding } from '@/lib/platform/standing'
import type { MeetingState } from '../schema'
import { meetingHref } from './find'

/**
 * The secret part of a personal calendar's address: made of the server's secret and the moment it was issued, so that its
 * owner may look at it again while the database alone gives it to nobody.
 */
export const calendarToken = (personId: string, issuedAt: Date): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`calendar:${personId}:${issuedAt.getTime()}`).digest('base64url')

export const tokenHash = hashToken

const columns = {
  id: true,
  title: true,
  purpose: true,
  startsAt: true,
  endsAt: true,
  place: true,
  link: true,
  state: true,
  version: true,
  year: {
    select: {
      year: true,
      clusterId: true,
      cluster: { select: { code: true } },
    },
  },
  parts: {
    orderBy: { position: 'asc' },
    select: { title: true, minutes: true },
  },
} as const

type Row = {
  id: string
  title: string
  purpose: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  state: MeetingState
  version: number
  year: { year: number; clusterId: string; cluster: { code: string } }
  parts: { title: string; minutes: number }[]
}

const status: Record<MeetingState, ICalEventStatus> = {
  planned: ICalEventStatus.TENTATIVE,
  convened: ICalEventStatus.CONFIRMED,
  open: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

function calendarOf(rows: readonly Row[], name: string, locale: string, now: Date): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'neu-guong', product: 'calendar' },
  })
  for (const row of rows) {
    const href = meetingHref({ clusterCode: row.year.cluster.code, year: row.year.year }, row.id)
    calendar.createEvent({
      id: `${row.id}@neu-guong`,
      sequence: row.version,
      stamp: now,
      start: row.startsAt,
      end: row.endsAt,
      summary: row.title,
      description: [row.purpose, ...row.parts.map((part, index) => `${index + 1}. ${part.title}`), row.link]
        .filter(Boolean)
        .join('\n'),
      location: row.place || row.link,
      url: `${env().NEXTAUTH_URL}/${locale}${href}`,
      status: status[row.state],
    })
  }
  return calendar.toString()
}

/** One event as a file for anybody's calendar; null for who may not see it. */
export async function eventCalendar(ctx: Context, meetingId: string, locale: string): Promise<string | null> {
  const row = await db().meeting.findUnique({
    where: { id: meetingId },
    select: columns,
  })
  if (!row || !maySeeYear(ctx.actor, row.year)) return null
  return calendarOf([row], row.title, locale, ctx.now)
}

/** Every event that the owner of an address may see at this moment; null for an address that is not, or no more. */
export async function feedCalendar(token: string): Promise<string | null> {
  const person = await db().person.findUnique({
    where: { calendarTokenHash: tokenHash(token) },
    select: { id: true, locale: true },
  })
  if (!person) return null
  const { actor, now } = await readStanding(db(), person.id)
  if (actor.kind !== 'person') return null
  const rows = await db().meeting.findMany({
    select: columns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const seen = rows.filter((row) => maySeeYear(actor, row.year))
  return calendarOf(seen, 'Nêu Gương', isLocale(person.locale) ? person.locale : 'vi', now)
}

/** The address of the own personal calendar, while there is one. */
export async function getCalendarAddress(ctx: Context): Promise<string | null> {
  if (ctx.actor.kind !== 'person') return null
  const { personId } = ctx.actor
  const person = await db().person.findUnique({
    where: { id: personId },
    select: { calendarIssuedAt: true },
  })
  if (!person?.calendarIssuedAt) return null
  return `${env().NEXTAUTH_URL}/api/calendar/feed/${calendarToken(personId, person.calendarIssuedAt)}`
}
