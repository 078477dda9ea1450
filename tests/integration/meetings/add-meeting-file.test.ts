import { beforeAll, describe, expect, it } from 'vitest'
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
const input = (meetingId: string, name = 'Báo cáo.pdf') => ({
  meetingId,
  file: upload(name, pdfFile()),
  label: 'Báo cáo sơ kết',
})

describe('a document of a meeting', () => {
  it('is kept with its name and its fingerprint', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    expect(await addMeetingFile(keeper(), input(meetingId))).toMatchObject({ ok: true })
    const rows = await db().meetingFile.findMany({ where: { meetingId }, include: { file: true } })
    expect(rows).toMatchObject([{ label: 'Báo cáo sơ kết', file: { name: 'Báo cáo.pdf', purpose: 'meeting_result' } }])
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.file_added' }])
  })

  it('is what its name says', async () => {
    const meetingId = await makeMeeting(world)
    expect(await addMeetingFile(keeper(), input(meetingId, 'Báo cáo.docx'))).toMatchObject(
      refused('files.extension_lies'),
    )
  })

  it('is kept by the secretary and the host, for an event that is not cancelled', async () => {
    const meetingId = await makeMeeting(world)
    expect(await addMeetingFile(asPerson(world.c.people.principal), input(meetingId))).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await addMeetingFile(asNobody(), input(meetingId))).toMatchObject(refused('common.not_found'))
    const gone = await makeMeeting(world, { state: 'cancelled' })
    expect(await addMeetingFile(keeper(), input(gone))).toMatchObject(refused('meetings.cancelled'))
  })
})
