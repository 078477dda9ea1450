import { beforeAll, describe, expect, it } from 'vitest'
import { conveneEvent } from '@/lib/meetings/commands/convene-event'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const head = () => asPerson(world.a.people.emulation_officer)

describe('convening', () => {
  it('tells every school and records it', async () => {
    const meetingId = await makeMeeting(world, { state: 'planned', startsAt: later(24) })
    expect(await conveneEvent(head(), { meetingId, delegatesBy: later(12) })).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      state: 'convened',
      delegatesBy: later(12),
    })
    expect(await db().notice.count({ where: { kind: 'meetings.event_convened' } })).toBe(7)
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.event_convened', after: { state: 'convened' } }])
  })

  it('a deputy convenes what it hosts', async () => {
    const meetingId = await makeMeeting(world, { state: 'planned', hostId: world.b.id, startsAt: later(24) })
    expect(await conveneEvent(asPerson(world.b.people.principal), { meetingId, delegatesBy: null })).toMatchObject({
      ok: true,
    })
  })

  it.each([
    ['it is convened', 'convened', 'meetings.already_convened'],
    ['it runs', 'open', 'meetings.already_open'],
    ['it is over', 'held', 'meetings.already_held'],
    ['it is cancelled', 'cancelled', 'meetings.cancelled'],
  ] as const)('is refused where %s', async (_, state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await conveneEvent(head(), { meetingId, delegatesBy: null })).toMatchObject(refused(code))
  })

  it('is refused without a place, in the past, and with a deadline out of time', async () => {
    const meetingId = await makeMeeting(world, { state: 'planned', startsAt: later(24) })
    expect(await conveneEvent(head(), { meetingId, delegatesBy: later(25) })).toMatchObject(
      refused('meetings.delegates_by_out_of_time'),
    )
    await db().meeting.update({ where: { id: meetingId }, data: { place: '' } })
    expect(await conveneEvent(head(), { meetingId, delegatesBy: null })).toMatchObject(refused('meetings.no_place'))
    const past = await makeMeeting(world, { state: 'planned', startsAt: later(-24) })
    expect(await conveneEvent(head(), { meetingId: past, delegatesBy: null })).toMatchObject(
      refused('meetings.date_passed'),
    )
  })

  it('waits for the term: the ex-head and a member are refused, a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world, { state: 'planned', startsAt: later(24) })
    const input = { meetingId, delegatesBy: null }
    expect(await conveneEvent(asPerson(world.d.people.principal), input)).toMatchObject(refused('meetings.not_host'))
    expect(await conveneEvent(asPerson(world.elsewhere.head.people.principal), input)).toMatchObject(
      refused('common.not_found'),
    )
  })
})
