import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { publishPhotoSchema } from '../schema'

/** Shows a photograph on the public page, or takes it back. Refusals: as acts.keepFiles. */
export const publishPhoto = command<z.output<typeof publishPhotoSchema>, { photoId: string }>(
  'meetings.publish_photo',
  async (tx, ctx, { photoId, isPublic }) => {
    const photo = await tx.meetingPhoto.findUnique({ where: { id: photoId } })
    const found = photo && (await findMeeting(tx, ctx.actor, photo.meetingId))
    if (!photo || !found) return notFound
    const may = acts.keepFiles({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.meetingPhoto.update({
      where: { id: photoId },
      data: { isPublic: isPublic === 'yes' },
    })
    await record(tx, ctx, {
      ...about('meetings.photo_published', found.meeting, found.year, {
        caption: photo.caption,
      }),
      before: { isPublic: photo.isPublic },
      after: { isPublic: isPublic === 'yes' },
    })
    return ok({ photoId })
  },
)
