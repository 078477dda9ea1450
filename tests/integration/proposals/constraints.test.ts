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

  it('a unit of the Academy for what was asked of others', async () => {
    const over = { addressee: 'school', addresseeId: world.d.id, unitId: world.boardId }
    await expect(create(over)).rejects.toThrow(/unit_of_the_academy_alone/)
  })

  it('a step that leads nowhere or says nothing, and any change of the trail', async () => {
    const { id: proposalId } = await create({ state: 'sent', sentAt })
    const step = (over: object) =>
      db().proposalForward.create({
        data: {
          ...{ proposalId, fromId: null, toId: world.boardId, word: 'x', forwardedAt: noon },
          ...{ forwardedById: world.academy.reviewer, ...over },
        },
      })
    await expect(step({ fromId: world.boardId })).rejects.toThrow(/forwarded_elsewhere/)
    await expect(step({ word: ' ' })).rejects.toThrow(/forwarded_elsewhere/)
    const { id } = await step({})
    await expect(db().proposalForward.update({ where: { id }, data: { word: 'y' } })).rejects.toThrow(/append-only/)
    await expect(db().proposalForward.delete({ where: { id } })).rejects.toThrow(/append-only/)
  })

  it('a group of drafts, of two addressees, or of a body; and parting what was answered together', async () => {
    const group = await db().proposalGroup.create({
      data: { title: 'x', createdById: world.academy.reviewer, createdAt: noon },
    })
    const put = async (over: object) =>
      db().proposalGroupMember.create({
        data: {
          ...{ proposalId: (await create(over)).id, groupId: group.id },
          ...{ addedById: world.academy.reviewer, addedAt: noon },
        },
      })
    const open = { state: 'sent', sentAt }
    await put(open)
    await expect(put({})).rejects.toThrow(/group asks one addressee/)
    await expect(put({ ...open, addressee: 'school', addresseeId: world.d.id })).rejects.toThrow(
      /group asks one addressee/,
    )
    const body = { ...open, addressee: 'training_body', bodyName: 'x' }
    await expect(put(body)).rejects.toThrow(/group asks one addressee/)
    const { proposalId } = await put(open)
    await db().proposalGroup.update({ where: { id: group.id }, data: { answeredAt: noon } })
    await expect(db().proposalGroupMember.delete({ where: { proposalId } })).rejects.toThrow(/the group was answered/)
    await expect(db().proposalGroup.delete({ where: { id: group.id } })).rejects.toThrow(/the group was answered/)
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
