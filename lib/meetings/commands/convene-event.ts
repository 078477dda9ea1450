import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting, meetingHref } from '../queries/find'
import { acts } from '../rules/acts'
import type { conveneEventSchema } from '../schema'

/** Convenes the schools: the head in its term, or the deputy that hosts. Refusals: as acts.convene, delegates_by_too_late. */
export const conveneEvent = command<z.output<typeof conveneEventSchema>, { meetingId: string }>(
  'meetings.convene_event',
  async (tx, ctx, { meetingId, delegatesBy }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const inTime = delegatesBy === null || (delegatesBy > ctx.now && delegatesBy <= meeting.startsAt)
    const verdict = firstRefusal(
      acts.convene({ actor: ctx.actor, now: ctx.now, ...found }),
      inTime ? allowed : refuse('meetings.delegates_by_out_of_time', { when: meeting.startsAt }),
    )
    if (!verdict.ok) return verdict
    await tx.meeting.update({
      where: { id: meetingId },
      data: {
        state: 'convened',
        convenedAt: ctx.now,
        delegatesBy,
        version: { increment: 1 },
      },
    })
    const facts = {
      title: meeting.title,
      when: meeting.startsAt,
      place: meeting.place || meeting.link,
    }
    const href = meetingHref(year, meetingId)
    await notify(tx, ctx, { yearId: year.id }, { kind: 'meetings.event_convened', facts, href })
    await record(tx, ctx, {
      ...about('meetings.event_convened', meeting, year, {
        when: meeting.startsAt,
      }),
      organisationId: meeting.hostId,
      before: { state: meeting.state },
      after: {
        state: 'convened',
        delegatesBy: delegatesBy?.toISOString() ?? null,
      },
    })
    return ok({ meetingId })
  },
)
