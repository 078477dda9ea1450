import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Gate } from '@/lib/calendar/schema'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { getReport, listReports, listScoringConditions, listScoringDuties } from '@/lib/scoring/queries'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(clearReports)

const at = async (gate: Gate) => {
  await setGate(world.yearId, gate)
  return (await findYear(db(), world.yearId))!
}
const system = makeContext({ kind: 'system' }, noon, 'x')
const as = async (personId: string): Promise<Context> => {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'x')
}

describe('what reports ask', () => {
  it('of each school to hand its own in; of others to receive and to assess, never of the school itself', async () => {
    await makeReport(world, world.a, 'received')
    await makeReport(world, world.b, 'submitted')
    await makeReport(world, world.c, 'returned')
    const asked = await listScoringDuties(system, await at('verification'))
    expect(asked.map(({ key, organisationId }) => [key.split('.')[1], organisationId])).toEqual([
      ['assess_report', world.b.id],
      ['assess_report', world.c.id],
      ['receive_report', world.a.id],
      ['mend_report', world.c.id],
      ['submit_report', world.d.id],
    ])
  })

  it('nothing outside its gates, and in as many queries for three reports as for one', async () => {
    expect(await listScoringDuties(system, await at('activity'))).toEqual([])
    const year = await at('verification')
    await makeReport(world, world.b, 'submitted')
    const one = await countQueries(() => listScoringDuties(system, year))
    await makeReport(world, world.c, 'received')
    await makeReport(world, world.d, 'received')
    expect(await countQueries(() => listScoringDuties(system, year))).toBe(one)
  })
})

describe('what verification waits for', () => {
  it('reports handed in to be settled, and the head’s own to be assessed by another; a missing one holds nobody', async () => {
    await makeReport(world, world.a, 'received')
    await makeReport(world, world.c, 'submitted')
    const waits = await listScoringConditions(db(), await at('verification'), noon)
    expect(waits.map(({ title, met }) => [title.split('.')[2], met]).sort()).toEqual([
      ['own_case_judged', false],
      ['report_settled', false],
      ['report_settled', true],
    ])
  })
})

describe('the table of reports', () => {
  it('needs as many queries for three as for one, and shows a draft to its own school alone', async () => {
    const year = await at('verification')
    const member = await as(world.d.people.principal)
    await makeReport(world, world.c, 'draft')
    const one = await countQueries(() => listReports(member, year))
    await makeReport(world, world.a, 'received')
    await makeReport(world, world.b, 'submitted')
    expect(await countQueries(() => listReports(member, year))).toBe(one)
    const rows = await listReports(member, year)
    expect(rows.map(({ state, readable, notScored }) => [state, readable, notScored])).toEqual([
      ['received', true, false],
      ['submitted', false, false],
      ['draft', false, true],
      [null, false, true],
    ])
    expect(await getReport(member, year, 'C')).toBeNull()
    expect(await getReport(await as(world.c.people.lecturer), year, 'C')).toMatchObject({ state: 'draft' })
  })
})
