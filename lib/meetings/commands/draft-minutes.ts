import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { minutesMaterial } from '../queries/material'
import { acts } from '../rules/acts'
import { draftText, isUndrawn } from '../rules/minutes'
import type { meetingSchema } from '../schema'

/**
 * Draws the first text of the minutes from the data, around the results that polls have written; a text that somebody wrote is
 * never overwritten. Refusal: minutes_begun.
 */
export const draftMinutes = command<z.output<typeof meetingSchema>, { version: number }>(
  'meetings.draft_minutes',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { minutes } = found.meeting
    const verdict = firstRefusal(
      acts.writeMinutes({ actor: ctx.actor, now: ctx.now, ...found }),
      isUndrawn(minutes?.body) ? allowed : refuse('meetings.minutes_begun'),
    )
    if (!verdict.ok) return verdict
    const body = draftText(await minutesMaterial(tx, meetingId, found.year, ctx.now), minutes?.body)
    const version = (minutes?.version ?? 0) + 1
    const text = { body, version, editKey: null, updatedAt: ctx.now }
    await tx.minutes.upsert({
      where: { meetingId },
      create: { meetingId, ...text },
      update: text,
    })
    await record(tx, ctx, {
      ...about('meetings.minutes_drafted', found.meeting, found.year),
      after: { characters: body.length, version },
    })
    return ok({ version })
  },
)
