import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const appointment = (startsAt: string, endsAt?: string) => ({
  personId: world.c.people.lecturer,
  organisationId: world.c.id,
  office: 'lecturer' as const,
  startsAt: new Date(startsAt),
  endsAt: endsAt ? new Date(endsAt) : null,
})

it('the same office of the same organisation is held once by one person at a time', async () => {
  await expect(db().appointment.create({ data: appointment('2022-01-01') })).rejects.toThrow(
    'one_appointment_an_office',
  )
})

it('an appointment does not end before it begins', async () => {
  await expect(db().appointment.create({ data: appointment('2019-01-01', '2018-01-01') })).rejects.toThrow()
})

it('one address is one account', async () => {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: world.c.people.lecturer } })
  await expect(db().person.create({ data: { email, name: 'x', givenName: 'x' } })).rejects.toThrow('email')
})

it('a demonstration with people never becomes a real installation', async () => {
  const real = { where: { id: 1 }, data: { demonstration: false } }
  await expect(db().installation.update(real)).rejects.toThrow('keeps its kind')
})
