import 'server-only'
import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/result'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import { checkVersion } from '../rules/minutes'
import type { changeEventSchema } from '../schema'
import { moveEvent } from './move-event'

/** Changes a planned or convened event. Refusals: as moveEvent, and common.changed_meanwhile. */
export const changeEvent = command<z.output<typeof changeEventSchema>, { meetingId: string }>(
  'meetings.change_event',
  async (tx, ctx, { meetingId, version, ...details }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.change({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const same = checkVersion(version, found.meeting.version)
    return same.ok ? moveEvent(tx, ctx, found.year, found.meeting, details) : same
  },
)
