import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openComments } from '@/lib/planning/commands/open-comments'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { electHead, later, planText } from './plans'

testDatabase()

let world: World
let planId: string
const head = () => asPerson(world.a.people.principal)

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  await db().plan.deleteMany({ where: { state: { not: 'issued' } } })
  await db().notice.deleteMany()
  planId = (await db().plan.create({ data: { yearId: world.yearId, ...planText, updatedAt: noon } })).id
})

describe('sending the plan for comments', () => {
  it('opens it until the hour, records it and tells every school', async () => {
    expect(await openComments(head(), { planId, until: later })).toEqual({ ok: true, value: { planId } })
    expect(await db().plan.findUnique({ where: { id: planId } })).toMatchObject({
      state: 'in_comments',
      commentsUntil: later,
    })
    expect(await db().auditEntry.findMany({ where: { subjectId: planId } })).toMatchObject([
      { event: 'planning.plan_opened', before: { state: 'draft' }, after: { state: 'in_comments' } },
    ])
    const told = await db().notice.findMany({ where: { kind: 'planning.plan_opened' } })
    expect(told).toHaveLength(7) // two of each of four schools, without the sender
  })

  it('sets the hour anew when sent again', async () => {
    await openComments(head(), { planId, until: later })
    const sooner = new Date(noon.getTime() + 600_000)
    expect(await openComments(head(), { planId, until: sooner })).toMatchObject({ ok: true })
    expect(await db().plan.findUnique({ where: { id: planId } })).toMatchObject({ commentsUntil: sooner })
  })

  it('is refused for an hour that has passed', async () => {
    const answer = await openComments(head(), { planId, until: new Date(noon.getTime() - 1000) })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'planning.until_passed' } })
  })

  it('is refused while a needed part is empty', async () => {
    await db().plan.update({ where: { id: planId }, data: { organisation: ' ' } })
    const answer = await openComments(head(), { planId, until: later })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'planning.plan_incomplete' } })
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a member school, which does not see the draft', () => asPerson(world.c.people.principal)],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await openComments(caller(), { planId, until: later })).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_found' },
    })
  })

  it('is refused to a member school that sees the plan', async () => {
    await openComments(head(), { planId, until: later })
    const answer = await openComments(asPerson(world.c.people.principal), { planId, until: later })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'planning.only_head' } })
  })

  it('is refused once the plan is issued, and in a closed year', async () => {
    await db().plan.update({
      where: { id: planId },
      data: { state: 'issued', commentsUntil: noon, number: '01-KH/CTĐ', issuedOn: noon },
    })
    expect(await openComments(head(), { planId, until: later })).toMatchObject({
      ok: false,
      refusal: { code: 'planning.plan_issued' },
    })
    const closed = await electHead(world, world.a.id, 2019)
    const plan = await db().plan.create({
      data: { yearId: closed, ...planText, state: 'in_comments', commentsUntil: noon, updatedAt: noon },
    })
    await setGate(closed, 'closed')
    expect(await openComments(head(), { planId: plan.id, until: later })).toMatchObject({
      ok: false,
      refusal: { code: 'common.year_closed' },
    })
  })
})
