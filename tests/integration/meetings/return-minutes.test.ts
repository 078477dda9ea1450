import { beforeAll, describe, expect, it } from 'vitest'
import { returnMinutes } from '@/lib/meetings/commands/return-minutes'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeMeeting, makeOfficers, refused, auditOf } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const secretary = () => asPerson(world.a.people.emulation_officer)
const chair = () => asPerson(world.a.people.principal)
const prepared = async (state: 'open' | 'held' = 'held', body = 'Nội dung') => {
  const meetingId = await makeMeeting(world, { state })
  await makeOfficers(world, meetingId)
  await db().minutes.create({ data: { meetingId, body, version: 3, updatedAt: new Date() } })
  return { meetingId, version: 3 }
}

describe('sending the minutes back', () => {
  it("opens the text again with the chair's remark, and tells the secretary", async () => {
    const input = await prepared()
    await signMinutes(secretary(), input)
    expect(await returnMinutes(chair(), { meetingId: input.meetingId, remark: 'thiếu kết luận' })).toMatchObject({
      ok: true,
    })
    expect(await db().minutes.findUnique({ where: { meetingId: input.meetingId } })).toMatchObject({
      secretaryId: null,
      textSha256: null,
      returnRemark: 'thiếu kết luận',
      version: 4,
    })
    expect(await db().notice.count({ where: { kind: 'meetings.minutes_returned' } })).toBe(1)
    expect((await auditOf(input.meetingId)).at(-1)).toMatchObject({ event: 'meetings.minutes_returned' })
  })

  it("is the chair's, between the two signatures", async () => {
    const input = await prepared()
    const back = { meetingId: input.meetingId, remark: 'x' }
    expect(await returnMinutes(chair(), back)).toMatchObject(refused('meetings.secretary_not_signed'))
    await signMinutes(secretary(), input)
    expect(await returnMinutes(secretary(), back)).toMatchObject(refused('meetings.not_chair'))
    expect(await returnMinutes(asNobody(), back)).toMatchObject(refused('common.not_found'))
    await signMinutes(chair(), input)
    expect(await returnMinutes(chair(), back)).toMatchObject(refused('meetings.minutes_final'))
  })
})
