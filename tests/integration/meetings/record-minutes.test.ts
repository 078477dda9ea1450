import { beforeAll, describe, expect, it } from 'vitest'
import { recordMinutes } from '@/lib/meetings/commands/record-minutes'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, makeOfficers, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const secretary = () => asPerson(world.a.people.emulation_officer)
const prepared = async (state: 'planned' | 'convened' | 'open' | 'held' | 'cancelled' = 'open') => {
  const meetingId = await makeMeeting(world, { state })
  await makeOfficers(world, meetingId)
  return meetingId
}
const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  version: 0,
  edit: 'form-1',
  body: 'Nội dung',
  conclusions: '',
  ...more,
})

describe('writing the minutes', () => {
  it('saves the text, and the same form again without reading anew', async () => {
    const meetingId = await prepared()
    expect(await recordMinutes(secretary(), input(meetingId))).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await recordMinutes(secretary(), input(meetingId, { body: 'Nội dung, tiếp' }))).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    expect(await db().minutes.findUnique({ where: { meetingId } })).toMatchObject({
      body: 'Nội dung, tiếp',
      version: 2,
    })
    expect((await auditOf(meetingId)).map(({ event }) => event)).toEqual([
      'meetings.minutes_recorded',
      'meetings.minutes_recorded',
    ])
  })

  it('another form that read an older text is told, and nothing is lost', async () => {
    const meetingId = await prepared()
    await recordMinutes(secretary(), input(meetingId))
    expect(await recordMinutes(secretary(), input(meetingId, { edit: 'form-2', body: 'Khác' }))).toMatchObject(
      refused('common.changed_meanwhile'),
    )
    expect(await db().minutes.findUnique({ where: { meetingId } })).toMatchObject({ body: 'Nội dung' })
  })

  it('of two forms at once one is told', async () => {
    const meetingId = await prepared()
    const answers = await Promise.all(['x', 'y'].map((edit) => recordMinutes(secretary(), input(meetingId, { edit }))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it.each([
    ['planned', 'meetings.not_convened'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused where the event is %s', async (state, code) => {
    expect(await recordMinutes(secretary(), input(await prepared(state)))).toMatchObject(refused(code))
  })

  it("ends with the secretary's signature", async () => {
    const meetingId = await prepared('held')
    await db().minutes.create({
      data: {
        meetingId,
        body: 'x',
        updatedAt: new Date(),
        secretaryId: world.a.people.emulation_officer,
        secretarySignedAt: new Date(),
        textSha256: 'x',
      },
    })
    expect(await recordMinutes(secretary(), input(meetingId))).toMatchObject(refused('meetings.minutes_signed'))
  })

  it("is the secretary's and the host's", async () => {
    const meetingId = await prepared()
    expect(await recordMinutes(asPerson(world.c.people.principal), input(meetingId))).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await recordMinutes(asNobody(), input(meetingId))).toMatchObject(refused('common.not_found'))
  })
})
