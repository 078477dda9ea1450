import { beforeAll, expect, it } from 'vitest'
import { getCluster, listClusters } from '@/lib/organisations/queries/clusters'
import { getSchool, listOrganisationChoices, listSchools } from '@/lib/organisations/queries/schools'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let ctx: Context
let stranger: Context
beforeAll(async () => {
  world = await makeWorld()
  const contextOf = async (personId: string): Promise<Context> => {
    const { actor, now } = await readStanding(db(), personId)
    return makeContext(actor, now, 'test')
  }
  ctx = await contextOf(world.academy.reviewer)
  stranger = await contextOf(world.a.people.principal)
})

it('a cluster is told with its members in order, its leadership and its years', async () => {
  const cluster = await getCluster(ctx, 'BTB')
  expect(cluster?.members.map((member) => member.code)).toEqual(['A', 'B', 'C', 'D'])
  expect(cluster?.terms.map((term) => [term.role, term.schoolId, term.state])).toEqual([
    ['head', world.a.id, 'now'],
    ['deputy', world.b.id, 'now'],
    ['head', world.d.id, 'past'],
  ])
  expect(cluster?.years).toEqual([{ year: 2022, gate: 'activity' }])
})

it('schools are found by name and cluster, with the names of the day', async () => {
  expect((await listSchools(ctx, { search: 'truong chinh tri c', page: 1 }))?.schools).toMatchObject([
    { code: 'C', cluster: { code: 'BTB' } },
  ])
  expect((await listSchools(ctx, { cluster: 'XA', page: 1 }))?.schools.map((school) => school.code)).toEqual(['X', 'Y'])
  expect((await listSchools(ctx, { cluster: '-', page: 1 }))?.total).toBe(0)
  expect((await getSchool(ctx, 'C'))?.memberships).toMatchObject([{ code: 'BTB', to: null }])
})

it('no list needs more queries for more rows', async () => {
  const few = await countQueries(() => listSchools(ctx, { cluster: 'XA', page: 1 }))
  expect(await countQueries(() => listSchools(ctx, { page: 1 }))).toBe(few)
  const small = await countQueries(() => getCluster(ctx, 'XA'))
  expect(await countQueries(() => getCluster(ctx, 'BTB'))).toBe(small)
  const two = await countQueries(() => listClusters(ctx))
  await db().cluster.create({ data: { code: 'THIRD', foundedOn: new Date('2022-01-01') } })
  expect(await countQueries(() => listClusters(ctx))).toBe(two)
})

it('the register does not exist for those who may not read it', async () => {
  expect(await listClusters(stranger)).toBeNull()
  expect(await getCluster(stranger, 'BTB')).toBeNull()
  expect(await listSchools(stranger, { page: 1 })).toBeNull()
  expect(await getSchool(stranger, 'C')).toBeNull()
  expect(await listOrganisationChoices(stranger)).toBeNull()
})
