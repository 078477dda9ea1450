import { beforeAll, expect, it } from 'vitest'
import { placeMember } from '@/lib/organisations/commands/place-member'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const move = (schoolId: string, direction: 'up' | 'down', who = world.academy.administrator) =>
  placeMember(asPerson(who), { schoolId, clusterId: world.clusterId, move: direction })

const order = async (): Promise<string[]> => {
  const members = await db().clusterMembership.findMany({
    where: { clusterId: world.clusterId },
    orderBy: { position: 'asc' },
    include: { organisation: true },
  })
  return members.map((member) => member.organisation.code)
}

it('a member changes places with its neighbour; the first stays first', async () => {
  await move(world.c.id, 'up')
  expect(await order()).toEqual(['A', 'C', 'B', 'D'])
  await move(world.a.id, 'up')
  expect(await order()).toEqual(['A', 'C', 'B', 'D'])
  await move(world.b.id, 'down')
  expect(await order()).toEqual(['A', 'C', 'D', 'B'])
  expect(await db().auditEntry.count({ where: { event: 'organisations.member_placed' } })).toBe(2)
})

it('is refused to the head, and to schools of other clusters it does not exist', async () => {
  expect(await move(world.c.id, 'up', world.a.people.principal)).toMatchObject({
    ok: false,
    refusal: { code: 'organisations.not_administrator' },
  })
  expect(await move(world.elsewhere.head.id, 'up')).toMatchObject({
    ok: false,
    refusal: { code: 'common.not_found' },
  })
})
