import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const create = (over: object) =>
  db().proposal.create({
    data: {
      clusterId: world.clusterId,
      yearId: world.yearId,
      askerId: world.c.id,
      addressee: 'academy',
      title: 'x',
      content: 'x',
      createdById: world.c.people.principal,
      updatedAt: noon,
      ...over,
    },
  })
const sentAt = noon
const receivedAt = noon
const answered = { state: 'answered', sentAt, receivedAt, answer: 'noted', answeredAt: noon }

describe('the database refuses', () => {
  it.each([
    ['a school as addressee that is not named', { addressee: 'school' }, /proposal_has_one_addressee/],
    ['a body without a name', { addressee: 'training_body', bodyName: ' ' }, /proposal_has_one_addressee/],
    ['the Academy with another name beside it', { bodyName: 'x' }, /proposal_has_one_addressee/],
    ['a sent proposal without its hour', { state: 'sent' }, /sent_proposal_has_its_hour/],
    ['a draft that was sent', { sentAt }, /sent_proposal_has_its_hour/],
    ['an answered proposal without an answer', { ...answered, answer: null }, /answer_is_whole/],
    ['an answer that nobody received', { ...answered, receivedAt: null }, /answered_after_receipt/],
    ['an answer beside another state', { state: 'sent', sentAt, answer: 'noted', answeredAt: noon }, /answer_is_whole/],
    ['a withdrawn proposal without its hour', { state: 'withdrawn' }, /withdrawn_has_its_hour/],
    [
      'the answer of a body without number and scan',
      { ...answered, addressee: 'training_body', bodyName: 'x' },
      /answer_of_a_body_has_its_number/,
    ],
  ])('%s', async (_, over, constraint) => {
    await expect(create(over)).rejects.toThrow(constraint)
  })

  it('a proposal to oneself', async () => {
    await expect(create({ addressee: 'school', addresseeId: world.c.id })).rejects.toThrow(/nobody_proposes_to_himself/)
  })

  it('any change of a settled proposal', async () => {
    for (const over of [answered, { state: 'withdrawn', withdrawnAt: noon }]) {
      const { id } = await create(over)
      await expect(db().proposal.update({ where: { id }, data: { title: 'y' } })).rejects.toThrow(
        /the proposal is settled/,
      )
      await expect(db().proposal.delete({ where: { id } })).rejects.toThrow(/the proposal is settled/)
    }
  })
})
