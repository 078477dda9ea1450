import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { recordMinutesSchema } from '../schema'

/** Saves the text of the minutes as the secretary writes. Refusals: as acts.writeMinutes, common.changed_meanwhile. */
export const recordMinutes = command<z.output<typeof recordMinutesSchema>, { version: number }>(
  'meetings.record_minutes',
  async (tx, ctx, { meetingId, version, edit, body, conclusions }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { minutes } = found.meeting
    const verdict = firstRefusal(
      acts.writeMinutes({ actor: ctx.actor, now: ctx.now, ...found }),
      checkUnchanged(minutes, { version, edit }),
    )
    if (!verdict.ok) return verdict
    const next = (minutes?.version ?? 0) + 1
    const text = { body, conclusions, version: next, editKey: edit, updatedAt: ctx.now }
    await tx.minutes.upsert({
      where: { meetingId },
      create: { meetingId, ...text },
      update: text,
    })
    await record(tx, ctx, {
      ...about('meetings.minutes_recorded', found.meeting, found.year, {
        version: next,
      }),
      before: { characters: minutes?.body.length ?? 0 },
      after: { characters: body.length, version: next },
    })
    return ok({ version: next })
  },
)
