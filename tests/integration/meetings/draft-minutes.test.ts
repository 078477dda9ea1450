import { beforeAll, describe, expect, it } from 'vitest'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeDelegates, makeMeeting, makeOfficers, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const secretary = () => asPerson(world.a.people.emulation_officer)

describe('drawing up the minutes', () => {
  it('takes who was present, the programme and the quorum from the data', async () => {
    const meetingId = await makeMeeting(world, { state: 'open' })
    await makeOfficers(world, meetingId)
    await makeDelegates(world, meetingId, ['a', 'b'], 'present')
    await makeDelegates(world, meetingId, ['c'], 'excused')
    await db().meetingPart.create({ data: { meetingId, position: 0, title: 'Tọa đàm', minutes: 120 } })
    expect(await draftMinutes(secretary(), { meetingId })).toMatchObject({ ok: true })
    const { body } = await db().minutes.findUniqueOrThrow({ where: { meetingId } })
    for (const said of [
      'Hiệu trưởng A (chủ trì)',
      'Trường Chính trị A: có mặt; Hiệu trưởng A',
      'Trường Chính trị C: vắng có lý do (công tác)',
      'Trường Chính trị D: chưa cử đại biểu',
      'Có mặt 2 trên 4',
      '1. Tọa đàm (120 phút)',
    ])
      expect(body).toContain(said)
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.minutes_drafted' }])
    expect(await draftMinutes(secretary(), { meetingId })).toMatchObject(refused('meetings.minutes_begun'))
  })

  it('is refused before convening, to a member, and to nobody', async () => {
    const planned = await makeMeeting(world, { state: 'planned' })
    expect(await draftMinutes(secretary(), { meetingId: planned })).toMatchObject(refused('meetings.not_convened'))
    const meetingId = await makeMeeting(world)
    expect(await draftMinutes(asPerson(world.c.people.principal), { meetingId })).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await draftMinutes(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
  })
})
