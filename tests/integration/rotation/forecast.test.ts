import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { getRotation } from '@/lib/rotation/queries/forecast'
import { getLeadership } from '@/lib/rotation/queries/page'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const rotationFor = async (personId: string) => {
  const { ctx, year } = await contextOf(world, personId)
  return getRotation(ctx, year)
}

it('shows the turns since the founding, newest first, and when the next turn of each school comes', async () => {
  const view = await rotationFor(world.c.people.lecturer)
  expect(view?.founded).toBe(2021)
  const { a, b, c, d } = world
  expect(view?.coverage).toEqual([
    {
      year: 2022,
      deputiesKnown: true,
      cells: { [a.id]: 'head', [b.id]: 'deputy', [c.id]: 'member', [d.id]: 'member' },
    },
    {
      year: 2021,
      deputiesKnown: false,
      cells: { [a.id]: 'member', [b.id]: 'member', [c.id]: 'member', [d.id]: 'head' },
    },
  ])
  // D headed in 2021 and A in 2022: B and C are due in 2023 and 2024, then a new round begins
  expect(view?.windows.map(({ counted, earliest, latest }) => [counted?.year ?? null, earliest, latest])).toEqual([
    [2022, 2025, 2028],
    [null, 2023, 2024],
    [null, 2023, 2024],
    [2021, 2025, 2028],
  ])
  expect(view?.course.map((one) => one.head)).toEqual([b.id, c.id, d.id, a.id])
})

it('says of every school in a sentence why it may stand or may not, with the years it rests on', async () => {
  const { ctx, year } = await contextOf(world, world.b.people.principal)
  const rows = (await getLeadership(ctx, year))?.standing
  expect(rows?.map((row) => row.head.why.vi)).toEqual([
    'Đã làm Cụm trưởng năm 2022; còn 2 trường chưa đến lượt. Sớm nhất là năm 2025.',
    'Được đề cử: chưa làm Cụm trưởng trong 2 năm có dữ liệu (2021–2022).',
    'Được đề cử: chưa làm Cụm trưởng trong 2 năm có dữ liệu (2021–2022).',
    'Đã làm Cụm trưởng năm 2021; còn 2 trường chưa đến lượt. Sớm nhất là năm 2025.',
  ])
  expect(rows?.[1]?.deputy.why.en).toBe('May stand: last deputised in 2022, and its turn has come round again.')
})

it('keeps a school that left, and one that was merged, in the years that were theirs', async () => {
  const old = await db().organisation.create({
    data: {
      ...{ kind: 'school', code: 'OLD', dissolvedOn: new Date('2021-12-31'), mergedIntoId: world.c.id },
      names: {
        create: { vi: 'Trường cũ', en: 'Old', shortVi: 'Cũ', shortEn: 'Old', validFrom: new Date('2000-01-01') },
      },
    },
  })
  await db().clusterMembership.create({
    data: {
      ...{ clusterId: world.clusterId, organisationId: old.id, position: 9 },
      ...{ validFrom: new Date('2021-02-03'), validTo: new Date('2021-12-30') },
    },
  })
  const deputised = { startsAt: new Date('2021-03-01'), endsAt: new Date('2021-06-01') }
  await db().term.create({
    data: { clusterId: world.clusterId, organisationId: old.id, role: 'deputy', forYear: 2021, ...deputised },
  })
  const view = await rotationFor(world.academy.reviewer)
  expect(view?.schools.at(-1)?.short.vi).toBe('Cũ')
  expect(view?.coverage.map((one) => one.cells[old.id])).toEqual(['outside', 'deputy'])
})

it('is nothing for strangers, and asks the database as often for more turns as for fewer', async () => {
  expect(await rotationFor(world.elsewhere.head.people.principal)).toBeNull()
  const { ctx, year } = await contextOf(world, world.a.people.principal)
  const before = await countQueries(() => getRotation(ctx, year))
  const deputy = {
    clusterId: world.clusterId,
    role: 'deputy',
    forYear: 2022,
    startsAt: new Date('2022-03-01'),
  } as const
  await db().term.create({ data: { ...deputy, organisationId: world.c.id } })
  expect(await countQueries(() => getRotation(ctx, year))).toBe(before)
})
