import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { electHead, planText } from './plans'

testDatabase()

let world: World
let year = 2030
const plan = async (over: object = {}): Promise<string> =>
  (
    await db().plan.create({
      data: { yearId: await electHead(world, world.a.id, year++), ...planText, updatedAt: noon, ...over },
    })
  ).id
const issued = { state: 'issued' as const, commentsUntil: noon, number: '01-KH/CTĐ', issuedOn: noon }
const comment = (planId: string, agreed: boolean, text: string) =>
  db().planComment.create({
    data: { planId, organisationId: world.c.id, personId: world.c.people.principal, agreed, text, at: noon },
  })

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

describe('the database refuses', () => {
  it.each([
    ['an issued plan without a number', { ...issued, number: null }, /issued_plan_has_its_number/],
    ['an issued plan with an empty number', { ...issued, number: ' ' }, /issued_plan_has_its_number/],
    ['an issued plan without a day', { ...issued, issuedOn: null }, /issued_plan_has_its_number/],
    ['a draft with a number', { number: '01', issuedOn: noon }, /issued_plan_has_its_number/],
    ['comments without their hour', { state: 'in_comments' as const }, /comments_have_their_hour/],
  ])('%s', async (_, over, constraint) => {
    await expect(plan(over)).rejects.toThrow(constraint)
  })

  it('a change of an issued plan, and its removal', async () => {
    const id = await plan(issued)
    await expect(db().plan.update({ where: { id }, data: { content: 'khác' } })).rejects.toThrow(/the plan is issued/)
    await expect(db().plan.delete({ where: { id } })).rejects.toThrow(/the plan is issued/)
  })

  it('a second plan of a year', async () => {
    const id = await plan()
    const { yearId } = await db().plan.findUniqueOrThrow({ where: { id } })
    await expect(db().plan.create({ data: { yearId, ...planText, updatedAt: noon } })).rejects.toMatchObject({
      code: 'P2002',
    })
  })

  it('disagreement without words, and a second word of one school', async () => {
    const id = await plan({ state: 'in_comments', commentsUntil: noon })
    await expect(comment(id, false, ' ')).rejects.toThrow(/disagreement_has_words/)
    await comment(id, true, '')
    await expect(comment(id, true, '')).rejects.toMatchObject({ code: 'P2002' })
  })

  it('a directive without a number, one sent twice, and any change of one', async () => {
    const directive = (number: string) =>
      db().directive.create({
        data: {
          yearId: world.yearId,
          kind: 'theme',
          number,
          date: noon,
          subject: 'Chủ đề',
          issuedById: world.academyId,
          sentAt: noon,
        },
      })
    await expect(directive(' ')).rejects.toThrow(/directive_has_a_number/)
    const { id } = await directive('12-CĐ/HVCTQG')
    await expect(directive('12-CĐ/HVCTQG')).rejects.toMatchObject({ code: 'P2002' })
    await expect(db().directive.update({ where: { id }, data: { subject: 'khác' } })).rejects.toThrow(/append-only/)
    await expect(db().directive.delete({ where: { id } })).rejects.toThrow(/append-only/)
  })
})
