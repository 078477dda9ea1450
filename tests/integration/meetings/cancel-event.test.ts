import { beforeAll, describe, expect, it } from 'vitest'
import { cancelEvent } from '@/lib/meetings/commands/cancel-event'
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

describe('cancelling', () => {
  it('keeps the reason, tells those invited, and records it', async () => {
    const meetingId = await makeMeeting(world)
    expect(await cancelEvent(head(), { meetingId, reason: 'bão số 5' })).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      state: 'cancelled',
      cancelReason: 'bão số 5',
    })
    expect(await db().notice.count({ where: { kind: 'meetings.event_cancelled' } })).toBe(7)
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.event_cancelled', after: { reason: 'bão số 5' } },
    ])
  })

  it.each([
    ['open', 'meetings.already_open'],
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused once it is %s', async (state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await cancelEvent(head(), { meetingId, reason: 'bão' })).toMatchObject(refused(code))
  })

  it('is refused to a member, and a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world)
    expect(await cancelEvent(asPerson(world.c.people.principal), { meetingId, reason: 'bão' })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await cancelEvent(asNobody(), { meetingId, reason: 'bão' })).toMatchObject(refused('common.not_found'))
  })
})
