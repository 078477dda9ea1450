import { beforeAll, describe, expect, it } from 'vitest'
import { markAttendance } from '@/lib/meetings/commands/mark-attendance'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeDelegates, makeMeeting, makeOfficers, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const secretary = () => asPerson(world.a.people.emulation_officer)
const prepared = async (state: 'convened' | 'held' = 'convened') => {
  const meetingId = await makeMeeting(world, { state })
  await makeOfficers(world, meetingId)
  await makeDelegates(world, meetingId, ['c', 'd'])
  const [c, d] = await db().delegate.findMany({ where: { meetingId }, orderBy: { label: 'asc' } })
  return { meetingId, c: c!.id, d: d!.id }
}
const line = (id: string, state: 'registered' | 'present' | 'excused' | 'absent', more: object = {}) => ({
  id,
  was: 'registered' as const,
  state,
  reason: '',
  ...more,
})

describe('marking attendance', () => {
  it('changes the lines that were touched, and records them', async () => {
    const { meetingId, c, d } = await prepared()
    const delegates = [line(c, 'present'), line(d, 'excused', { reason: 'ốm' })]
    expect(await markAttendance(secretary(), { meetingId, delegates, guests: [] })).toMatchObject({ ok: true })
    const rows = await db().delegate.findMany({ where: { meetingId }, orderBy: { label: 'asc' } })
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
      ['present', ''],
      ['excused', 'ốm'],
    ])
    expect(await auditOf(meetingId)).toMatchObject([
      {
        event: 'meetings.attendance_marked',
        after: [{ delegate: 'Hiệu trưởng C', state: 'present' }, { state: 'excused' }],
      },
    ])
  })

  it('marks guests', async () => {
    const { meetingId } = await prepared()
    const guest = await db().meetingGuest.create({ data: { meetingId, position: 0, label: 'Khách' } })
    await markAttendance(secretary(), { meetingId, delegates: [], guests: [{ id: guest.id, attended: true }] })
    expect(await db().meetingGuest.findUnique({ where: { id: guest.id } })).toMatchObject({ attended: true })
  })

  it('never undoes what a delegate confirmed meanwhile', async () => {
    const { meetingId, c } = await prepared()
    await db().delegate.update({ where: { id: c }, data: { state: 'present', confirmedAt: new Date() } })
    expect(await markAttendance(secretary(), { meetingId, delegates: [line(c, 'absent')], guests: [] })).toMatchObject(
      refused('common.changed_meanwhile'),
    )
    const untouched = await markAttendance(secretary(), { meetingId, delegates: [line(c, 'registered')], guests: [] })
    expect(untouched).toMatchObject({ ok: true })
    expect(await db().delegate.findUnique({ where: { id: c } })).toMatchObject({ state: 'present' })
  })

  it('is refused for an excuse without its reason, and for a delegate of another meeting', async () => {
    const { meetingId, c } = await prepared()
    const other = await prepared()
    expect(await markAttendance(secretary(), { meetingId, delegates: [line(c, 'excused')], guests: [] })).toMatchObject(
      refused('meetings.excuse_without_reason'),
    )
    expect(
      await markAttendance(secretary(), { meetingId, delegates: [line(other.c, 'absent')], guests: [] }),
    ).toMatchObject(refused('common.not_found'))
  })

  it('may be mended after the meeting, until the secretary signs', async () => {
    const { meetingId, c } = await prepared('held')
    expect(await markAttendance(secretary(), { meetingId, delegates: [line(c, 'absent')], guests: [] })).toMatchObject({
      ok: true,
    })
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
    const again = [line(c, 'present', { was: 'absent' })]
    expect(await markAttendance(secretary(), { meetingId, delegates: again, guests: [] })).toMatchObject(
      refused('meetings.already_held'),
    )
  })

  it("is the secretary's and the host's, on the day", async () => {
    const { meetingId } = await prepared()
    const nothing = { meetingId, delegates: [], guests: [] }
    expect(await markAttendance(asPerson(world.c.people.principal), nothing)).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await markAttendance(asNobody(), nothing)).toMatchObject(refused('common.not_found'))
    const ahead = await makeMeeting(world, { startsAt: later(48) })
    expect(await markAttendance(secretary(), { ...nothing, meetingId: ahead })).toMatchObject(
      refused('meetings.day_not_come'),
    )
  })
})
