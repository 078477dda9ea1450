import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWrite } from '../policy'
import { findPractice } from '../queries/find'
import { checkAddingPicture } from '../rules'
import type { addPictureSchema } from '../schema'

type Input = z.output<typeof addPictureSchema>

/** Adds a picture to a card, without what the camera wrote into it. Refusals: as writing the card, full, and those of the file. */
export const addPicture = command<Input, { pictureId: string }>(
  'practices.add_picture',
  async (tx, ctx, { practiceId, picture, caption }) => {
    const practice = await findPractice(tx, ctx, practiceId)
    if (!practice) return notFound
    const count = await tx.practicePicture.count({ where: { practiceId } })
    const verdict = firstRefusal(mayWrite(ctx.actor, practice), checkAddingPicture(practice, count))
    if (!verdict.ok) return verdict
    const organisationId = practice.schoolId
    const kept = await keepFile(tx, ctx, { purpose: 'practice_picture', file: picture, organisationId })
    if (!kept.ok) return kept

    const { id } = await tx.practicePicture.create({
      data: { practiceId, fileId: kept.value.fileId, caption, addedAt: ctx.now },
    })
    await record(tx, ctx, {
      event: 'practices.picture_added',
      subject: { type: 'practice', id: practiceId },
      facts: { title: practice.title, caption },
      ...{ clusterId: practice.clusterId, organisationId },
      after: { caption, fileId: kept.value.fileId },
    })
    return ok({ pictureId: id })
  },
)
