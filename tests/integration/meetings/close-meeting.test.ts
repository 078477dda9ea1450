import { beforeAll, describe, expect, it } from 'vitest'
import { closeMeeting } from '@/lib/meetings/commands/close-meeting'
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

const head = () => asPerson(world.a.people.principal)

describe('closing a meeting', () => {
  it('it has been held, with its hour, and that is recorded', async () => {
    const meetingId = await makeMeeting(world, { state: 'open' })
    expect(await closeMeeting(head(), { meetingId })).toMatchObject({ ok: true })
    const row = await db().meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect([row.state, row.closedAt instanceof Date]).toEqual(['held', true])
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.meeting_closed' }])
  })

  it.each([
    ['planned', 'meetings.not_convened'],
    ['convened', 'meetings.not_open'],
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused where it is %s', async (state, code) => {
    const meetingId = await makeMeeting(world, { state })
    expect(await closeMeeting(head(), { meetingId })).toMatchObject(refused(code))
  })

  it('is refused to a member; a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world, { state: 'open' })
    expect(await closeMeeting(asPerson(world.d.people.principal), { meetingId })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await closeMeeting(asNobody(), { meetingId })).toMatchObject(refused('common.not_found'))
  })
})
