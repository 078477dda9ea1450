import { beforeAll, expect, it } from 'vitest'
import { joinCluster } from '@/lib/organisations/commands/join-cluster'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const join = (schoolId: string, clusterId: string, from: string) =>
  joinCluster(asPerson(world.academy.administrator), { schoolId, clusterId, from: new Date(from) })

it('a school changes its cluster from a day on, and the year that is open keeps it', async () => {
  const { clusterId } = world.elsewhere
  expect(await join(world.c.id, clusterId, '2023-01-01')).toMatchObject({ ok: true })
  const memberships = await db().clusterMembership.findMany({
    where: { organisationId: world.c.id },
    orderBy: { validFrom: 'asc' },
  })
  expect(memberships.map((one) => [one.clusterId, one.validTo?.toISOString().slice(0, 10) ?? null])).toEqual([
    [world.clusterId, '2022-12-31'],
    [clusterId, null],
  ])
  expect(await db().yearSchool.count({ where: { yearId: world.yearId, organisationId: world.c.id } })).toBe(1)
  expect(await db().auditEntry.count({ where: { event: 'organisations.school_joined' } })).toBe(1)
})

it.each([
  ['a member of it already', () => join(world.d.id, world.clusterId, '2023-01-01'), 'organisations.member_already'],
  [
    'a head of another cluster',
    () => join(world.a.id, world.elsewhere.clusterId, '2023-01-01'),
    'organisations.leads_its_cluster',
  ],
  [
    'a deputy elsewhere',
    () => join(world.b.id, world.elsewhere.clusterId, '2023-01-01'),
    'organisations.leads_its_cluster',
  ],
  [
    'a later membership',
    () => join(world.d.id, world.elsewhere.clusterId, '2021-02-03'),
    'organisations.membership_later',
  ],
  [
    'a day before the founding',
    () => join(world.d.id, world.elsewhere.clusterId, '2020-01-01'),
    'organisations.before_founding',
  ],
  ['what is no school', () => join(world.boardId, world.clusterId, '2023-01-01'), 'common.not_found'],
])('%s is refused', async (_, act, code) => {
  expect(await act()).toMatchObject({ ok: false, refusal: { code } })
})

it('a dissolved school joins nothing', async () => {
  await db().organisation.update({ where: { id: world.d.id }, data: { dissolvedOn: new Date('2022-12-31') } })
  expect(await join(world.d.id, world.elsewhere.clusterId, '2023-01-01')).toMatchObject({
    ok: false,
    refusal: { code: 'organisations.dissolved' },
  })
})

it('a reviewer moves no school', async () => {
  const input = { schoolId: world.d.id, clusterId: world.elsewhere.clusterId, from: new Date('2023-01-01') }
  expect(await joinCluster(asPerson(world.academy.reviewer), input)).toMatchObject({
    ok: false,
    refusal: { code: 'organisations.not_administrator' },
  })
})
