import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { returnReport } from '@/lib/scoring/commands/return-report'
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

describe('returning a report', () => {
  beforeEach(clearReports)
  const head = () => asPerson(world.a.people.emulation_officer)
  const input = (reportId: string) => ({ reportId, reason: 'thiếu số liệu' })

  it("is the head's, recorded, and the school is told", async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await returnReport(head(), input(reportId))).toMatchObject({ ok: true })
    expect(await db().yearReport.findUnique({ where: { id: reportId } })).toMatchObject({
      state: 'returned',
      returnReason: 'thiếu số liệu',
    })
    expect(await auditOf(reportId)).toMatchObject([{ event: 'scoring.report_returned' }])
    expect(
      await db().notice.count({ where: { personId: world.c.people.principal, kind: 'scoring.report_returned' } }),
    ).toBe(1)
  })

  it("the head's own report is a deputy's", async () => {
    const reportId = await makeReport(world, world.a, 'submitted')
    expect(await returnReport(head(), input(reportId))).toMatchObject(refused('scoring.own_case'))
    expect(await returnReport(asPerson(world.b.people.principal), input(reportId))).toMatchObject({ ok: true })
  })

  it("without a deputy it is the school's that follows in the customary order", async () => {
    await db().term.deleteMany({ where: { role: 'deputy' } })
    const reportId = await makeReport(world, world.a, 'submitted')
    expect(await returnReport(asPerson(world.c.people.principal), input(reportId))).toMatchObject(
      refused('scoring.not_receiver'),
    )
    expect(await returnReport(asPerson(world.b.people.principal), input(reportId))).toMatchObject({ ok: true })
    await db().term.create({
      data: {
        clusterId: world.clusterId,
        organisationId: world.b.id,
        role: 'deputy',
        forYear: 2022,
        startsAt: new Date('2022-02-01'),
      },
    })
  })

  it.each([
    ['draft', 'common.not_found'],
    ['returned', 'scoring.not_submitted'],
    ['received', 'scoring.already_received'],
  ] as const)('is refused where it is %s', async (state, code) => {
    const reportId = await makeReport(world, world.c, state)
    expect(await returnReport(head(), input(reportId))).toMatchObject(refused(code))
  })

  it("is nobody else's", async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await returnReport(asPerson(world.b.people.principal), input(reportId))).toMatchObject(
      refused('scoring.not_receiver'),
    )
    expect(await returnReport(asPerson(world.d.people.principal), input(reportId))).toMatchObject(
      refused('common.not_found'),
    )
    expect(await returnReport(asNobody(), input(reportId))).toMatchObject(refused('common.not_found'))
  })

  it('twice at once it is settled once', async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    const answers = await Promise.all([1, 2].map(() => returnReport(head(), input(reportId))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('ends with verification', async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    await setGate(world.yearId, 'conference')
    expect(await returnReport(head(), input(reportId))).toMatchObject(refused('scoring.verification_over'))
  })
})
