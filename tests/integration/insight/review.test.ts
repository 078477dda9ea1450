import { beforeAll, expect, it } from 'vitest'
import { getReview } from '@/lib/insight/queries/review'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { arrangeElected, february } from '../../support/ratification'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await arrangeElected(world)
})

const reviewFor = async (personId: string) => {
  const { ctx, year } = await contextOf(world, personId)
  return getReview(ctx, year)
}

it('shows five years of every school, an award once the Academy has confirmed it', async () => {
  const rowOf = async (code: 'a' | 'd') =>
    (await reviewFor(world.c.people.lecturer))?.rows.find((row) => row.id === world[code].id)?.cells
  const before = await rowOf('d')
  expect(before?.map((cell) => [cell.known, cell.role])).toEqual([
    [false, null],
    [false, null],
    [false, null],
    [false, 'head'],
    [true, null],
  ])
  expect(before?.at(-1)?.awards).toEqual([])
  await db().nomination.updateMany({ where: { organisationId: world.d.id }, data: { state: 'confirmed' } })
  expect((await rowOf('d'))?.at(-1)?.awards).toHaveLength(1)
  expect((await rowOf('a'))?.at(-1)).toMatchObject({ role: 'head', awards: [] })
})

it('counts a proposal as answered once it is, and no draft', async () => {
  const proposal = {
    clusterId: world.clusterId,
    yearId: world.yearId,
    askerId: world.c.id,
    addressee: 'academy',
  } as const
  const by = { title: 'Kiến nghị', content: 'x', createdById: world.c.people.principal }
  const times = { updatedAt: february }
  for (const state of ['draft', 'sent'] as const)
    await db().proposal.create({
      data: { ...proposal, ...by, ...times, state, sentAt: state === 'sent' ? february : null },
    })
  const cells = (await reviewFor(world.academy.reviewer))?.rows.find((row) => row.id === world.c.id)?.cells
  expect(cells?.at(-1)).toMatchObject({ proposals: 1, answered: 0 })
})

it('is nothing for strangers, and needs as many queries for six schools as for four', async () => {
  expect(await reviewFor(world.elsewhere.head.people.principal)).toBeNull()
  const { ctx, year } = await contextOf(world, world.a.people.principal)
  const four = await countQueries(() => getReview(ctx, year))
  const schools = [world.elsewhere.head, world.elsewhere.other]
  await db().yearSchool.createMany({
    data: schools.map(({ id }, place) => ({ yearId: world.yearId, organisationId: id, position: 7 + place })),
  })
  expect((await getReview(ctx, year))?.rows).toHaveLength(6)
  expect(await countQueries(() => getReview(ctx, year))).toBe(four)
})
