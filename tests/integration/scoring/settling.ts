import { beforeEach, expect, it } from 'vitest'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { auditOf, refused } from '../../support/meetings'
import { clearReports, makeReport } from '../../support/reports'
import { setGate, type World } from '../../support/world'

type Settled = {
  settle: (caller: Caller, reportId: string) => Promise<Result<unknown>>
  event: string
  /** what the row says afterwards */
  kept: (world: World) => Record<string, unknown>
}

/** What receiving and returning a report have in common: whose it is, what is recorded, what refuses it. */
export function settlesReports(world: () => World, { settle, event, kept }: Settled): void {
  beforeEach(clearReports)
  const as = (person: string, reportId: string) => settle(asPerson(person), reportId)
  const head = (reportId: string) => as(world().a.people.emulation_officer, reportId)
  const sent = (school: 'a' | 'c') => makeReport(world(), world()[school], 'submitted')

  it("is the head's, recorded, and the school is told", async () => {
    const reportId = await sent('c')
    expect(await head(reportId)).toMatchObject({ ok: true })
    expect(await db().yearReport.findUnique({ where: { id: reportId } })).toMatchObject(kept(world()))
    expect(await auditOf(reportId)).toMatchObject([{ event }])
    expect(await db().notice.count({ where: { personId: world().c.people.principal, kind: event } })).toBe(1)
  })

  it("the head's own report is a deputy's", async () => {
    const reportId = await sent('a')
    expect(await head(reportId)).toMatchObject(refused('scoring.own_case'))
    expect(await as(world().b.people.principal, reportId)).toMatchObject({ ok: true })
  })

  it("without a deputy it is the school's that follows in the customary order", async () => {
    const deputies = await db().term.findMany({ where: { role: 'deputy' } })
    await db().term.deleteMany({ where: { role: 'deputy' } })
    const reportId = await sent('a')
    expect(await as(world().c.people.principal, reportId)).toMatchObject(refused('scoring.not_receiver'))
    expect(await as(world().b.people.principal, reportId)).toMatchObject({ ok: true })
    await db().term.createMany({ data: deputies })
  })

  it.each([
    ['draft', 'common.not_found'],
    ['returned', 'scoring.not_submitted'],
    ['received', 'scoring.already_received'],
  ] as const)('is refused where it is %s', async (state, code) => {
    const reportId = await makeReport(world(), world().c, state)
    expect(await head(reportId)).toMatchObject(refused(code))
  })

  it("is nobody else's", async () => {
    const reportId = await sent('c')
    expect(await as(world().b.people.principal, reportId)).toMatchObject(refused('scoring.not_receiver'))
    expect(await as(world().d.people.principal, reportId)).toMatchObject(refused('common.not_found'))
    expect(await settle(asNobody(), reportId)).toMatchObject(refused('common.not_found'))
  })

  it('twice at once it is settled once', async () => {
    const reportId = await sent('c')
    const answers = await Promise.all([1, 2].map(() => head(reportId)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('ends with verification', async () => {
    const reportId = await sent('c')
    await setGate(world().yearId, 'conference')
    expect(await head(reportId)).toMatchObject(refused('scoring.verification_over'))
  })
}
