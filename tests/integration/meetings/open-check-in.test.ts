import { beforeAll, describe, expect, it } from 'vitest'
import { openCheckIn } from '@/lib/meetings/commands/open-check-in'
import { getCheckInPath } from '@/lib/meetings/queries/check-in'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeMeeting, makeOfficers, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const secretary = () => asPerson(world.a.people.emulation_officer)

describe('a code for the door', () => {
  it('is made by who keeps the record, of a convened event, on its day alone', async () => {
    const meetingId = await makeMeeting(world)
    await makeOfficers(world, meetingId)
    const strangers = [asPerson(world.c.people.principal), asPerson(world.b.people.principal)]
    for (const caller of strangers)
      expect(await openCheckIn(caller, { meetingId })).toMatchObject(refused('meetings.not_secretary'))
    expect(await openCheckIn(asPerson(world.elsewhere.head.people.principal), { meetingId })).toMatchObject(
      refused('common.not_found'),
    )
    expect(await openCheckIn(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
    const ahead = await makeMeeting(world, { startsAt: later(48) })
    expect(await openCheckIn(secretary(), { meetingId: ahead })).toMatchObject(refused('meetings.day_not_come'))
    const gone = await makeMeeting(world, { startsAt: later(-48) })
    expect(await openCheckIn(secretary(), { meetingId: gone })).toMatchObject(refused('meetings.day_over'))
    const planned = await makeMeeting(world, { state: 'planned' })
    expect(await openCheckIn(secretary(), { meetingId: planned })).toMatchObject(refused('meetings.not_convened'))
    expect(await db().checkInCode.count()).toBe(0)
  })

  it('is shown again from its hash, ends when a new one is made, and is recorded', async () => {
    const meetingId = await makeMeeting(world)
    expect(await getCheckInPath(meetingId)).toBeNull()
    expect(await openCheckIn(secretary(), { meetingId })).toMatchObject({ ok: true })
    const first = await getCheckInPath(meetingId)
    expect(first).toMatch(/^\/check-in\/[\w-]{43}$/)
    expect(await getCheckInPath(meetingId)).toBe(first)
    const row = await db().checkInCode.findUniqueOrThrow({ where: { meetingId } })
    expect(JSON.stringify(row)).not.toContain(first!.split('/').at(-1))
    expect(await openCheckIn(secretary(), { meetingId })).toMatchObject({ ok: true })
    expect(await getCheckInPath(meetingId)).not.toBe(first)
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.check_in_opened' },
      { event: 'meetings.check_in_opened' },
    ])
  })

  it('of two made at one moment one is left', async () => {
    const meetingId = await makeMeeting(world)
    await Promise.all([openCheckIn(secretary(), { meetingId }), openCheckIn(secretary(), { meetingId })])
    expect(await db().checkInCode.count({ where: { meetingId } })).toBe(1)
  })
})
