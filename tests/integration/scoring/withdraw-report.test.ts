import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withdrawReport } from '@/lib/scoring/commands/withdraw-report'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

describe('taking a report back', () => {
  beforeEach(clearReports)
  const principal = () => asPerson(world.c.people.principal)

  it("puts it on the school's desk again", async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await withdrawReport(principal(), { reportId })).toMatchObject({ ok: true })
    expect(await db().yearReport.findUnique({ where: { id: reportId } })).toMatchObject({
      state: 'draft',
      submittedAt: null,
    })
    expect(await auditOf(reportId)).toMatchObject([{ event: 'scoring.report_withdrawn' }])
  })

  it.each([
    ['draft', 'scoring.not_submitted'],
    ['returned', 'scoring.not_submitted'],
    ['received', 'scoring.already_received'],
  ] as const)('is refused where it is %s', async (state, code) => {
    const reportId = await makeReport(world, world.c, state)
    expect(await withdrawReport(principal(), { reportId })).toMatchObject(refused(code))
  })

  it("is the school's own", async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await withdrawReport(asPerson(world.a.people.principal), { reportId })).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await withdrawReport(asPerson(world.d.people.principal), { reportId })).toMatchObject(
      refused('common.not_found'),
    )
    expect(await withdrawReport(asNobody(), { reportId })).toMatchObject(refused('common.not_found'))
  })

  it('ends with verification', async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    await setGate(world.yearId, 'conference')
    expect(await withdrawReport(principal(), { reportId })).toMatchObject(refused('scoring.verification_over'))
  })
})
