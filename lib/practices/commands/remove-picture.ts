import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWrite } from '../policy'
import { findPractice } from '../queries/find'
import { checkWritable } from '../rules'
import type { removePictureSchema } from '../schema'

type Input = z.output<typeof removePictureSchema>

/** Takes a picture out of a card; the file itself is kept with the record. Refusals: as writing the card. */
export const removePicture = command<Input, { pictureId: string }>(
  'practices.remove_picture',
  async (tx, ctx, { pictureId }) => {
    const picture = await tx.practicePicture.findUnique({ where: { id: pictureId } })
    const practice = picture && (await findPractice(tx, ctx, picture.practiceId))
    if (!picture || !practice) return notFound
    const verdict = firstRefusal(mayWrite(ctx.actor, practice), checkWritable(practice))
    if (!verdict.ok) return verdict

    const { caption, fileId } = picture
    await tx.practicePicture.delete({ where: { id: pictureId } })
    await record(tx, ctx, {
      event: 'practices.picture_removed',
      subject: { type: 'practice', id: practice.id },
      facts: { title: practice.title, caption },
      ...{ clusterId: practice.clusterId, organisationId: practice.schoolId },
      before: { caption, fileId },
    })
    return ok({ pictureId })
  },
)
