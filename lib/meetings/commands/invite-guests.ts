import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import { checkConvened } from '../rules/states'
import type { meetingSchema } from '../schema'

/** Notes that the invitations to all guests not yet invited went out. Refusals: as acts.prepare, not_convened, no_new_guests. */
export const inviteGuests = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.invite_guests',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = firstRefusal(acts.prepare({ actor: ctx.actor, now: ctx.now, ...found }), checkConvened(found.meeting))
    if (!may.ok) return may
    const { count } = await tx.meetingGuest.updateMany({
      where: { meetingId, invitedAt: null },
      data: { invitedAt: ctx.now },
    })
    if (count === 0) return refuse('meetings.no_new_guests')
    await record(tx, ctx, {
      ...about('meetings.guests_invited', found.meeting, found.year, {
        guests: count,
      }),
      after: { invited: count },
    })
    return ok({ meetingId })
  },
)
