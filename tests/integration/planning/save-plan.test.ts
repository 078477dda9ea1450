import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { savePlan } from '@/lib/planning/commands/save-plan'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { electHead, planText } from './plans'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
const edit = crypto.randomUUID()

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  await setGate(world.yearId, 'preparation')
  await db().planComment.deleteMany()
  await db().plan.deleteMany({ where: { state: { not: 'issued' } } })
})

const input = (over: Partial<Parameters<typeof savePlan>[1]> = {}): Parameters<typeof savePlan>[1] => ({
  yearId: world.yearId,
  version: 0,
  edit,
  ...planText,
  ...over,
})
const head = () => asPerson(world.a.people.emulation_officer)
const planOf = () => db().plan.findUnique({ where: { yearId: world.yearId } })

describe('writing the plan', () => {
  it('keeps the draft and records what changed', async () => {
    const answer = await savePlan(head(), input())
    const plan = await planOf()
    expect(answer).toEqual({ ok: true, value: { planId: plan!.id, version: 1 } })
    expect(plan).toMatchObject({ ...planText, state: 'draft', number: null })
    expect(await db().auditEntry.findMany({ where: { subjectId: plan!.id } })).toMatchObject([
      { event: 'planning.plan_saved', personId: world.a.people.emulation_officer, yearId: world.yearId },
    ])
  })

  it('saves again from the same form, though its version is old', async () => {
    await savePlan(head(), input())
    const answer = await savePlan(head(), input({ content: 'Lần hai' }))
    expect(answer).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await planOf()).toMatchObject({ content: 'Lần hai' })
  })

  it('records nothing when nothing changed', async () => {
    await savePlan(head(), input())
    await savePlan(head(), input())
    expect(await db().auditEntry.count({ where: { subjectId: (await planOf())!.id } })).toBe(1)
  })

  it('tells the second of two editors, and loses neither text', async () => {
    await savePlan(head(), input({ content: 'Của người thứ nhất' }))
    const answer = await savePlan(
      asPerson(world.a.people.principal),
      input({ edit: crypto.randomUUID(), content: 'Của người thứ hai' }),
    )
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.changed_meanwhile' } })
    expect(await planOf()).toMatchObject({ content: 'Của người thứ nhất' })
  })

  it('lets one of two simultaneous first savings win', async () => {
    const answers = await Promise.all(
      [head(), asPerson(world.a.people.principal)].map((caller) =>
        savePlan(caller, input({ edit: crypto.randomUUID() })),
      ),
    )
    expect(answers.map((answer) => (answer.ok ? 'kept' : answer.refusal.code)).sort()).toEqual([
      'common.changed_meanwhile',
      'kept',
    ])
  })

  it('is open to the elected head before its term', async () => {
    const next = await electHead(world, world.b.id)
    const answer = await savePlan(asPerson(world.b.people.principal), input({ yearId: next }))
    expect(answer.ok).toBe(true)
  })

  it.each([
    ['a member school', () => asPerson(world.c.people.principal)],
    ['a deputy', () => asPerson(world.b.people.emulation_officer)],
    ['a vice-principal of the head school', () => asPerson(world.a.people.vice_principal)],
    ['the Academy', () => asPerson(world.academy.reviewer)],
  ])('is refused to %s', async (_, caller) => {
    expect(await savePlan(caller(), input())).toMatchObject({ ok: false, refusal: { code: 'planning.only_head' } })
    expect(await planOf()).toBeNull()
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await savePlan(caller(), input())).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
  })

  it('stands still while the schools comment', async () => {
    await savePlan(head(), input())
    await db().plan.update({
      where: { yearId: world.yearId },
      data: { state: 'in_comments', commentsUntil: new Date('2022-07-01T00:00:00Z') },
    })
    expect(await savePlan(head(), input({ version: 1 }))).toMatchObject({
      ok: false,
      refusal: { code: 'planning.comments_open' },
    })
  })

  it('is refused once the plan is issued', async () => {
    const next = await electHead(world, world.a.id, 2030)
    const { id } = await db().plan.create({
      data: {
        yearId: next,
        ...planText,
        updatedAt: new Date(),
        commentsUntil: new Date(),
        state: 'issued',
        number: '01-KH/CTĐ',
        issuedOn: new Date(),
      },
    })
    const answer = await savePlan(head(), input({ yearId: next }))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'planning.plan_issued' } })
    expect(await db().plan.findUnique({ where: { id } })).toMatchObject(planText)
  })

  it('is refused in a closed year', async () => {
    const closed = await electHead(world, world.a.id, 2019)
    await setGate(closed, 'closed')
    expect(await savePlan(head(), input({ yearId: closed }))).toMatchObject({
      ok: false,
      refusal: { code: 'common.year_closed' },
    })
  })
})
