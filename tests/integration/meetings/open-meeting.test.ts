import { beforeAll, describe, expect, it } from 'vitest'
import { openMeeting } from '@/lib/meetings/commands/open-meeting'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeDelegates, makeMeeting, makeOfficers, refused } from '../../support/meetings'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

const head = () => asPerson(world.a.people.principal)

describe('opening a conference', () => {
  it('needs its quorum of all members; with it, it is open and recorded', async () => {
    const meetingId = await makeMeeting(world)
    await makeOfficers(world, meetingId)
    await makeDelegates(world, meetingId, ['a', 'b'], 'present')
    await makeDelegates(world, meetingId, ['c'])
    expect(await openMeeting(head(), { meetingId })).toMatchObject({
      refusal: { code: 'meetings.quorum_not_met', facts: { present: 2, members: 4, needed: 3 } },
    })
    await db().delegate.updateMany({ where: { meetingId }, data: { state: 'present' } })
    expect(await openMeeting(head(), { meetingId })).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id: meetingId } })).toMatchObject({ state: 'open' })
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.meeting_opened', after: { present: 3, members: 4 } },
    ])
    expect(await openMeeting(head(), { meetingId })).toMatchObject(refused('meetings.already_open'))
  })

  it('needs a chair and another person as secretary', async () => {
    const meetingId = await makeMeeting(world)
    await makeDelegates(world, meetingId, ['a', 'b', 'c', 'd'], 'present')
    expect(await openMeeting(head(), { meetingId })).toMatchObject(refused('meetings.no_chair'))
    await makeOfficers(world, meetingId)
    await db().meetingOfficer.deleteMany({ where: { meetingId, role: 'secretary' } })
    expect(await openMeeting(head(), { meetingId })).toMatchObject(refused('meetings.no_secretary'))
  })

  it('waits for its day and its gate', async () => {
    const ahead = await makeMeeting(world, { startsAt: later(48) })
    expect(await openMeeting(head(), { meetingId: ahead })).toMatchObject(refused('meetings.day_not_come'))
    const today = await makeMeeting(world)
    await setGate(world.yearId, 'activity')
    expect(await openMeeting(head(), { meetingId: today })).toMatchObject(
      refused('meetings.gate_not_reached_conference'),
    )
    await setGate(world.yearId, 'conference')
  })

  it.each([
    ['planned', 'meetings.not_convened'],
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused where it is %s', async (state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await openMeeting(head(), { meetingId })).toMatchObject(refused(code))
  })

  it('a sports meet opens without a quorum', async () => {
    const meetingId = await makeMeeting(world, { kind: 'sports_arts' })
    expect(await openMeeting(head(), { meetingId })).toMatchObject({ ok: true })
  })

  it('is refused to a member; a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world)
    expect(await openMeeting(asPerson(world.c.people.principal), { meetingId })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await openMeeting(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
  })

  it('opened twice at once, it is opened once', async () => {
    const meetingId = await makeMeeting(world, { kind: 'other' })
    const answers = await Promise.all([1, 2, 3].map(() => openMeeting(head(), { meetingId })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await auditOf(meetingId)).toHaveLength(1)
  })
})
