import { beforeAll, describe, expect, it } from 'vitest'
import { checkIn } from '@/lib/meetings/commands/check-in'
import { closeCheckIn } from '@/lib/meetings/commands/close-check-in'
import { openCheckIn } from '@/lib/meetings/commands/open-check-in'
import { getCheckIn, getCheckInPath } from '@/lib/meetings/queries/check-in'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeDelegates, makeMeeting, refused } from '../../support/meetings'
import { contextOf, makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const keeper = () => asPerson(world.a.people.emulation_officer)
const principal = () => asPerson(world.c.people.principal)

async function doorOf(meetingId: string): Promise<string> {
  await openCheckIn(keeper(), { meetingId })
  return (await getCheckInPath(meetingId))!.split('/').at(-1)!
}

describe('checking in by the code at the door', () => {
  it('is for delegates of the event, and a code that is none exists for nobody', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c'])
    const token = await doorOf(meetingId)
    expect(await checkIn(asPerson(world.d.people.principal), { token })).toMatchObject(refused('meetings.not_delegate'))
    expect(await checkIn(asPerson(world.elsewhere.head.people.principal), { token })).toMatchObject(
      refused('common.not_found'),
    )
    expect(await checkIn(asNobody(), { token })).toMatchObject(refused('common.not_found'))
    expect(await checkIn(principal(), { token: 'x'.repeat(43) })).toMatchObject(refused('common.not_found'))
    expect(await db().delegate.count({ where: { meetingId, state: 'present' } })).toBe(0)
  })

  it('makes the delegate present, once however often it is pressed, and is recorded', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c', 'd'])
    const token = await doorOf(meetingId)
    const answers = await Promise.all([checkIn(principal(), { token }), checkIn(principal(), { token })])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await checkIn(principal(), { token })).toMatchObject(refused('meetings.already_present'))
    const present = await db().delegate.findMany({ where: { meetingId, state: 'present' } })
    expect(present.map((one) => one.personId)).toEqual([world.c.people.principal])
    expect((await auditOf(meetingId)).at(-1)).toMatchObject({ event: 'meetings.presence_confirmed' })
    const { ctx } = await contextOf(world, world.c.people.principal)
    expect(await getCheckIn(ctx, token)).toMatchObject({ own: { confirmedAt: present[0]?.confirmedAt } })
  })

  it('ends with a new code, when it is taken back, and with the day', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c'])
    const first = await doorOf(meetingId)
    const second = await doorOf(meetingId)
    expect(await checkIn(principal(), { token: first })).toMatchObject(refused('common.not_found'))
    await setClock(later(36))
    expect(await checkIn(principal(), { token: second })).toMatchObject(refused('meetings.day_over'))
    await setClock(noon)
    await closeCheckIn(keeper(), { meetingId })
    expect(await checkIn(principal(), { token: second })).toMatchObject(refused('meetings.code_revoked'))
  })
})
