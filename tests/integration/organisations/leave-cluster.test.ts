import { beforeAll, expect, it } from 'vitest'
import { leaveCluster } from '@/lib/organisations/commands/leave-cluster'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const leave = (schoolId: string, lastDay: string, who = world.academy.administrator) =>
  leaveCluster(asPerson(who), { schoolId, clusterId: world.clusterId, lastDay: new Date(lastDay) })

it.each([
  ['the head', () => leave(world.a.id, '2022-12-31'), 'organisations.leads_its_cluster'],
  ['a deputy', () => leave(world.b.id, '2022-12-31'), 'organisations.leads_its_cluster'],
  ['a day that has passed', () => leave(world.c.id, '2022-06-14'), 'organisations.in_the_past'],
  ['a school of another cluster', () => leave(world.elsewhere.head.id, '2022-12-31'), 'common.not_found'],
  ['a principal', () => leave(world.c.id, '2022-12-31', world.c.people.principal), 'organisations.not_administrator'],
])('%s is refused', async (_, act, code) => {
  expect(await act()).toMatchObject({ ok: false, refusal: { code } })
})

it('a membership ends with its last day, once, and it is recorded', async () => {
  expect(await leave(world.c.id, '2022-12-31')).toMatchObject({ ok: true })
  const [membership] = await db().clusterMembership.findMany({ where: { organisationId: world.c.id } })
  expect(membership?.validTo).toEqual(new Date('2022-12-31'))
  expect(await db().auditEntry.count({ where: { event: 'organisations.school_left' } })).toBe(1)
  expect(await leave(world.c.id, '2023-12-31')).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
})
