import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { mayKeepRecord } from '../policy'
import type { meetingSchema } from '../schema'

/** Takes back the code for the door. Refusals: as mayKeepRecord, meetings.no_code. */
export const closeCheckIn = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.close_check_in',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = mayKeepRecord(ctx.actor, found.year, found.meeting)
    if (!may.ok) return may
    const closed = await tx.checkInCode.updateMany({
      where: { meetingId, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    if (closed.count === 0) return refuse('meetings.no_code')
    await record(tx, ctx, about('meetings.check_in_closed', found.meeting, found.year))
    return ok({ meetingId })
  },
)
