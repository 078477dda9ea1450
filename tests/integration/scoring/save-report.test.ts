import { beforeAll, describe, expect, it } from 'vitest'
import { saveReport } from '@/lib/scoring/commands/save-report'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { makeTargets } from '../../support/reports'
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

describe('writing the report', () => {
  it('keeps texts and figures; blank stays blank and zero stays zero', async () => {
    const [classes = '', topics = ''] = await makeTargets(world, world.c)
    const results = [
      { targetId: classes, achieved: '0', note: '' },
      { targetId: topics, achieved: null, note: 'chưa nghiệm thu' },
    ]
    expect(await saveReport(officer(), input({ results }))).toMatchObject({ ok: true, value: { version: 1 } })
    const row = await kept()
    expect(row).toMatchObject({ state: 'draft', strengths: 'Ưu điểm minh họa' })
    const figures = new Map(row?.results.map((one) => [one.targetId, one.achieved?.toString() ?? null]))
    expect([figures.get(classes), figures.get(topics)]).toEqual(['0', null])
    expect(await auditOf(row?.id ?? '')).toMatchObject([{ event: 'scoring.report_saved', organisationId: world.c.id }])
  })

  it('the same form saves again, another that read an older text is told', async () => {
    expect(await saveReport(officer(), input({ strengths: 'tiếp' }))).toMatchObject({ ok: true })
    expect(await saveReport(officer(), input({ edit: 'form-2' }))).toMatchObject(refused('common.changed_meanwhile'))
    expect(await kept()).toMatchObject({ strengths: 'tiếp' })
  })

  it('takes no figure against a target of another school', async () => {
    const [foreign = ''] = await makeTargets(world, world.d)
    const results = [{ targetId: foreign, achieved: '1', note: '' }]
    expect(await saveReport(officer(), input({ results }))).toMatchObject(refused('common.not_found'))
  })

  it("is the principal's and the emulation officer's", async () => {
    expect(await saveReport(asPerson(world.c.people.lecturer), input())).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await saveReport(asPerson(world.academy.reviewer), input())).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await saveReport(asNobody(), input())).toMatchObject(refused('common.not_found'))
  })

  it('stands still while it is with the head, and once it is received', async () => {
    await db().yearReport.updateMany({ data: { state: 'submitted', submittedAt: new Date() } })
    expect(await saveReport(officer(), input())).toMatchObject(refused('scoring.with_the_head'))
    await db().yearReport.updateMany({
      data: { state: 'received', receivedAt: new Date(), receivedBySchoolId: world.a.id },
    })
    expect(await saveReport(officer(), input())).toMatchObject(refused('scoring.already_received'))
  })

  it.each([
    ['preparation', 'scoring.year_not_launched'],
    ['conference', 'scoring.verification_over'],
    ['closed', 'common.year_closed'],
  ] as const)('is refused in the gate %s', async (gate, code) => {
    await setGate(world.yearId, gate)
    expect(await saveReport(asPerson(world.d.people.principal), input())).toMatchObject(refused(code))
  })
})
