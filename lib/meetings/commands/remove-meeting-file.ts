import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { removeMeetingFileSchema } from '../schema'

/** Takes a document off a meeting; the file itself is kept with the record. Refusals: as acts.keepFiles. */
export const removeMeetingFile = command<z.output<typeof removeMeetingFileSchema>, { meetingFileId: string }>(
  'meetings.remove_meeting_file',
  async (tx, ctx, { meetingFileId }) => {
    const row = await tx.meetingFile.findUnique({ where: { id: meetingFileId } })
    const found = row && (await findMeeting(tx, ctx.actor, row.meetingId))
    if (!row || !found) return notFound
    const may = acts.keepFiles({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.meetingFile.delete({ where: { id: meetingFileId } })
    await record(tx, ctx, {
      ...about('meetings.file_removed', found.meeting, found.year, {
        label: row.label,
      }),
      before: { label: row.label, fileId: row.fileId },
    })
    return ok({ meetingFileId })
  },
)
