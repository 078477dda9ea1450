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
