import { beforeAll, describe, expect, it } from 'vitest'
import { removePhoto } from '@/lib/meetings/commands/remove-photo'
import { addPhoto } from '@/lib/meetings/commands/add-photo'
import { pngFile, upload } from '@/prisma/seed/sample-files'
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

describe('taking a photograph out', () => {
  it('keeps the file with the record', async () => {
    const { meetingId, photoId } = await photoOf()
    expect(await removePhoto(keeper(), { photoId })).toMatchObject({ ok: true })
    expect(await db().meetingPhoto.count({ where: { meetingId } })).toBe(0)
    expect(await db().fileObject.count({ where: { purpose: 'photo' } })).toBe(1)
    expect((await auditOf(meetingId)).at(-1)).toMatchObject({
      event: 'meetings.photo_removed',
      before: { caption: 'Toàn cảnh' },
    })
  })

  it("is the keeper's", async () => {
    const { photoId } = await photoOf()
    expect(await removePhoto(asPerson(world.c.people.principal), { photoId })).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await removePhoto(asNobody(), { photoId })).toMatchObject(refused('common.not_found'))
    const gone = await photoOf('cancelled')
    expect(await removePhoto(keeper(), { photoId: gone.photoId })).toMatchObject(refused('meetings.cancelled'))
  })
})
