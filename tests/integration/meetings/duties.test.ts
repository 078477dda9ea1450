import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Gate } from '@/lib/calendar/schema'
import { listMeetingsConditions, listMeetingsDuties } from '@/lib/meetings/queries'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { later, makeDelegates, makeMeeting, makeOfficers } from '../../support/meetings'
import { countQueries } from '../../support/queries'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  await db().minutes.deleteMany()
  await db().delegate.deleteMany()
  await db().meeting.deleteMany()
  await setGate(world.yearId, 'activity')
})

const year = async () => (await findYear(db(), world.yearId))!
const duties = async (now = noon) => listMeetingsDuties(makeContext({ kind: 'system' }, now, 'x'), await year())
const conditions = async (gate: Gate) => {
  await setGate(world.yearId, gate)
  return listMeetingsConditions(db(), await year(), noon)
}

describe('what meetings ask', () => {
  it('of each school that has not answered to name its delegates, by the hour set', async () => {
    const id = await makeMeeting(world, { startsAt: later(48) })
    await db().meeting.update({ where: { id }, data: { delegatesBy: later(24) } })
    await makeDelegates(world, id, ['a', 'c'])
    const asked = await duties()
    expect(asked.map(({ title, organisationId, due }) => [title, organisationId, due])).toEqual([
      ['meetings.duties.register_delegates', world.b.id, later(24)],
      ['meetings.duties.register_delegates', world.d.id, later(24)],
    ])
  })

  it('of each delegate on the day to confirm his own presence', async () => {
    const id = await makeMeeting(world)
    await makeDelegates(world, id, ['a', 'b', 'c', 'd'])
    await db().delegate.updateMany({ where: { meetingId: id, organisationId: world.a.id }, data: { state: 'present' } })
    const asked = await duties()
    expect(asked.map(({ personIds }) => personIds?.[0]).sort()).toEqual(
      [world.b, world.c, world.d].map(({ people }) => people.principal).sort(),
    )
  })

  it.each([
    ['planned', 24, 'meetings.duties.convene'],
    ['planned', -24, 'meetings.duties.record_or_cancel'],
    ['open', -1, 'meetings.duties.close'],
  ] as const)('of the host, where it is %s and begins in %i hours: %s', async (state, hours, title) => {
    await makeMeeting(world, { state, startsAt: later(hours), kind: 'other' })
    const asked = await duties()
    expect(asked.filter(({ organisationId }) => organisationId === world.a.id).map((duty) => duty.title)).toContain(
      title,
    )
  })

  it('of secretary, then chair, to sign the minutes', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    await makeOfficers(world, meetingId)
    expect(await duties()).toMatchObject([
      { title: 'meetings.duties.sign_as_secretary', personIds: [world.a.people.emulation_officer] },
    ])
    const secretary = { secretaryId: world.a.people.emulation_officer, secretarySignedAt: noon, textSha256: 'x' }
    await db().minutes.create({ data: { meetingId, body: 'x', updatedAt: noon, ...secretary } })
    expect(await duties()).toMatchObject([
      { title: 'meetings.duties.sign_as_chair', personIds: [world.a.people.principal] },
    ])
  })

  it('in as many queries for three events as for one', async () => {
    await makeMeeting(world, { startsAt: later(48) })
    const one = await countQueries(() => duties())
    await makeMeeting(world, { startsAt: later(72) })
    await makeMeeting(world, { startsAt: later(96) })
    expect(await countQueries(() => duties())).toBe(one)
  })
})

describe('what a gate waits for', () => {
  it('activity: events held, the cancelled ones forgotten, seminars and the conference none of its business', async () => {
    await makeMeeting(world, { kind: 'sports_arts', state: 'held' })
    await makeMeeting(world, { kind: 'mid_year', state: 'convened' })
    await makeMeeting(world, { kind: 'other', state: 'cancelled' })
    await makeMeeting(world, { kind: 'seminar', state: 'convened' })
    await makeMeeting(world, { kind: 'summing_up', state: 'planned' })
    expect((await conditions('activity')).map(({ met }) => met).sort()).toEqual([false, true])
  })

  it('conference: it is planned, held, and its minutes bear both signatures', async () => {
    expect(await conditions('conference')).toMatchObject([
      { title: 'meetings.conditions.conference_planned', met: false },
    ])
    const meetingId = await makeMeeting(world, { state: 'held' })
    const secretary = { secretaryId: world.a.people.emulation_officer, secretarySignedAt: noon, textSha256: 'x' }
    await db().minutes.create({ data: { meetingId, body: 'x', updatedAt: noon, ...secretary } })
    expect((await conditions('conference')).map(({ met }) => met)).toEqual([true, true, false])
  })

  it('no other gate', async () => {
    await makeMeeting(world, { state: 'planned' })
    for (const gate of ['preparation', 'launch', 'verification', 'ratification'] as const)
      expect(await conditions(gate)).toEqual([])
  })
})
