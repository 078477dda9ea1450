import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveRegistration } from '@/lib/movements/commands/save-registration'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { submitRegistrationSchema } from '@/lib/movements/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { consentOf, launchYear, registrationOf, rows } from './launches'

testDatabase()

let world: World
let yearId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
})

const input = (over: object = {}) => ({ yearId, version: 0, edit: crypto.randomUUID(), ...rows, ...over })
const officer = () => asPerson(world.c.people.emulation_officer)
const kept = () => db().registration.findMany({ where: { yearId }, include: { targets: true, titles: true } })

describe('sending a registration', () => {
  it('keeps targets and titles, records it and tells the head', async () => {
    const figures = { targets: [{ ...rows.targets[0]!, planned: '1234.56' }] }
    expect(await submitRegistration(officer(), input(figures))).toMatchObject({ ok: true })
    const [row] = await kept()
    expect(row).toMatchObject({ state: 'submitted', late: false, draft: {}, titles: [rows.titles[0]] })
    expect(row!.targets[0]!.planned.toString()).toBe('1234.56')
    expect(await db().auditEntry.findMany({ where: { subjectId: row!.id } })).toMatchObject([
      { event: 'movements.registration_submitted', organisationId: world.c.id, facts: { late: false } },
    ])
    expect(
      await db().notice.count({
        where: { kind: 'movements.registration_submitted', personId: world.a.people.principal },
      }),
    ).toBe(1)
  })

  it('goes on from what the same form kept', async () => {
    const edit = crypto.randomUUID()
    await saveRegistration(officer(), { ...input(), edit, ...rows })
    expect(await submitRegistration(officer(), input({ edit }))).toMatchObject({ ok: true })
    expect(await kept()).toHaveLength(1)
  })

  it('is sent once when two offices press at once', async () => {
    const answers = await Promise.all(
      [officer(), asPerson(world.c.people.principal)].map((caller) => submitRegistration(caller, input())),
    )
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.refusal.code)).sort()).toEqual([
      'movements.registration_sent',
      'sent',
    ])
    expect((await kept())[0]!.targets).toHaveLength(1)
  })

  it('needs consent after the gate of launch, and is marked late', async () => {
    await setGate(yearId, 'activity')
    expect(await submitRegistration(officer(), input())).toMatchObject({
      refusal: { code: 'movements.late_needs_consent' },
    })
    await consentOf(world, yearId, world.c, 'registration')
    expect(await submitRegistration(officer(), input())).toMatchObject({ ok: true })
    expect(await kept()).toMatchObject([{ late: true }])
  })

  it('is not late because it was returned', async () => {
    const id = await registrationOf(world.c, yearId)
    await db().registration.update({ where: { id }, data: { state: 'returned', returnReason: 'Thiếu' } })
    await setGate(yearId, 'activity')
    await consentOf(world, yearId, world.c, 'registration')
    expect(await submitRegistration(officer(), input({ version: 1 }))).toMatchObject({ ok: true })
    expect(await kept()).toMatchObject([{ late: false, state: 'submitted', returnReason: null }])
  })

  it.each([
    ['preparation', 'movements.launch_not_reached'],
    ['ratification', 'movements.making_up_over'],
    ['closed', 'common.year_closed'],
  ] as const)('is refused at %s', async (gate, code) => {
    await setGate(yearId, gate)
    expect(await submitRegistration(officer(), input())).toMatchObject({ refusal: { code } })
  })

  it('is refused to a lecturer, to another editor, and does not exist for strangers', async () => {
    expect(await submitRegistration(asPerson(world.c.people.lecturer), input())).toMatchObject({
      refusal: { code: 'movements.not_acting_for_school' },
    })
    await saveRegistration(officer(), input())
    expect(await submitRegistration(asPerson(world.c.people.principal), input())).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    for (const caller of [
      asNobody(),
      asPerson(world.elsewhere.head.people.principal),
      asPerson(world.academy.reviewer),
    ])
      expect(await submitRegistration(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})

describe('what a form may send', () => {
  const parse = (targets: object[]) => submitRegistrationSchema.safeParse(input({ targets, titles: [] }))
  const target = { content: 'Lượt học viên', unit: 'lượt', planned: '1.234,56', note: '' }
  const blank = { content: '', unit: '', planned: '', note: '' }

  it('is read as exact figures, and blank rows are left out', () => {
    const read = parse([blank, target, { ...target, planned: '1234.56' }])
    expect(read.data?.targets.map((row) => row.planned)).toEqual(['1234.56', '1234.56'])
  })

  it('is refused at the very cell', () => {
    const read = parse([target, { ...target, planned: 'nhiều' }, { ...target, unit: '' }])
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['targets.1.planned', 'common.form.not_a_figure'],
      ['targets.2.unit', 'common.form.required'],
    ])
  })

  it('has one target at least', () => {
    expect(parse([blank]).error?.issues[0]).toMatchObject({ path: ['targets'], message: 'movements.fields.no_target' })
  })
})
