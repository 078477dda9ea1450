import { beforeAll, describe, expect, it } from 'vitest'
import { findLiveSessions } from '@/lib/platform/auth/live-sessions'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const minutes = (count: number): Date => new Date(Date.now() - count * 60_000)
const hours = (count: number): Date => minutes(count * 60)

/** Whether a session that began and was last used so long ago is alive. */
async function isAlive(personId: string, began: Date, used: Date, expiresAt = hours(-200)): Promise<boolean> {
  const data = { personId, userAgent: '', address: '', createdAt: began, lastSeenAt: used, expiresAt }
  const { id } = await db().session.create({ data })
  const [live] = await findLiveSessions(db(), { id })
  const own = await findLiveSessions(db(), { personId })
  expect(own.some((one) => one.id === id)).toBe(live !== undefined)
  return live !== undefined
}

const officers = (): string[] => [
  world.c.people.principal,
  world.c.people.emulation_officer,
  ...Object.values(world.academy),
]
const staff = (): string[] => [world.c.people.vice_principal, world.c.people.lecturer]

describe('a session', () => {
  it('of who acts for a school or the Academy lies idle for half an hour, of other staff for eight', async () => {
    for (const person of officers()) {
      expect(await isAlive(person, hours(1), minutes(29))).toBe(true)
      expect(await isAlive(person, hours(1), minutes(31))).toBe(false)
    }
    for (const person of staff()) {
      expect(await isAlive(person, hours(9), minutes(8 * 60 - 1))).toBe(true)
      expect(await isAlive(person, hours(9), minutes(8 * 60 + 1))).toBe(false)
    }
  })

  it('ends after twelve hours, of other staff after seven days, however busy it is', async () => {
    for (const person of officers()) {
      expect(await isAlive(person, minutes(12 * 60 - 1), minutes(0))).toBe(true)
      expect(await isAlive(person, minutes(12 * 60 + 1), minutes(0))).toBe(false)
    }
    for (const person of staff()) {
      expect(await isAlive(person, hours(7 * 24 - 1), minutes(0))).toBe(true)
      expect(await isAlive(person, hours(7 * 24 + 1), minutes(0))).toBe(false)
    }
  })

  it('is shortened by an office from the moment that it begins, and not by one that has ended', async () => {
    const person = world.d.people.lecturer
    expect(await isAlive(person, hours(2), hours(1))).toBe(true)
    const { id } = await db().appointment.create({
      data: { personId: person, organisationId: world.boardId, office: 'academy_approver', startsAt: hours(0) },
    })
    // the field's clock stands in 2022, where the office has not begun
    expect(await isAlive(person, hours(2), hours(1))).toBe(true)
    await db().appointment.update({ where: { id }, data: { startsAt: new Date('2022-01-01') } })
    expect(await isAlive(person, hours(2), hours(1))).toBe(false)
    await db().appointment.update({ where: { id }, data: { endsAt: new Date(noon.getTime() - 1) } })
    expect(await isAlive(person, hours(2), hours(1))).toBe(true)
  })

  it('is dead once it is ended, expired, or its account closed', async () => {
    const person = world.d.people.vice_principal
    expect(await isAlive(person, hours(1), minutes(1), minutes(1))).toBe(false)
    await db().session.updateMany({
      where: { personId: person },
      data: { expiresAt: hours(-1), revokedAt: minutes(1) },
    })
    expect(await findLiveSessions(db(), { personId: person })).toEqual([])
    await db().person.update({ where: { id: person }, data: { disabledAt: noon } })
    expect(await isAlive(person, hours(1), minutes(1))).toBe(false)
  })

  it('is stale, and marked as used, five minutes after the last mark', async () => {
    const person = world.b.people.lecturer
    await isAlive(person, hours(1), minutes(4))
    await isAlive(person, hours(1), minutes(6))
    const found = await findLiveSessions(db(), { personId: person })
    expect(found.map(({ stale }) => stale).sort()).toEqual([false, true])
  })
})
