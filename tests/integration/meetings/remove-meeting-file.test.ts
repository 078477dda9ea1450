import { beforeAll, describe, expect, it } from 'vitest'
import { removeMeetingFile } from '@/lib/meetings/commands/remove-meeting-file'
import { addMeetingFile } from '@/lib/meetings/commands/add-meeting-file'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
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
const fileOf = async () => {
  const meetingId = await makeMeeting(world, { state: 'held' })
  const answer = await addMeetingFile(keeper(), { meetingId, file: upload('Báo cáo.pdf', pdfFile()), label: 'Báo cáo' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { meetingId, ...answer.value }
}

describe('taking a document off', () => {
  it('is recorded', async () => {
    const { meetingId, meetingFileId } = await fileOf()
    expect(await removeMeetingFile(keeper(), { meetingFileId })).toMatchObject({ ok: true })
    expect(await db().meetingFile.count({ where: { meetingId } })).toBe(0)
    expect((await auditOf(meetingId)).at(-1)).toMatchObject({
      event: 'meetings.file_removed',
      before: { label: 'Báo cáo' },
    })
  })

  it("is the keeper's", async () => {
    const { meetingId, meetingFileId } = await fileOf()
    expect(await removeMeetingFile(asPerson(world.c.people.principal), { meetingFileId })).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await removeMeetingFile(asNobody(), { meetingFileId })).toMatchObject(refused('common.not_found'))
    await db().meeting.update({
      where: { id: meetingId },
      data: { state: 'cancelled', cancelReason: 'bão', closedAt: null },
    })
    expect(await removeMeetingFile(keeper(), { meetingFileId })).toMatchObject(refused('meetings.cancelled'))
  })
})
