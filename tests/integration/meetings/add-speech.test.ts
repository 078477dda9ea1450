import { beforeAll, describe, expect, it } from 'vitest'
import { addSpeech } from '@/lib/meetings/commands/add-speech'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const head = () => asPerson(world.a.people.emulation_officer)
const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  speaker: 'Phó Vụ trưởng Vụ Các trường chính trị',
  title: 'Phát biểu chỉ đạo',
  partId: null,
  file: undefined,
  ...more,
})

describe('a speech', () => {
  it('stands at the end of the order, with its file', async () => {
    const meetingId = await makeMeeting(world)
    await addSpeech(head(), input(meetingId))
    const file = upload('Phát biểu.docx', wordFile(['Nội dung minh họa']))
    expect(await addSpeech(head(), input(meetingId, { title: 'Thứ hai', file }))).toMatchObject({ ok: true })
    const rows = await db().speech.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
      include: { file: true },
    })
    expect(rows.map(({ title, position, file: kept }) => [title, position, kept?.name])).toEqual([
      ['Phát biểu chỉ đạo', 0, undefined],
      ['Thứ hai', 1, 'Phát biểu.docx'],
    ])
    expect((await auditOf(meetingId)).at(-1)).toMatchObject({ event: 'meetings.speech_added' })
  })

  it('is refused with a file that is not what it says, and nothing is written', async () => {
    const meetingId = await makeMeeting(world)
    const file = upload('Phát biểu.docx', new Uint8Array([1, 2, 3]))
    expect(await addSpeech(head(), input(meetingId, { file }))).toMatchObject({ ok: false })
    expect(await db().speech.count({ where: { meetingId } })).toBe(0)
  })

  it('belongs to a part of this very meeting', async () => {
    const meetingId = await makeMeeting(world)
    expect(await addSpeech(head(), input(meetingId, { partId: world.clusterId }))).toMatchObject(
      refused('common.not_found'),
    )
  })

  it('is refused to a member, after the meeting, and does not exist for nobody', async () => {
    const meetingId = await makeMeeting(world)
    expect(await addSpeech(asPerson(world.c.people.principal), input(meetingId))).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await addSpeech(asNobody(), input(meetingId))).toMatchObject(refused('common.not_found'))
    const held = await makeMeeting(world, { state: 'held' })
    expect(await addSpeech(head(), input(held))).toMatchObject(refused('meetings.already_held'))
  })
})
