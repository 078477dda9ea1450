import { beforeAll, describe, expect, it } from 'vitest'
import { recordOutcome } from '@/lib/meetings/commands/record-outcome'
import { asNobody, asPerson } from '@/lib/platform/context'
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

describe('recording the results', () => {
  it('a sports meet is held by it', async () => {
    const meetingId = await makeMeeting(world, { kind: 'sports_arts', startsAt: later(-5) })
    expect(await recordOutcome(head(), { meetingId, outcome: 'Nhất: trường C' })).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      state: 'held',
      outcome: 'Nhất: trường C',
    })
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.outcome_recorded', before: { state: 'convened' }, after: { state: 'held' } },
    ])
  })

  it('of a conference it stands beside opening and closing', async () => {
    const convened = await makeMeeting(world, { startsAt: later(-5) })
    expect(await recordOutcome(head(), { meetingId: convened, outcome: 'xong' })).toMatchObject(
      refused('meetings.needs_opening'),
    )
    const held = await makeMeeting(world, { state: 'held' })
    expect(await recordOutcome(head(), { meetingId: held, outcome: 'xong' })).toMatchObject({ ok: true })
  })

  it('waits for the event, and does not follow a cancelled one', async () => {
    const ahead = await makeMeeting(world, { kind: 'mid_year', startsAt: later(5) })
    expect(await recordOutcome(head(), { meetingId: ahead, outcome: 'xong' })).toMatchObject(
      refused('meetings.not_begun'),
    )
    const gone = await makeMeeting(world, { state: 'cancelled' })
    expect(await recordOutcome(head(), { meetingId: gone, outcome: 'xong' })).toMatchObject(
      refused('meetings.cancelled'),
    )
  })

  it('is refused to a member; a stranger finds nothing', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    expect(await recordOutcome(asPerson(world.c.people.principal), { meetingId, outcome: 'x' })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await recordOutcome(asNobody(), { meetingId, outcome: 'x' })).toMatchObject(refused('common.not_found'))
  })
})
