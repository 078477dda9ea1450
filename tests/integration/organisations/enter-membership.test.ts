import { beforeAll, expect, it } from 'vitest'
import { enterMembership } from '@/lib/organisations/commands/enter-membership'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('a membership that is open elsewhere ends the day before, and the new one stands last', async () => {
  const { clusterId } = world.elsewhere
  await enterMembership(db(), { schoolId: world.c.id, clusterId, from: new Date('2023-01-01') })
  const memberships = await db().clusterMembership.findMany({
    where: { organisationId: world.c.id },
    orderBy: { validFrom: 'asc' },
  })
  expect(memberships).toMatchObject([
    { clusterId: world.clusterId, validTo: new Date('2022-12-31') },
    { clusterId, position: 2, validFrom: new Date('2023-01-01'), validTo: null },
  ])
})
