import { beforeAll, describe, expect, it } from 'vitest'
import { issueCalendarAddress } from '@/lib/meetings/commands/issue-calendar-address'
import { eventCalendar, feedCalendar, getCalendarAddress } from '@/lib/meetings/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const tokenOf = async (personId: string): Promise<string> => {
  const ctx = makeContext({ kind: 'person', personId, name: '', seats: [] }, new Date(), 'x')
  return (await getCalendarAddress(ctx))?.split('/').at(-1) ?? ''
}

describe('the address of a personal calendar', () => {
  it('shows the events of the own cluster and no other, cancelled ones as cancelled', async () => {
    await makeMeeting(world, { title: 'Tổng kết của cụm' })
    await makeMeeting(world, { title: 'Hội thao bị hủy', state: 'cancelled' })
    await makeMeeting(
      { ...world, yearId: world.elsewhere.yearId, a: world.elsewhere.head },
      { title: 'Việc của cụm khác' },
    )
    expect(await issueCalendarAddress(asPerson(world.c.people.lecturer), {})).toMatchObject({ ok: true })
    const text = (await feedCalendar(await tokenOf(world.c.people.lecturer))) ?? ''
    expect([
      text.includes('Tổng kết của cụm'),
      text.includes('STATUS:CANCELLED'),
      text.includes('Việc của cụm khác'),
    ]).toEqual([true, true, false])
    const { calendarTokenHash } = await db().person.findUniqueOrThrow({ where: { id: world.c.people.lecturer } })
    expect(calendarTokenHash).not.toContain(await tokenOf(world.c.people.lecturer))
    expect(await auditOf(world.c.people.lecturer)).toMatchObject([{ event: 'meetings.calendar_address_issued' }])
  })

  it('a new one ends the old one', async () => {
    const caller = asPerson(world.c.people.principal)
    await issueCalendarAddress(caller, {})
    const first = await tokenOf(world.c.people.principal)
    await issueCalendarAddress(caller, {})
    expect(await feedCalendar(first)).toBeNull()
    expect(await feedCalendar(await tokenOf(world.c.people.principal))).toContain('BEGIN:VCALENDAR')
  })

  it('ends with the account', async () => {
    await issueCalendarAddress(asPerson(world.d.people.lecturer), {})
    const token = await tokenOf(world.d.people.lecturer)
    await db().person.update({ where: { id: world.d.people.lecturer }, data: { disabledAt: new Date() } })
    expect(await feedCalendar(token)).toBeNull()
  })

  it('is made by nobody who is not signed in', async () => {
    expect(await issueCalendarAddress(asNobody(), {})).toMatchObject(refused('common.not_found'))
  })

  it('one event is a file for who may see it', async () => {
    const id = await makeMeeting(world, { title: 'Sơ kết' })
    const nobody = makeContext({ kind: 'nobody' }, new Date(), 'x')
    expect(await eventCalendar(nobody, id, 'vi')).toBeNull()
  })
})
