import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { addMeetingFileSchema } from '../schema'

/** Keeps a document with a meeting: report, results. Refusals: as acts.keepFiles, files.*. */
export const addMeetingFile = command<z.output<typeof addMeetingFileSchema>, { meetingFileId: string }>(
  'meetings.add_meeting_file',
  async (tx, ctx, { meetingId, file, label }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.keepFiles({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const kept = await keepFile(tx, ctx, {
      purpose: 'meeting_result',
      file,
      organisationId: found.meeting.hostId,
    })
    if (!kept.ok) return kept
    const row = await tx.meetingFile.create({
      data: { meetingId, fileId: kept.value.fileId, label, at: ctx.now },
    })
    await record(tx, ctx, {
      ...about('meetings.file_added', found.meeting, found.year, { label }),
      after: { label, file: kept.value.name, sha256: kept.value.sha256 },
    })
    return ok({ meetingFileId: row.id })
  },
)
