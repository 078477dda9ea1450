import { beforeAll, describe, expect, it } from 'vitest'
import { setGuests } from '@/lib/meetings/commands/set-guests'
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

describe('the guests', () => {
  it('who was invited stays invited when the list changes', async () => {
    const meetingId = await makeMeeting(world)
    await setGuests(head(), {
      meetingId,
      guests: [
        { id: null, label: 'Phó Vụ trưởng' },
        { id: null, label: 'Trưởng ban' },
      ],
    })
    const [first] = await db().meetingGuest.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    await db().meetingGuest.update({ where: { id: first!.id }, data: { invitedAt: new Date() } })
    const list = [
      { id: null, label: 'Bí thư' },
      { id: first!.id, label: 'Phó Vụ trưởng Vụ Các trường chính trị' },
    ]
    expect(await setGuests(head(), { meetingId, guests: list })).toMatchObject({ ok: true })
    const rows = await db().meetingGuest.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    expect(rows.map(({ label, invitedAt }) => [label, invitedAt !== null])).toEqual([
      ['Bí thư', false],
      ['Phó Vụ trưởng Vụ Các trường chính trị', true],
    ])
    expect((await auditOf(meetingId)).at(-1)).toMatchObject({
      event: 'meetings.guests_set',
      before: ['Phó Vụ trưởng', 'Trưởng ban'],
    })
  })

  it('is refused to a member, after the meeting, and does not exist for nobody', async () => {
    const meetingId = await makeMeeting(world)
    expect(await setGuests(asPerson(world.c.people.principal), { meetingId, guests: [] })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await setGuests(asNobody(), { meetingId, guests: [] })).toMatchObject(refused('common.not_found'))
    const held = await makeMeeting(world, { state: 'held' })
    expect(await setGuests(head(), { meetingId: held, guests: [] })).toMatchObject(refused('meetings.already_held'))
  })
})
