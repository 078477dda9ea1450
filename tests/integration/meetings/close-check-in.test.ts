import { beforeAll, describe, expect, it } from 'vitest'
import { closeCheckIn } from '@/lib/meetings/commands/close-check-in'
import { openCheckIn } from '@/lib/meetings/commands/open-check-in'
import { getCheckInPath } from '@/lib/meetings/queries/check-in'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const keeper = () => asPerson(world.a.people.emulation_officer)

describe('taking back the code for the door', () => {
  it('is for who keeps the record, while there is one, once', async () => {
    const meetingId = await makeMeeting(world)
    expect(await closeCheckIn(keeper(), { meetingId })).toMatchObject(refused('meetings.no_code'))
    await openCheckIn(keeper(), { meetingId })
    expect(await closeCheckIn(asPerson(world.c.people.principal), { meetingId })).toMatchObject(
      refused('meetings.not_secretary'),
    )
    expect(await closeCheckIn(asPerson(world.elsewhere.head.people.principal), { meetingId })).toMatchObject(
      refused('common.not_found'),
    )
    const answers = await Promise.all([closeCheckIn(keeper(), { meetingId }), closeCheckIn(keeper(), { meetingId })])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await getCheckInPath(meetingId)).toBeNull()
    expect((await auditOf(meetingId)).map((entry) => entry.event)).toEqual([
      'meetings.check_in_opened',
      'meetings.check_in_closed',
    ])
  })
})
