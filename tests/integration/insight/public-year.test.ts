import { beforeAll, describe, expect, it } from 'vitest'
import { getPublicYear, listPublicClusters } from '@/lib/insight/queries/public-year'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let awardId: string

beforeAll(async () => {
  world = await makeWorld({ gate: 'ratification' })
  const award = await db().award.findFirstOrThrow({ where: { clusterNominates: true }, orderBy: { position: 'asc' } })
  awardId = award.id
})

const nominate = (state: 'nominated' | 'confirmed' | 'refused', organisationId: string) =>
  db().nomination.create({ data: { yearId: world.yearId, awardId, organisationId, state, nominatedAt: noon } })

describe('the public page of a year', () => {
  it('shows members in their order, and who heads and deputises', async () => {
    const year = await getPublicYear('BTB', 2022)
    expect(year?.schools.map((school) => school.code)).toEqual(['A', 'B', 'C', 'D'])
    expect([year?.headId, year?.deputyIds]).toEqual([world.a.id, [world.b.id]])
  })

  it('keeps awards to itself until the Academy has confirmed them', async () => {
    await nominate('nominated', world.c.id)
    await nominate('refused', world.d.id)
    expect((await getPublicYear('BTB', 2022))?.awards).toEqual([])
    await db().nomination.updateMany({ where: { organisationId: world.c.id }, data: { state: 'confirmed' } })
    expect((await getPublicYear('BTB', 2022))?.awards.map((award) => award.schoolId)).toEqual([world.c.id])
  })

  it('says that an election still awaits recognition', async () => {
    const election = { yearId: world.yearId, forYear: 2023, electedAt: noon }
    await db().election.create({ data: { ...election, role: 'head', organisationId: world.c.id } })
    expect((await getPublicYear('BTB', 2022))?.next).toMatchObject({ headId: world.c.id, official: false })
  })

  it('does not exist for a year that is only being prepared, or for no year', async () => {
    expect(await getPublicYear('BTB', 1999)).toBeNull()
    await setGate(world.yearId, 'preparation')
    expect(await getPublicYear('BTB', 2022)).toBeNull()
    expect((await listPublicClusters()).map((cluster) => cluster.code)).toEqual(['XA'])
  })
})
