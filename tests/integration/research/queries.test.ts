import { beforeAll, describe, expect, it } from 'vitest'
import { getRegister, listRegisters } from '@/lib/research/queries'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, type World } from '../../support/world'
import { written } from './research'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('the registers of a year', () => {
  it('are counted school by school, for the cluster and the Academy, and do not exist for strangers', async () => {
    const { ctx, year } = await contextOf(world, world.d.people.lecturer)
    const measure = () => countQueries(() => listRegisters(ctx, year))
    await written(world)
    const one = await measure()
    await written(world, { acceptedOn: null, grade: null })
    await written(world, { kind: 'initiative' })
    expect(await measure()).toEqual(one)
    const lines = await listRegisters(ctx, year)
    expect(lines?.map((line) => [line.code, line.lines])).toEqual([
      ['A', 0],
      ['B', 0],
      ['C', 3],
      ['D', 0],
    ])
    expect(lines?.[2]?.counts).toEqual({
      ...{ topics: 2, accepted: 1, practice_review: 0, initiative: 1, policy_proposal: 0 },
    })
    expect(await getRegister(ctx, year, 'X')).toBeNull()
    const stranger = await contextOf(world, world.elsewhere.head.people.principal)
    expect(await listRegisters(stranger.ctx, year)).toBeNull()
    expect(await getRegister(stranger.ctx, year, 'C')).toBeNull()
    expect(await listRegisters((await contextOf(world, world.academy.reviewer)).ctx, year)).toHaveLength(4)
  })
})

describe('the database refuses', () => {
  it.each([
    ['a topic without its level', { level: null }, /topic_has_level_and_leader/],
    ['a topic without its leader', { leader: ' ' }, /topic_has_level_and_leader/],
    ['a proposal of policy that nobody received', { kind: 'policy_proposal' }, /policy_proposal_has_recipient/],
    ['a line without its name', { title: ' ' }, /entry_has_its_name/],
    ['an end before the beginning', { toYear: 2020 }, /entry_ends_after_start/],
    ['an acceptance before the beginning', { acceptedOn: new Date('2020-01-01') }, /accepted_after_start/],
    ['a grade without its day', { acceptedOn: null }, /grade_has_its_day/],
  ] as const)('%s', async (_, data, constraint) => {
    const id = await written(world)
    await expect(db().researchEntry.update({ where: { id }, data })).rejects.toThrow(constraint)
  })
})
