import { beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/calendar/commands/move-clock'
import { fieldNow } from '@/lib/platform/clock'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const later = new Date(noon.getTime() + 7 * 86_400_000)

describe('moving the demonstration’s clock', () => {
  it('is refused to who is not signed in', async () => {
    expect(await moveClock(asNobody(), { to: later })).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is refused backwards, and for a date that is none', async () => {
    const caller = asPerson(world.c.people.lecturer)
    const earlier = new Date(noon.getTime() - 1)
    expect(await moveClock(caller, { to: earlier })).toMatchObject({ refusal: { code: 'calendar.clock_backwards' } })
    const none = new Date('x')
    expect(await moveClock(caller, { to: none })).toMatchObject({ refusal: { code: 'calendar.clock_not_a_date' } })
  })

  it('moves it for everybody, lets it tick on, and records it', async () => {
    expect((await moveClock(asPerson(world.c.people.lecturer), { to: later })).ok).toBe(true)
    const now = await fieldNow(db())
    expect(now.getTime()).toBeGreaterThan(later.getTime())
    expect(now.getTime()).toBeLessThan(later.getTime() + 60_000)
    expect(await db().auditEntry.count({ where: { event: 'calendar.clock_moved' } })).toBe(1)
  })
})
