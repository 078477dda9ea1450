import 'server-only'
import { record } from '@/lib/audit/record'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { minutesMaterial } from '../queries/material'
import { checkWriteMinutes, draftText } from '../rules/minutes'

/**
 * Writes a paragraph that the product itself knows, a poll's result, at the end of the minutes, which are drawn from the
 * data where they were blank; inside the transaction of the command that found it, which has said who may.
 * Refusals: not_found, cancelled, not_convened, minutes_signed.
 */
export async function appendToMinutes(
  tx: Tx,
  ctx: Context,
  meetingId: string,
  paragraph: string,
): Promise<Result<{ version: number }>> {
  const found = await findMeeting(tx, ctx.actor, meetingId)
  if (!found) return notFound
  const { minutes } = found.meeting
  const may = checkWriteMinutes(found.meeting)
  if (!may.ok) return may
  const version = (minutes?.version ?? 0) + 1
  const begun = minutes?.body.trim()
    ? minutes.body
    : draftText(await minutesMaterial(tx, meetingId, found.year, ctx.now))
  const body = `${begun.trimEnd()}\n${paragraph}`
  const text = { body, version, editKey: null, updatedAt: ctx.now }
  await tx.minutes.upsert({
    where: { meetingId },
    create: { meetingId, ...text },
    update: text,
  })
  await record(tx, ctx, {
    ...about('meetings.minutes_extended', found.meeting, found.year),
    after: { paragraph, version },
  })
  return ok({ version })
}
