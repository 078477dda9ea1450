import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import { checkVersion } from '../rules/minutes'
import type { recordMinutesSchema } from '../schema'

/** Saves the text of the minutes as the secretary writes. Refusals: as acts.writeMinutes, common.changed_meanwhile. */
export const recordMinutes = command<z.output<typeof recordMinutesSchema>, { version: number }>(
  'meetings.record_minutes',
  async (tx, ctx, { meetingId, version, body, conclusions }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { minutes } = found.meeting
    const verdict = firstRefusal(
      acts.writeMinutes({ actor: ctx.actor, now: ctx.now, ...found }),
      checkVersion(version, minutes?.version ?? 0),
    )
    if (!verdict.ok) return verdict
    const text = {
      body,
      conclusions,
      version: version + 1,
      updatedAt: ctx.now,
      returnRemark: null,
    }
    await tx.minutes.upsert({
      where: { meetingId },
      create: { meetingId, ...text },
      update: text,
    })
    await record(tx, ctx, {
      ...about('meetings.minutes_recorded', found.meeting, found.year, {
        version: version + 1,
      }),
      before: { characters: minutes?.body.length ?? 0 },
      after: { characters: body.length, version: version + 1 },
    })
    return ok({ version: version + 1 })
  },
)
