import { beforeAll, describe, expect, it } from 'vitest'
import { revokeCalendarAddress } from '@/lib/meetings/commands/revoke-calendar-address'
import { issueCalendarAddress } from '@/lib/meetings/commands/issue-calendar-address'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

describe('revoking the address of a calendar', () => {
  it('ends it at once', async () => {
    const caller = asPerson(world.c.people.lecturer)
    await issueCalendarAddress(caller, {})
    expect(await revokeCalendarAddress(caller, {})).toMatchObject({ ok: true })
    expect(await db().person.findUnique({ where: { id: world.c.people.lecturer } })).toMatchObject({
      calendarTokenHash: null,
    })
    expect((await auditOf(world.c.people.lecturer)).at(-1)).toMatchObject({
      event: 'meetings.calendar_address_revoked',
    })
    expect(await revokeCalendarAddress(caller, {})).toMatchObject(refused('meetings.no_calendar_address'))
  })

  it("is nobody else's", async () => {
    expect(await revokeCalendarAddress(asNobody(), {})).toMatchObject(refused('common.not_found'))
  })
})
