import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting, meetingHref } from '../queries/find'
import { acts } from '../rules/acts'
import type { cancelEventSchema } from '../schema'

/** Cancels an event that has not begun, with a reason that all see. Refusals: as acts.cancel. */
export const cancelEvent = command<z.output<typeof cancelEventSchema>, { meetingId: string }>(
  'meetings.cancel_event',
  async (tx, ctx, { meetingId, reason }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const may = acts.cancel({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.meeting.update({
      where: { id: meetingId },
      data: {
        state: 'cancelled',
        cancelReason: reason,
        version: { increment: 1 },
      },
    })
    if (meeting.state === 'convened') {
      const facts = { title: meeting.title, when: meeting.startsAt, reason }
      const href = meetingHref(year, meetingId)
      await notify(tx, ctx, { yearId: year.id }, { kind: 'meetings.event_cancelled', facts, href })
    }
    await record(tx, ctx, {
      ...about('meetings.event_cancelled', meeting, year, { reason }),
      organisationId: meeting.hostId,
      before: { state: meeting.state },
      after: { state: 'cancelled', reason },
    })
    return ok({ meetingId })
  },
)
