import { beforeAll, expect, it } from 'vitest'
import { passLeadership } from '@/lib/organisations/commands/pass-leadership'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const ctx = makeContext({ kind: 'system' }, noon, 'test')
const decision = { number: '01', date: new Date('2022-06-15'), signer: 'Giám đốc Học viện' }

it('one transaction ends the old terms at T and begins the new ones', async () => {
  const startsAt = new Date('2022-12-31T17:00:00Z')
  const naming = { clusterId: world.clusterId, headId: world.d.id, deputyIds: [world.a.id], forYear: 2023, startsAt }
  const passed = await transaction((tx) => passLeadership(tx, ctx, { ...naming, decision }))
  expect(passed).toMatchObject({ ok: true, value: { startsAt } })
  const terms = await db().term.findMany({
    where: { clusterId: world.clusterId, OR: [{ startsAt }, { endsAt: startsAt }] },
    orderBy: [{ startsAt: 'asc' }, { role: 'asc' }],
  })
  expect(terms.map((term) => [term.organisationId, term.role, term.forYear, term.endsAt])).toEqual([
    [world.a.id, 'head', 2022, startsAt],
    [world.b.id, 'deputy', 2022, startsAt],
    [world.d.id, 'head', 2023, null],
    [world.a.id, 'deputy', 2023, null],
  ])
})

it("a cluster's first head may begin with its founding", async () => {
  const { id: clusterId } = await db().cluster.create({ data: { code: 'NEW', foundedOn: new Date('2022-01-01') } })
  const { id: headId } = await db().organisation.create({ data: { kind: 'school', code: 'N1' } })
  const membership = { clusterId, organisationId: headId, position: 0, validFrom: new Date('2022-01-01') }
  await db().clusterMembership.create({ data: membership })
  const naming = { clusterId, headId, deputyIds: [], forYear: 2022, startsAt: null }
  const passed = await transaction((tx) => passLeadership(tx, ctx, { ...naming, decision }))
  expect(passed).toMatchObject({ ok: true, value: { startsAt: new Date('2021-12-31T17:00:00Z') } })
})
