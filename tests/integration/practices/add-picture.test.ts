import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPicture } from '@/lib/practices/commands/add-picture'
import { withdrawPractice } from '@/lib/practices/commands/withdraw-practice'
import { mayReadPicture } from '@/lib/practices/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { pdfFile, pngFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { published, refused, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const lecturer = () => asPerson(world.c.people.lecturer)
const input = (practiceId: string, picture = upload('Ảnh.png', pngFile())) => ({
  ...{ practiceId, picture },
  caption: 'Giờ thảo luận',
})

describe('a picture of a practice', () => {
  it('is kept without what the camera wrote, recorded, and seen with its card', async () => {
    const practiceId = await written(world)
    const taken = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a02020' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Nguyen Van A' } })
      .toBuffer()
    const answer = await addPicture(lecturer(), input(practiceId, upload('Ảnh.jpg', taken)))
    if (!answer.ok) throw new Error(answer.refusal.code)
    const row = await db().practicePicture.findUniqueOrThrow({
      where: { id: answer.value.pictureId },
      include: { file: { include: { content: true } } },
    })
    expect(row.file).toMatchObject({ purpose: 'practice_picture', organisationId: world.c.id })
    expect(taken.includes('Nguyen Van A')).toBe(true)
    expect(Buffer.from(row.file.content!.bytes).includes('Nguyen Van A')).toBe(false)
    expect(await db().auditEntry.findMany({ where: { subjectId: practiceId } })).toMatchObject([
      { event: 'practices.picture_added' },
    ])
    const reads = async (id: string) => mayReadPicture((await contextOf(world, id)).ctx, row.fileId)
    expect([await reads(world.c.people.vice_principal), await reads(world.d.people.principal)]).toEqual([true, false])
  })

  it('is seen by the cluster once its card is published, and by no other cluster', async () => {
    const practiceId = await published(world)
    await addPicture(asPerson(world.c.people.principal), input(practiceId))
    const { fileId } = await db().practicePicture.findFirstOrThrow({ where: { practiceId } })
    const reads = async (id: string) => mayReadPicture((await contextOf(world, id)).ctx, fileId)
    expect(await reads(world.d.people.lecturer)).toBe(true)
    expect(await reads(world.academy.reviewer)).toBe(true)
    expect(await reads(world.elsewhere.head.people.principal)).toBe(false)
  })

  it('is refused when it is none, when there are six, of a withdrawn card, and to others', async () => {
    const practiceId = await written(world)
    expect(await addPicture(lecturer(), input(practiceId, upload('Ảnh.pdf', pdfFile())))).toMatchObject(
      refused('files.kind_not_allowed'),
    )
    for (const caller of [asNobody(), asPerson(world.d.people.principal)])
      expect(await addPicture(caller, input(practiceId))).toMatchObject(refused('common.not_found'))
    for (let count = 0; count < 6; count++)
      expect(await addPicture(lecturer(), input(practiceId))).toMatchObject({ ok: true })
    expect(await addPicture(lecturer(), input(practiceId))).toMatchObject(refused('practices.pictures_full'))
    const other = await published(world)
    expect(await addPicture(asPerson(world.d.people.principal), input(other))).toMatchObject(
      refused('practices.not_own_school'),
    )
    expect(await addPicture(lecturer(), input(other))).toMatchObject(refused('practices.not_acting_for_school'))
    await withdrawPractice(asPerson(world.c.people.principal), { practiceId: other, reason: 'x' })
    expect(await addPicture(asPerson(world.c.people.principal), input(other))).toMatchObject(
      refused('practices.withdrawn'),
    )
  })
})
