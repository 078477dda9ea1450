import { beforeAll, describe, expect, it } from 'vitest'
import { setOfficers } from '@/lib/meetings/commands/set-officers'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const head = () => asPerson(world.a.people.emulation_officer)
const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  presidium: [
    { label: 'Hiệu trưởng A', personId: world.a.people.principal },
    { label: 'Phó Vụ trưởng', personId: null },
  ],
  secretaries: [{ label: 'Cán bộ A', personId: world.a.people.emulation_officer }],
  chair: 0,
  ...more,
})

describe('presidium and secretaries', () => {
  it('one of the presidium chairs', async () => {
    const meetingId = await makeMeeting(world)
    expect(await setOfficers(head(), input(meetingId))).toMatchObject({ ok: true })
    const rows = await db().meetingOfficer.findMany({ where: { meetingId, chairs: true } })
    expect(rows.map(({ personId }) => personId)).toEqual([world.a.people.principal])
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.officers_set' }])
  })

  it('is refused without a chair, with one person twice, and with an unknown account', async () => {
    const meetingId = await makeMeeting(world)
    expect(await setOfficers(head(), input(meetingId, { chair: 5 }))).toMatchObject(refused('meetings.chair_missing'))
    const twice = { secretaries: [{ label: 'x', personId: world.a.people.principal }] }
    expect(await setOfficers(head(), input(meetingId, twice))).toMatchObject(refused('meetings.officer_twice'))
    const unknown = { secretaries: [{ label: 'x', personId: world.clusterId }] }
    expect(await setOfficers(head(), input(meetingId, unknown))).toMatchObject(refused('common.not_found'))
  })

  it('may still change after the meeting, until the secretary has signed', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    expect(await setOfficers(head(), input(meetingId))).toMatchObject({ ok: true })
    const personId = world.a.people.emulation_officer
    await db().minutes.create({
      data: {
        meetingId,
        body: 'x',
        updatedAt: new Date(),
        secretaryId: personId,
        secretarySignedAt: new Date(),
        textSha256: 'x',
      },
    })
    expect(await setOfficers(head(), input(meetingId))).toMatchObject(refused('meetings.minutes_signed'))
  })

  it('is refused to a member, for a cancelled event, and does not exist for nobody', async () => {
    const meetingId = await makeMeeting(world)
    expect(await setOfficers(asPerson(world.c.people.principal), input(meetingId))).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await setOfficers(asNobody(), input(meetingId))).toMatchObject(refused('common.not_found'))
    const gone = await makeMeeting(world, { state: 'cancelled' })
    expect(await setOfficers(head(), input(gone))).toMatchObject(refused('meetings.cancelled'))
  })
})
