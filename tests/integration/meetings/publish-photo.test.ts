import { beforeAll, describe, expect, it } from 'vitest'
import { publishPhoto } from '@/lib/meetings/commands/publish-photo'
import { addPhoto } from '@/lib/meetings/commands/add-photo'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { mayReadMeetingFile } from '@/lib/meetings/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
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
const photoOf = async (state: 'held' | 'cancelled' = 'held') => {
  const meetingId = await makeMeeting(world, { state: 'held' })
  const answer = await addPhoto(keeper(), {
    meetingId,
    photo: upload('Ảnh.png', pngFile()),
    caption: 'Toàn cảnh',
    isPublic: false,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  if (state === 'cancelled')
    await db().meeting.update({ where: { id: meetingId }, data: { state, cancelReason: 'bão', closedAt: null } })
  return { meetingId, photoId: answer.value.photoId }
}

describe('showing a photograph', () => {
  it('to everybody, and taking it back, is recorded', async () => {
    const { meetingId, photoId } = await photoOf()
    const { fileId } = await db().meetingPhoto.findUniqueOrThrow({ where: { id: photoId } })
    const nobody = makeContext({ kind: 'nobody' }, new Date(), 'x')
    expect(await mayReadMeetingFile(nobody, fileId)).toBe(false)
    expect(await publishPhoto(keeper(), { photoId, isPublic: 'yes' })).toMatchObject({ ok: true })
    expect(await mayReadMeetingFile(nobody, fileId)).toBe(true)
    await publishPhoto(keeper(), { photoId, isPublic: 'no' })
    expect(await mayReadMeetingFile(nobody, fileId)).toBe(false)
    expect((await auditOf(meetingId)).map(({ event }) => event)).toEqual([
      'meetings.photo_added',
      'meetings.photo_published',
      'meetings.photo_published',
    ])
  })

  it("is the keeper's", async () => {
    const { photoId } = await photoOf()
    expect(await publishPhoto(asPerson(world.c.people.principal), { photoId, isPublic: 'yes' })).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await publishPhoto(asNobody(), { photoId, isPublic: 'yes' })).toMatchObject(refused('common.not_found'))
    const gone = await photoOf('cancelled')
    expect(await publishPhoto(keeper(), { photoId: gone.photoId, isPublic: 'yes' })).toMatchObject(
      refused('meetings.cancelled'),
    )
  })
})
