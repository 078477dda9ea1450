import { beforeAll, describe, expect, it } from 'vitest'
import { inviteGuests } from '@/lib/meetings/commands/invite-guests'
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

describe('inviting guests', () => {
  it('notes the day for those not yet invited, once', async () => {
    const meetingId = await makeMeeting(world)
    await db().meetingGuest.create({ data: { meetingId, position: 0, label: 'Phó Vụ trưởng' } })
    expect(await inviteGuests(head(), { meetingId })).toMatchObject({ ok: true })
    expect(await db().meetingGuest.count({ where: { meetingId, invitedAt: { not: null } } })).toBe(1)
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.guests_invited', after: { invited: 1 } }])
    expect(await inviteGuests(head(), { meetingId })).toMatchObject(refused('meetings.no_new_guests'))
  })

  it("follows convening, and is the host's", async () => {
    const meetingId = await makeMeeting(world, { state: 'planned' })
    expect(await inviteGuests(head(), { meetingId })).toMatchObject(refused('meetings.not_convened'))
    expect(await inviteGuests(asPerson(world.c.people.principal), { meetingId })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await inviteGuests(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
  })
})
