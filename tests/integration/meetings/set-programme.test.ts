import { beforeAll, describe, expect, it } from 'vitest'
import { setProgramme } from '@/lib/meetings/commands/set-programme'
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

const head = () => asPerson(world.a.people.emulation_officer)
const part = (title: string, id: string | null = null) => ({ id, title, minutes: 60, note: '' })

describe('the programme', () => {
  it('keeps its parts in order, and a part that stays keeps its speeches', async () => {
    const meetingId = await makeMeeting(world)
    await setProgramme(head(), { meetingId, parts: [part('Tọa đàm'), part('Tổng kết')] })
    const [first, second] = await db().meetingPart.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    await db().speech.create({
      data: { meetingId, partId: first!.id, position: 0, speaker: 'Khách', title: 'Phát biểu' },
    })
    const turned = [part('Tổng kết', second!.id), part('Mới'), part('Tọa đàm', first!.id)]
    expect(await setProgramme(head(), { meetingId, parts: turned })).toMatchObject({ ok: true })
    const rows = await db().meetingPart.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    expect(rows.map(({ title }) => title)).toEqual(['Tổng kết', 'Mới', 'Tọa đàm'])
    expect(await db().speech.findFirst({ where: { meetingId } })).toMatchObject({ partId: first!.id })
    expect((await auditOf(meetingId)).map(({ event }) => event)).toEqual([
      'meetings.programme_set',
      'meetings.programme_set',
    ])
  })

  it.each([
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('stands still once the meeting is %s', async (state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await setProgramme(head(), { meetingId, parts: [] })).toMatchObject(refused(code))
  })

  it('is refused to a member; a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world)
    expect(await setProgramme(asPerson(world.c.people.principal), { meetingId, parts: [] })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await setProgramme(asNobody(), { meetingId, parts: [] })).toMatchObject(refused('common.not_found'))
  })
})
