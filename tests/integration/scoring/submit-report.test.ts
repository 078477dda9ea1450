import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submitReport } from '@/lib/scoring/commands/submit-report'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, refused } from '../../support/meetings'
import { clearReports } from '../../support/reports'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

const officer = () => asPerson(world.c.people.emulation_officer)
const input = (more: object = {}) => ({
  yearId: world.yearId,
  version: 0,
  edit: 'form-1',
  strengths: 'Ưu điểm minh họa',
  weaknesses: '',
  directions: '',
  results: [] as { targetId: string; achieved: string | null; note: string }[],
  ...more,
})
const kept = () => db().yearReport.findFirst({ where: { organisationId: world.c.id }, include: { results: true } })

describe('handing the report in', () => {
  beforeEach(clearReports)

  it('keeps what was written and hands it to the head', async () => {
    expect(await submitReport(officer(), input())).toMatchObject({ ok: true, value: { late: false } })
    const row = await kept()
    expect(row).toMatchObject({ state: 'submitted', late: false, strengths: 'Ưu điểm minh họa' })
    expect((await auditOf(row?.id ?? '')).map(({ event }) => event)).toEqual([
      'scoring.report_saved',
      'scoring.report_submitted',
    ])
    expect(
      await db().notice.count({ where: { personId: world.a.people.principal, kind: 'scoring.report_submitted' } }),
    ).toBe(1)
  })

  it('of the head itself it goes to a deputy', async () => {
    await submitReport(asPerson(world.a.people.principal), input())
    expect(
      await db().notice.count({ where: { personId: world.b.people.principal, kind: 'scoring.report_submitted' } }),
    ).toBe(1)
  })

  it('is refused where nothing was said, and nothing is kept', async () => {
    expect(await submitReport(officer(), input({ strengths: '' }))).toMatchObject(refused('scoring.nothing_said'))
    expect(await kept()).toBeNull()
  })

  it('after the deadline, and in verification, it is late', async () => {
    await db().gateDeadline.create({ data: { yearId: world.yearId, gate: 'self_scoring', deadline: later(-1) } })
    expect(await submitReport(officer(), input())).toMatchObject({ value: { late: true } })
    await db().gateDeadline.deleteMany()
    await setGate(world.yearId, 'verification')
    expect(await submitReport(asPerson(world.d.people.principal), input())).toMatchObject({ value: { late: true } })
    await setGate(world.yearId, 'self_scoring')
  })

  it('twice at once it is handed in once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => submitReport(officer(), input())))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject(refused('scoring.with_the_head'))
  })

  it('is refused to who does not act for the school', async () => {
    expect(await submitReport(asPerson(world.c.people.vice_principal), input())).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await submitReport(asNobody(), input())).toMatchObject(refused('common.not_found'))
  })

  it.each([
    ['activity', 'scoring.too_early'],
    ['conference', 'scoring.verification_over'],
    ['closed', 'common.year_closed'],
  ] as const)('is refused in the gate %s', async (gate, code) => {
    await setGate(world.yearId, gate)
    expect(await submitReport(officer(), input())).toMatchObject(refused(code))
  })
})
