import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPhoto } from '@/lib/meetings/commands/add-photo'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { pdfFile } from '@/prisma/seed/sample-files'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const keeper = () => asPerson(world.a.people.emulation_officer)
const photo = () => upload('Ảnh.png', pngFile())
const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  photo: photo(),
  caption: 'Toàn cảnh',
  isPublic: false,
  ...more,
})

describe('a photograph', () => {
  it('is kept with its caption, for its people alone unless said otherwise', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    expect(await addPhoto(keeper(), input(meetingId))).toMatchObject({ ok: true })
    expect(await db().meetingPhoto.findMany({ where: { meetingId } })).toMatchObject([
      { caption: 'Toàn cảnh', isPublic: false },
    ])
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.photo_added' }])
  })

  it('is kept as a picture alone: upright, no larger than a page needs, without what the camera wrote into it', async () => {
    const meetingId = await makeMeeting(world)
    const taken = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#357' } })
      .withExif({ IFD0: { Copyright: 'Nguyễn Văn A' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const answer = await addPhoto(keeper(), input(meetingId, { photo: upload('Ảnh.jpg', taken) }))
    expect(answer).toMatchObject({ ok: true })
    const { fileId } = await db().meetingPhoto.findFirstOrThrow({ where: { meetingId } })
    const { bytes } = await db().fileContent.findUniqueOrThrow({ where: { fileId } })
    const kept = await sharp(bytes).metadata()
    expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([1000, 2000, undefined, undefined])
    const row = await db().fileObject.findUniqueOrThrow({ where: { id: fileId } })
    expect([row.size, row.mediaType]).toEqual([bytes.length, 'image/jpeg'])
  })

  it('is a picture', async () => {
    const meetingId = await makeMeeting(world)
    const answer = await addPhoto(keeper(), input(meetingId, { photo: upload('Ảnh.pdf', pdfFile()) }))
    expect(answer).toMatchObject(refused('files.kind_not_allowed'))
  })

  it('is none of a cancelled event, nor of a member, nor of nobody', async () => {
    const gone = await makeMeeting(world, { state: 'cancelled' })
    expect(await addPhoto(keeper(), input(gone))).toMatchObject(refused('meetings.cancelled'))
    const meetingId = await makeMeeting(world)
    expect(await addPhoto(asPerson(world.c.people.principal), input(meetingId))).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await addPhoto(asNobody(), input(meetingId))).toMatchObject(refused('common.not_found'))
  })
})
