import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeMeeting, makeOfficers } from '../../support/meetings'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
let meetingId: string

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  meetingId = await makeMeeting(world)
})

const breaks = (work: Promise<unknown>, invariant: RegExp | string) => expect(work).rejects.toThrow(invariant)
const set = (data: object) => db().meeting.update({ where: { id: meetingId }, data })
const delegate = (more: object = {}) =>
  db().delegate.create({
    data: { meetingId, organisationId: world.c.id, label: 'Hiệu trưởng', represents: true, ...more },
  })
const minutes = (more: object = {}) =>
  db().minutes.create({ data: { meetingId, body: 'Nội dung', updatedAt: noon, ...more } })
const signed = () => ({
  secretaryId: world.a.people.emulation_officer,
  secretarySignedAt: noon,
  textSha256: 'x',
})
const final = () => ({ ...signed(), chairId: world.a.people.principal, chairSignedAt: noon })
const change = (data: object) => db().minutes.update({ where: { meetingId }, data })

describe('the database keeps', () => {
  it('an event from ending before it begins', () =>
    breaks(set({ endsAt: new Date('2020-01-01') }), /meeting_ends_after_start/))

  it('schools from being convened to nowhere', () => breaks(set({ place: '' }), /convened_meeting_has_a_place/))

  it('a cancelled event from lacking its reason, and another from having one', async () => {
    await breaks(set({ state: 'cancelled' }), /cancelled_meeting_has_its_reason/)
    await breaks(set({ state: 'cancelled', cancelReason: '' }), /cancelled_meeting_has_its_reason/)
    await breaks(set({ cancelReason: 'bão' }), /cancelled_meeting_has_its_reason/)
  })

  it('a meeting from running without having been opened, and a held one from lacking its hour', async () => {
    await breaks(set({ state: 'open' }), /open_meeting_was_opened/)
    await breaks(set({ state: 'held' }), /held_meeting_has_its_hour/)
    await breaks(set({ closedAt: noon }), /held_meeting_has_its_hour/)
  })

  it('a meeting from having two chairs, and a chair from sitting among the secretaries', async () => {
    await makeOfficers(world, meetingId)
    const officer = { meetingId, position: 7, label: 'x', chairs: true }
    await breaks(db().meetingOfficer.create({ data: { ...officer, role: 'presidium' } }), 'Unique constraint')
    await db().meetingOfficer.deleteMany({ where: { meetingId, chairs: true } })
    await breaks(db().meetingOfficer.create({ data: { ...officer, role: 'secretary' } }), /chair_sits_in_the_presidium/)
  })

  it('a school from having two representatives, and a person from being a delegate twice', async () => {
    await delegate({ personId: world.c.people.principal })
    await breaks(delegate(), 'Unique constraint')
    await breaks(delegate({ personId: world.c.people.principal, represents: false }), 'Unique constraint')
  })

  it('a substitute from coming without an authorisation, and an excuse without a reason', async () => {
    await breaks(delegate({ substitute: true, personId: world.c.people.lecturer }), /substitute_shows_authorisation/)
    await breaks(delegate({ state: 'excused' }), /excuse_says_why/)
  })

  it('a part from taking no time', () =>
    breaks(db().meetingPart.create({ data: { meetingId, position: 0, title: 'x', minutes: 0 } }), /part_takes_time/))

  it('minutes from being signed by one person twice, or by the chair first', async () => {
    await breaks(minutes({ ...final(), chairId: world.a.people.emulation_officer }), /minutes_signed_by_two/)
    const chairAlone = { chairId: world.a.people.principal, chairSignedAt: noon }
    await breaks(minutes(chairAlone), /secretary_signs_first/)
  })

  it('a signature from lacking its person, or its fingerprint', async () => {
    await breaks(minutes({ ...signed(), secretaryId: null }), /signature_has_its_person/)
    await breaks(minutes({ ...signed(), textSha256: null }), /signed_minutes_have_their_hash/)
  })

  it('the text under the secretary’s signature', async () => {
    await minutes(signed())
    await breaks(change({ body: 'Khác' }), /signed minutes are frozen/)
    await breaks(change({ textSha256: 'y' }), /signed minutes are frozen/)
    const { chairId, chairSignedAt } = final()
    await change({ chairId, chairSignedAt })
    await breaks(change({ secretaryId: null, secretarySignedAt: null, textSha256: null }), /signed minutes are frozen/)
    await breaks(db().minutes.delete({ where: { meetingId } }), /signed minutes are frozen/)
  })

  it('a code at the door from being kept as it is, and two events from one', async () => {
    const code = (meeting: string, tokenHash: string) =>
      db().checkInCode.create({ data: { meetingId: meeting, issuedAt: noon, tokenHash } })
    await breaks(code(meetingId, 'plain'), /check_in_code_is_hashed/)
    await code(meetingId, 'a'.repeat(64))
    const other = await makeMeeting(world)
    await expect(code(other, 'a'.repeat(64))).rejects.toThrow()
  })
})
