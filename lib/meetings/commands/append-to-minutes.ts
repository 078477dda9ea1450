import 'server-only'
import { record } from '@/lib/audit/record'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { about } from '../events'
import { loadMeeting } from '../queries/find'
import { checkWriteMinutes, withResult } from '../rules/minutes'

/**
 * Writes a paragraph that the product itself knows, a poll's result, at the end of the minutes; where nobody has drawn them up
 * yet, the draft will take it in. Inside the transaction of the command that found it, which has said who may.
 * Refusals: not_found, cancelled, not_convened, minutes_signed.
 */
export async function appendToMinutes(
  tx: Tx,
  ctx: Context,
  meetingId: string,
  paragraph: string,
): Promise<Result<{ version: number }>> {
  const found = await loadMeeting(tx, meetingId)
  if (!found) return notFound
  const { minutes } = found.meeting
  const may = checkWriteMinutes(found.meeting)
  if (!may.ok) return may
  const version = (minutes?.version ?? 0) + 1
  const text = { body: withResult(minutes?.body, paragraph), version, editKey: null, updatedAt: ctx.now }
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
