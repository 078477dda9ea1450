import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentPlan } from '@/lib/planning/commands/comment-plan'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'
import { electHead, later, planInComments, planText } from './plans'

testDatabase()

let world: World
let planId: string
const officer = () => asPerson(world.c.people.emulation_officer)
const said = () => db().planComment.findMany({ where: { planId } })

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  await setClock(noon)
  await db().planComment.deleteMany()
  await db().plan.deleteMany({ where: { state: { not: 'issued' } } })
  planId = await planInComments(world.yearId)
})

describe('commenting on the plan', () => {
  it('keeps the word of the school, records it and tells the head', async () => {
    const answer = await commentPlan(officer(), { planId, agreed: false, text: 'Lùi sơ kết sang tháng 7' })
    expect(answer).toEqual({ ok: true, value: { planId } })
    expect(await said()).toMatchObject([{ organisationId: world.c.id, agreed: false, text: 'Lùi sơ kết sang tháng 7' }])
    expect(await db().auditEntry.findMany({ where: { subjectId: planId } })).toMatchObject([
      { event: 'planning.plan_commented', organisationId: world.c.id },
    ])
    const told = await db().notice.findMany({ where: { kind: 'planning.plan_commented' } })
    expect(told.map((notice) => notice.personId).sort()).toEqual(
      [world.a.people.principal, world.a.people.emulation_officer].sort(),
    )
  })

  it('replaces the earlier word, and the answer to it is asked anew', async () => {
    await commentPlan(officer(), { planId, agreed: false, text: 'Sửa mục II' })
    await db().planComment.updateMany({ data: { reply: 'Đã sửa' } })
    await commentPlan(officer(), { planId, agreed: true, text: '' })
    expect(await said()).toMatchObject([{ agreed: true, reply: null }])
  })

  it('keeps one word a school when two offices speak at once', async () => {
    await Promise.all(
      [officer(), asPerson(world.c.people.principal)].map((caller) =>
        commentPlan(caller, { planId, agreed: true, text: '' }),
      ),
    )
    expect(await said()).toHaveLength(1)
  })

  it.each([['disagreement without words', { agreed: false, text: '  ' }, 'planning.comment_without_words']])(
    'is refused for %s',
    async (_, words, code) => {
      expect(await commentPlan(officer(), { planId, ...words })).toMatchObject({ ok: false, refusal: { code } })
    },
  )

  it('is refused to a lecturer and to the head itself', async () => {
    expect(await commentPlan(asPerson(world.c.people.lecturer), { planId, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'planning.not_acting_for_school' },
    })
    expect(await commentPlan(asPerson(world.a.people.principal), { planId, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'planning.own_plan' },
    })
    expect(await said()).toEqual([])
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
    ['an Academy reviewer, who has no school', () => asPerson(world.academy.reviewer)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await commentPlan(caller(), { planId, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })

  it('does not exist while the plan is a draft', async () => {
    await db().plan.update({ where: { id: planId }, data: { state: 'draft' } })
    expect(await commentPlan(officer(), { planId, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })

  it('is accepted to the last second and refused from the hour on', async () => {
    await setClock(new Date(later.getTime() - 5000))
    expect(await commentPlan(officer(), { planId, agreed: true, text: '' })).toMatchObject({ ok: true })
    await setClock(later)
    expect(await commentPlan(officer(), { planId, agreed: false, text: 'Muộn' })).toMatchObject({
      refusal: { code: 'planning.comments_over' },
    })
    expect(await said()).toMatchObject([{ agreed: true }])
  })

  it('is refused once the plan is issued, and in a closed year', async () => {
    await db().plan.update({ where: { id: planId }, data: { state: 'issued', number: '01', issuedOn: noon } })
    expect(await commentPlan(officer(), { planId, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'planning.not_in_comments' },
    })
    const closed = await electHead(world, world.a.id, 2019)
    const plan = await db().plan.create({
      data: { yearId: closed, ...planText, state: 'in_comments', commentsUntil: later, updatedAt: noon },
    })
    await setGate(closed, 'closed')
    expect(await commentPlan(officer(), { planId: plan.id, agreed: true, text: '' })).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })
})
