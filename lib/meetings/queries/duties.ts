import 'server-only'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import { yearSchoolIds } from '@/lib/calendar/queries'
import { decides } from '../rules/states'
import type { MeetingKind, MeetingState } from '../schema'
import { meetingHref } from './find'

const include = {
  delegates: {
    select: {
      organisationId: true,
      personId: true,
      represents: true,
      state: true,
      confirmedAt: true,
    },
  },
  officers: { select: { role: true, personId: true, chairs: true } },
  minutes: { select: { secretarySignedAt: true, chairSignedAt: true } },
} as const

const load = oncePerRequest((tx, yearId: string) =>
  tx.meeting.findMany({
    where: { yearId, state: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include,
  }),
)
type Row = Awaited<ReturnType<typeof load>>[number]

const day = 86_400_000
const dueAfter = (row: Row, days: number): Date => new Date(row.endsAt.getTime() + days * day)

type Part = Omit<Duty, 'module' | 'facts' | 'href'>
const duty = (row: Row, year: Year, part: Part): Duty => ({
  module: 'meetings',
  facts: { title: row.title, when: row.startsAt },
  href: meetingHref(year, row.id),
  ...part,
})

/** Delegates are named by each school that is convened; without them the quorum is not known. */
const delegatesOf = (row: Row, year: Year, schools: string[]): Duty[] =>
  schools
    .filter((id) => !row.delegates.some((one) => one.represents && one.organisationId === id))
    .map((organisationId) => ({
      ...duty(row, year, {
        key: `meetings.delegates.${row.id}`,
        title: 'meetings.duties.register_delegates',
        organisationId,
        due: row.delegatesBy ?? row.startsAt,
        holds: decides(row.kind) ? 'meetings.holds.quorum' : null,
      }),
      href: `${meetingHref(year, row.id)}/delegates`,
    }))

const presenceOf = (row: Row, year: Year): Duty[] =>
  row.delegates
    .filter((one) => one.personId && one.state === 'registered')
    .map((one) =>
      duty(row, year, {
        key: `meetings.presence.${row.id}.${one.personId}`,
        title: 'meetings.duties.confirm_presence',
        organisationId: one.organisationId,
        personIds: [one.personId!],
        due: row.startsAt,
        holds: one.represents && decides(row.kind) ? 'meetings.holds.quorum' : null,
      }),
    )

function hostDuties(row: Row, year: Year, now: Date): Duty[] {
  const host = { organisationId: row.hostId, holds: 'meetings.holds.year' }
  const soon = row.startsAt.getTime() - now.getTime() < 21 * day
  if (row.state === 'planned' && row.startsAt > now)
    return soon
      ? [
          duty(row, year, {
            ...host,
            key: `meetings.convene.${row.id}`,
            title: 'meetings.duties.convene',
            due: row.startsAt,
          }),
        ]
      : []
  if (row.state === 'open')
    return [
      duty(row, year, {
        ...host,
        key: `meetings.close.${row.id}`,
        title: 'meetings.duties.close',
        due: row.endsAt,
      }),
    ]
  if (row.state !== 'held' && row.startsAt <= now)
    return [
      duty(row, year, {
        ...host,
        key: `meetings.hold.${row.id}`,
        title: 'meetings.duties.record_or_cancel',
        due: dueAfter(row, 3),
      }),
    ]
  return []
}

function minutesDuties(row: Row, year: Year): Duty[] {
  if (row.state !== 'held' || !decides(row.kind) || row.minutes?.chairSignedAt) return []
  const secretaries = row.officers.flatMap((one) => (one.role === 'secretary' && one.personId ? [one.personId] : []))
  const chair = row.officers.flatMap((one) => (one.chairs && one.personId ? [one.personId] : []))
  const bySecretary = !row.minutes?.secretarySignedAt
  const personIds = bySecretary ? secretaries : chair
  return [
    {
      ...duty(row, year, {
        key: `meetings.minutes.${row.id}.${bySecretary ? 'secretary' : 'chair'}`,
        title: bySecretary ? 'meetings.duties.sign_as_secretary' : 'meetings.duties.sign_as_chair',
        organisationId: row.hostId,
        ...(personIds.length > 0 && { personIds }),
        due: dueAfter(row, 3),
        holds: row.kind === 'summing_up' ? 'meetings.holds.dossier' : null,
      }),
      href: `${meetingHref(year, row.id)}/minutes`,
    },
  ]
}

const vietnamDay = (instant: Date): number => Math.floor((instant.getTime() + 7 * 3_600_000) / day)

/** What the year's events ask of schools and people; empty once the year is closed. */
export async function listMeetingsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed') return []
  const rows = await load(db(), year.id)
  const schools = await yearSchoolIds(db(), year.id)
  return rows.flatMap((row) => {
    const runs = row.state === 'convened' || row.state === 'open'
    return [
      ...(runs ? delegatesOf(row, year, schools) : []),
      ...(runs && vietnamDay(ctx.now) >= vietnamDay(row.startsAt) ? presenceOf(row, year) : []),
      ...hostDuties(row, year, ctx.now),
      ...minutesDuties(row, year),
    ]
  })
}

// seminars follow their own windows, and the summing-up conference has a gate of its own
const activityKinds: readonly MeetingKind[] = ['launch', 'mid_year', 'sports_arts', 'other']
const done: readonly MeetingState[] = ['held']

/** What the year's gate waits for: events held or cancelled; the summing-up conference held and its minutes signed twice. */
export async function listMeetingsConditions(tx: Tx, year: Year, _now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'activity' && year.gate !== 'conference') return []
  const rows = await load(tx, year.id)
  const condition = (row: Row, title: string, met: boolean, path = ''): GateCondition => ({
    title,
    facts: { title: row.title, when: row.startsAt },
    met,
    href: `${meetingHref(year, row.id)}${path}`,
  })
  if (year.gate === 'activity')
    return rows
      .filter((row) => activityKinds.includes(row.kind))
      .map((row) => condition(row, 'meetings.conditions.event_settled', done.includes(row.state)))
  const conferences = rows.filter((row) => row.kind === 'summing_up')
  if (conferences.length === 0) {
    const href = `/work/${year.clusterCode}/${year.year}/meetings`
    return [
      {
        title: 'meetings.conditions.conference_planned',
        facts: {},
        met: false,
        href,
      },
    ]
  }
  return conferences.flatMap((row) => [
    condition(row, 'meetings.conditions.conference_held', row.state === 'held'),
    condition(row, 'meetings.conditions.minutes_by_secretary', Boolean(row.minutes?.secretarySignedAt), '/minutes'),
    condition(row, 'meetings.conditions.minutes_by_chair', Boolean(row.minutes?.chairSignedAt), '/minutes'),
  ])
}
