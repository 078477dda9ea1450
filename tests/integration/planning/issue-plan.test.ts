import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issuePlan } from '@/lib/planning/commands/issue-plan'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'
import { electHead, later, planInComments, planText } from './plans'

testDatabase()

let world: World
let planId: string
let year = 2030
const head = () => asPerson(world.a.people.principal)
const input = (over: object = {}) => ({ planId, number: '01-KH/CTĐ', date: new Date('2022-06-15T00:00:00Z'), ...over })

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

// an issued plan stands for ever: each test has a year of its own
beforeEach(async () => {
  await setClock(noon)
  planId = await planInComments(await electHead(world, world.a.id, year++), noon)
})

describe('issuing the plan', () => {
  it('gives it number and day, records it and tells the schools', async () => {
    expect(await issuePlan(head(), input())).toEqual({ ok: true, value: { planId } })
    expect(await db().plan.findUnique({ where: { id: planId } })).toMatchObject({
      state: 'issued',
      number: '01-KH/CTĐ',
      issuedOn: new Date('2022-06-15T00:00:00Z'),
      illustrative: false,
    })
    expect(await db().auditEntry.findMany({ where: { subjectId: planId } })).toMatchObject([
      { event: 'planning.plan_issued', after: { number: '01-KH/CTĐ', silent: 3 } },
    ])
    expect(
      await db().notice.count({ where: { kind: 'planning.plan_issued', personId: world.c.people.principal } }),
    ).toBe(1)
  })

  it('need not wait for the hour when every school has spoken', async () => {
    await db().plan.update({ where: { id: planId }, data: { commentsUntil: later } })
    expect(await issuePlan(head(), input())).toMatchObject({ refusal: { code: 'planning.comments_open' } })
    await db().planComment.createMany({
      data: [world.b, world.c, world.d].map((school) => ({
        planId,
        organisationId: school.id,
        personId: school.people.principal,
        agreed: true,
        text: '',
        at: noon,
      })),
    })
    expect(await issuePlan(head(), input())).toMatchObject({ ok: true })
  })

  it('happens once when two press at once', async () => {
    const answers = await Promise.all(['01-KH/CTĐ', '02-KH/CTĐ'].map((number) => issuePlan(head(), input({ number }))))
    expect(answers.map((answer) => (answer.ok ? 'issued' : answer.refusal.code)).sort()).toEqual([
      'issued',
      'planning.plan_issued',
    ])
    expect(await db().auditEntry.count({ where: { subjectId: planId } })).toBe(1)
  })

  it('waits for the term of the elected head', async () => {
    const id = await planInComments(await electHead(world, world.b.id, year++), noon)
    expect(await issuePlan(asPerson(world.b.people.principal), input({ planId: id }))).toMatchObject({
      refusal: { code: 'planning.term_not_begun' },
    })
  })

  it.each([
    ['a member school', () => asPerson(world.c.people.principal)],
    ["last year's head", () => asPerson(world.d.people.principal)],
    ['the Academy', () => asPerson(world.academy.approver)],
  ])('is refused to %s', async (_, caller) => {
    expect(await issuePlan(caller(), input())).toMatchObject({ refusal: { code: 'planning.only_head' } })
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await issuePlan(caller(), input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is refused for a day to come', async () => {
    const date = new Date('2022-06-16T00:00:00Z')
    expect(await issuePlan(head(), input({ date }))).toMatchObject({ refusal: { code: 'planning.date_in_future' } })
  })

  it('is refused for a draft that no school has seen, and in a closed year', async () => {
    const draft = await db().plan.create({
      data: { yearId: await electHead(world, world.a.id, year++), ...planText, updatedAt: noon },
    })
    expect(await issuePlan(head(), input({ planId: draft.id }))).toMatchObject({
      refusal: { code: 'planning.not_heard' },
    })
    await setGate(draft.yearId, 'closed')
    expect(await issuePlan(head(), input({ planId: draft.id }))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })
})
