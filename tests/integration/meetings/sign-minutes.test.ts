import { beforeAll, describe, expect, it } from 'vitest'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import { createHash } from 'node:crypto'
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
const chair = () => asPerson(world.a.people.principal)
const prepared = async (state: 'open' | 'held' = 'held', body = 'Nội dung') => {
  const meetingId = await makeMeeting(world, { state })
  await makeOfficers(world, meetingId)
  await db().minutes.create({ data: { meetingId, body, version: 3, updatedAt: new Date() } })
  return { meetingId, version: 3 }
}

describe('signing the minutes', () => {
  it('secretary, then chair, over one text with its SHA-256', async () => {
    const input = await prepared()
    const textSha256 = createHash('sha256').update('Nội dung\n\n').digest('hex')
    expect(await signMinutes(secretary(), input)).toEqual({ ok: true, value: { textSha256 } })
    expect(
      await db().notice.count({ where: { personId: world.a.people.principal, kind: 'meetings.minutes_to_sign' } }),
    ).toBe(1)
    expect(await signMinutes(chair(), input)).toEqual({ ok: true, value: { textSha256 } })
    expect(await db().minutes.findUnique({ where: { meetingId: input.meetingId } })).toMatchObject({
      secretaryId: world.a.people.emulation_officer,
      chairId: world.a.people.principal,
      textSha256,
    })
    expect((await auditOf(input.meetingId)).map(({ event }) => event)).toEqual([
      'meetings.minutes_signed_by_secretary',
      'meetings.minutes_signed_by_chair',
    ])
    expect(await signMinutes(chair(), input)).toMatchObject(refused('meetings.minutes_final'))
  })

  it('two different persons sign', async () => {
    const input = await prepared()
    await db().meetingOfficer.updateMany({
      where: { meetingId: input.meetingId, role: 'secretary' },
      data: { personId: world.a.people.principal },
    })
    await signMinutes(chair(), input)
    expect(await signMinutes(chair(), input)).toMatchObject(refused('meetings.same_person'))
  })

  it('is refused before the end, without a text, and over another text than was read', async () => {
    expect(await signMinutes(secretary(), await prepared('open'))).toMatchObject(refused('meetings.not_held'))
    expect(await signMinutes(secretary(), await prepared('held', ' '))).toMatchObject(refused('meetings.minutes_empty'))
    const input = await prepared()
    expect(await signMinutes(secretary(), { ...input, version: 2 })).toMatchObject(refused('common.changed_meanwhile'))
  })

  it('the secretary signs as secretary, the chair as chair, nobody else', async () => {
    const input = await prepared()
    expect(await signMinutes(chair(), input)).toMatchObject(refused('meetings.not_secretary'))
    expect(await signMinutes(asPerson(world.c.people.principal), input)).toMatchObject(
      refused('meetings.not_secretary'),
    )
    await signMinutes(secretary(), input)
    expect(await signMinutes(secretary(), input)).toMatchObject(refused('meetings.not_chair'))
    expect(await signMinutes(asNobody(), input)).toMatchObject(refused('common.not_found'))
  })

  it('pressed twice at once it is one signature', async () => {
    const input = await prepared()
    const answers = await Promise.all([1, 2, 3].map(() => signMinutes(secretary(), input)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
