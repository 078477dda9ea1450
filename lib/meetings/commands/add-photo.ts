import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { addPhotoSchema } from '../schema'

/** Keeps a photograph of a meeting, for its people or for everybody. Refusals: as acts.keepFiles, files.*. */
export const addPhoto = command<z.output<typeof addPhotoSchema>, { photoId: string }>(
  'meetings.add_photo',
  async (tx, ctx, { meetingId, photo, caption, isPublic }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.keepFiles({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const kept = await keepFile(tx, ctx, {
      purpose: 'photo',
      file: photo,
      organisationId: found.meeting.hostId,
    })
    if (!kept.ok) return kept
    const row = await tx.meetingPhoto.create({
      data: {
        meetingId,
        fileId: kept.value.fileId,
        caption,
        isPublic,
        at: ctx.now,
      },
    })
    await record(tx, ctx, {
      ...about('meetings.photo_added', found.meeting, found.year, { caption }),
      after: { caption, isPublic },
    })
    return ok({ photoId: row.id })
  },
)
