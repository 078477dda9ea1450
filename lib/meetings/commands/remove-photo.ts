import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { removePhotoSchema } from '../schema'

/** Takes a photograph out of the meeting; the file itself is kept with the record. Refusals: as acts.keepFiles. */
export const removePhoto = command<z.output<typeof removePhotoSchema>, { photoId: string }>(
  'meetings.remove_photo',
  async (tx, ctx, { photoId }) => {
    const photo = await tx.meetingPhoto.findUnique({ where: { id: photoId } })
    const found = photo && (await findMeeting(tx, ctx.actor, photo.meetingId))
    if (!photo || !found) return notFound
    const may = acts.keepFiles({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.meetingPhoto.delete({ where: { id: photoId } })
    await record(tx, ctx, {
      ...about('meetings.photo_removed', found.meeting, found.year, {
        caption: photo.caption,
      }),
      before: { caption: photo.caption, fileId: photo.fileId },
    })
    return ok({ photoId })
  },
)
