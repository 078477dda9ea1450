import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { meetingSchema } from '../schema'

/** Closes an open meeting: it has been held. Refusals: as acts.close. */
export const closeMeeting = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.close_meeting',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const may = acts.close({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.meeting.update({
      where: { id: meetingId },
      data: { state: 'held', closedAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('meetings.meeting_closed', meeting, year),
      organisationId: meeting.hostId,
      before: { state: 'open' },
      after: { state: 'held' },
    })
    return ok({ meetingId })
  },
)
