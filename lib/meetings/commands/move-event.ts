import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, ok, refuse, type Result, type Verdict } from '@/lib/platform/result'
import { about } from '../events'
import { eventsAround, leadingSchools, meetingHref } from '../queries/find'
import { acts } from '../rules/acts'
import { checkClash, checkDates } from '../rules/calendar'
import type { MeetingFacts } from '../rules/states'
import type { EventDetails } from '../schema'

type Facts = MeetingFacts & { purpose: string }
const names = ['title', 'purpose', 'hostId', 'startsAt', 'endsAt', 'place', 'link'] as const

const plain = (value: string | Date): string => (value instanceof Date ? value.toISOString() : value)

type Change = { details: Omit<EventDetails, 'alongside'>; alongside: boolean; changed: (typeof names)[number][] }

/**
 * Changes what an event is, when and where, inside the transaction of the command that asks it; those invited are told what
 * changed. Refusals: as acts.change, host_not_leading, ends_before_start, date_passed, clashes, no_place, nothing_changed.
 */
export async function moveEvent(
  tx: Tx,
  ctx: Context,
  year: Year,
  meeting: Facts,
  { alongside, ...details }: EventDetails,
): Promise<Result<{ meetingId: string }>> {
  const changed = names.filter((name) => plain(meeting[name]) !== plain(details[name]))
  const verdict = await judge(tx, ctx, year, meeting, { details, alongside, changed })
  if (!verdict.ok) return verdict
  const before = Object.fromEntries(changed.map((name) => [name, plain(meeting[name])]))
  const after = Object.fromEntries(changed.map((name) => [name, plain(details[name])]))
  await tx.meeting.update({ where: { id: meeting.id }, data: { ...details, version: { increment: 1 } } })
  if (meeting.state === 'convened') {
    const changes = Object.fromEntries(changed.map((name) => [name, { from: before[name]!, to: after[name]! }]))
    await tx.meetingChange.create({ data: { meetingId: meeting.id, at: ctx.now, changes } })
    const facts = { title: details.title, when: details.startsAt, place: details.place || details.link }
    const href = meetingHref(year, meeting.id)
    await notify(tx, ctx, { yearId: year.id }, { kind: 'meetings.event_changed', facts, href })
  }
  const entry = about('meetings.event_changed', { ...meeting, title: details.title }, year, { when: details.startsAt })
  await record(tx, ctx, { ...entry, organisationId: details.hostId, before, after })
  return ok({ meetingId: meeting.id })
}

async function judge(tx: Tx, ctx: Context, year: Year, meeting: Facts, change: Change): Promise<Verdict> {
  const { details, changed } = change
  const moved = changed.includes('startsAt') || changed.includes('endsAt')
  const others = moved ? await eventsAround(tx, year.clusterId, details) : []
  const leading = changed.includes('hostId') ? await leadingSchools(tx, year, ctx.now) : [details.hostId]
  const it = { actor: ctx.actor, year, now: ctx.now }
  return firstRefusal(
    acts.change({ ...it, meeting }),
    changed.length > 0 ? allowed : refuse('meetings.nothing_changed'),
    leading.includes(details.hostId) ? allowed : refuse('meetings.host_not_leading'),
    acts.change({ ...it, meeting: { ...meeting, hostId: details.hostId } }),
    moved ? checkDates(details, ctx.now) : allowed,
    checkClash({ ...details, id: meeting.id }, others, change.alongside),
    meeting.state === 'convened' && details.place === '' && details.link === '' ? refuse('meetings.no_place') : allowed,
  )
}
