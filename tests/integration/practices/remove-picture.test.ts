import { beforeAll, describe, expect, it } from 'vitest'
import { addPicture } from '@/lib/practices/commands/add-picture'
import { removePicture } from '@/lib/practices/commands/remove-picture'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { published, refused, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const lecturer = () => asPerson(world.c.people.lecturer)
const input = (practiceId: string) => ({
  ...{ practiceId, picture: upload('Ảnh.png', pngFile()) },
  caption: 'Giờ thảo luận',
})

describe('taking a picture out', () => {
  it('leaves the file with the record, once, by who writes the card', async () => {
    const practiceId = await written(world)
    const answer = await addPicture(lecturer(), input(practiceId))
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { pictureId } = answer.value
    const { fileId } = await db().practicePicture.findUniqueOrThrow({ where: { id: pictureId } })
    for (const caller of [asNobody(), asPerson(world.d.people.principal)])
      expect(await removePicture(caller, { pictureId })).toMatchObject(refused('common.not_found'))
    const answers = await Promise.all([1, 2].map(() => removePicture(lecturer(), { pictureId })))
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['common.not_found', 'ok'])
    expect(await db().practicePicture.count({ where: { practiceId } })).toBe(0)
    expect(await db().fileObject.count({ where: { id: fileId } })).toBe(1)
    const where = { subjectId: practiceId, event: 'practices.picture_removed' }
    expect(await db().auditEntry.findMany({ where })).toMatchObject([{ before: { fileId } }])
  })

  it('of a published card is for its principal or officer', async () => {
    const practiceId = await published(world)
    await addPicture(asPerson(world.c.people.principal), input(practiceId))
    const { id: pictureId } = await db().practicePicture.findFirstOrThrow({ where: { practiceId } })
    expect(await removePicture(lecturer(), { pictureId })).toMatchObject(refused('practices.not_acting_for_school'))
    expect(await removePicture(asPerson(world.c.people.emulation_officer), { pictureId })).toMatchObject({ ok: true })
  })
})
