import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, ok, refuse, type Result } from '@/lib/platform/result'
import { about } from '../events'
import { mayPlan } from '../policy'
import { eventsAround, leadingSchools } from '../queries/find'
import { checkClash, checkDates } from '../rules/calendar'
import type { EventDetails, MeetingKind } from '../schema'

/**
 * Puts an event on the calendar of a year, inside the transaction of the command that plans it (a seminar's, or plan-event).
 * Refusals: as mayPlan, meetings.host_not_leading, ends_before_start, date_passed, clashes.
 */
export async function placeEvent(
  tx: Tx,
  ctx: Context,
  year: Year,
  kind: MeetingKind,
  { alongside, ...details }: EventDetails,
): Promise<Result<{ meetingId: string }>> {
  const leading = await leadingSchools(tx, year, ctx.now)
  const verdict = firstRefusal(
    mayPlan(ctx.actor, year, details.hostId),
    leading.includes(details.hostId) ? allowed : refuse('meetings.host_not_leading'),
    checkDates(details, ctx.now),
    checkClash(details, await eventsAround(tx, year.clusterId, details), alongside),
  )
  if (!verdict.ok) return verdict
  const meeting = await tx.meeting.create({
    data: { yearId: year.id, kind, ...details },
  })
  const host = await nameOf(tx, details.hostId, fieldDay(ctx.now))
  await record(tx, ctx, {
    ...about('meetings.event_planned', meeting, year, {
      when: details.startsAt,
      host,
    }),
    organisationId: details.hostId,
    after: {
      kind,
      ...details,
      startsAt: details.startsAt.toISOString(),
      endsAt: details.endsAt.toISOString(),
    },
  })
  return ok({ meetingId: meeting.id })
}
