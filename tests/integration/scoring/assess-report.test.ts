import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessReport } from '@/lib/scoring/commands/assess-report'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'verification' })
})

describe('assessing a report', () => {
  beforeEach(clearReports)
  const head = () => asPerson(world.a.people.principal)
  const input = (reportId: string, text = 'Báo cáo đầy đủ') => ({ reportId, text })

  it('head and deputy write, each once, and may write anew', async () => {
    const reportId = await makeReport(world, world.c, 'received')
    await assessReport(head(), input(reportId))
    await assessReport(asPerson(world.a.people.emulation_officer), input(reportId, 'Viết lại'))
    expect(await assessReport(asPerson(world.b.people.principal), input(reportId))).toMatchObject({ ok: true })
    const rows = await db().assessment.findMany({ where: { reportId }, orderBy: { at: 'asc' } })
    expect(rows.map(({ organisationId, text, inPlaceOf }) => [organisationId, text, inPlaceOf])).toEqual(
      expect.arrayContaining([
        [world.a.id, 'Viết lại', null],
        [world.b.id, 'Báo cáo đầy đủ', null],
      ]),
    )
    expect(await auditOf(reportId)).toHaveLength(3)
  })

  it("of the head's own report the school that follows stands in", async () => {
    const reportId = await makeReport(world, world.a, 'received')
    expect(await assessReport(head(), input(reportId))).toMatchObject(refused('scoring.own_case'))
    expect(await assessReport(asPerson(world.c.people.principal), input(reportId))).toMatchObject({ ok: true })
    expect(await db().assessment.findFirst({ where: { reportId } })).toMatchObject({
      organisationId: world.c.id,
      inPlaceOf: 'standing_group',
    })
    expect(await assessReport(asPerson(world.d.people.principal), input(reportId))).toMatchObject(
      refused('scoring.not_assessor'),
    )
  })

  it('follows receiving', async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await assessReport(head(), input(reportId))).toMatchObject(refused('scoring.not_received'))
  })

  it('is refused to a stranger and after verification', async () => {
    const reportId = await makeReport(world, world.c, 'received')
    expect(await assessReport(asNobody(), input(reportId))).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'conference')
    expect(await assessReport(head(), input(reportId))).toMatchObject(refused('scoring.verification_over'))
  })
})
