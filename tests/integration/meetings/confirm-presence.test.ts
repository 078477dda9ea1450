import { beforeAll, describe, expect, it } from 'vitest'
import { confirmPresence } from '@/lib/meetings/commands/confirm-presence'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeDelegates, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const principal = () => asPerson(world.c.people.principal)

describe('confirming the own presence', () => {
  it('on the day, by the delegate himself, once', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c', 'd'])
    expect(await confirmPresence(principal(), { meetingId })).toMatchObject({ ok: true })
    const rows = await db().delegate.findMany({ where: { meetingId, state: 'present' } })
    expect(rows.map(({ personId, confirmedAt }) => [personId, confirmedAt !== null])).toEqual([
      [world.c.people.principal, true],
    ])
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.presence_confirmed', organisationId: world.c.id },
    ])
    expect(await confirmPresence(principal(), { meetingId })).toMatchObject(refused('meetings.already_present'))
  })

  it('is not said by somebody who is no delegate, not even of the same school', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c'])
    expect(await confirmPresence(asPerson(world.c.people.emulation_officer), { meetingId })).toMatchObject(
      refused('meetings.not_delegate'),
    )
    expect(await confirmPresence(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
  })

  it('waits for the day, and ends with the meeting', async () => {
    const ahead = await makeMeeting(world, { startsAt: later(48) })
    await makeDelegates(world, ahead, ['c'])
    expect(await confirmPresence(principal(), { meetingId: ahead })).toMatchObject(refused('meetings.day_not_come'))
    for (const [state, code] of [
      ['planned', 'not_convened'],
      ['held', 'already_held'],
      ['cancelled', 'cancelled'],
    ] as const) {
      const meetingId = await makeMeeting(world, { state })
      await makeDelegates(world, meetingId, ['c'])
      expect(await confirmPresence(principal(), { meetingId })).toMatchObject(refused(`meetings.${code}`))
    }
  })

  it('pressed twice at once it is one presence and one entry', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['c'])
    const answers = await Promise.all([1, 2, 3].map(() => confirmPresence(principal(), { meetingId })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await auditOf(meetingId)).toHaveLength(1)
  })
})
