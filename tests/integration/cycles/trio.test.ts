import { beforeAll, describe, expect, it } from 'vitest'
import { getTrio } from '@/lib/cycles/queries/trio'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

const trioFor = async (personId: string) => {
  const { ctx, year } = await contextOf(world, personId)
  return getTrio(ctx, year)
}

describe('head and deputies on one page', () => {
  it('shows their terms, their people and what each owes', async () => {
    const trio = await trioFor(world.a.people.principal)
    expect(trio?.schools.map((one) => [one.role, one.school.vi])).toEqual([
      ['head', 'Trường Chính trị A'],
      ['deputy', 'Trường Chính trị B'],
    ])
    expect(trio?.schools[1]?.people.map((one) => one.email)).toEqual([
      'principal.b@example.test',
      'emulation_officer.b@example.test',
    ])
    expect(trio?.schools[1]?.own.map((duty) => duty.title)).toContain('scoring.duties.submit_report')
  })

  it('is for head, deputies and the Academy, and for no other school or office', async () => {
    for (const person of [world.b.people.emulation_officer, world.academy.reviewer])
      expect(await trioFor(person)).not.toBeNull()
    for (const person of [world.c.people.principal, world.a.people.lecturer, world.elsewhere.head.people.principal])
      expect(await trioFor(person)).toBeNull()
  })

  it('asks the database as often for three schools as for two', async () => {
    const { ctx, year } = await contextOf(world, world.a.people.principal)
    const two = await countQueries(() => getTrio(ctx, year))
    const deputy = { clusterId: world.clusterId, role: 'deputy', forYear: 2022, startsAt: noon } as const
    await db().term.create({ data: { ...deputy, organisationId: world.c.id } })
    const three = await countQueries(() => getTrio(ctx, year))
    expect((await getTrio(ctx, year))?.schools).toHaveLength(3)
    expect(three).toBe(two)
  })
})
