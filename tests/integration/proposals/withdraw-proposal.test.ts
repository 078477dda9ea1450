import { beforeAll, describe, expect, it } from 'vitest'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { withdrawProposal } from '@/lib/proposals/commands/withdraw-proposal'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { forCluster, sent, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
const officer = () => asPerson(world.c.people.emulation_officer)
const input = (proposalId: string) => ({ proposalId, reason: 'Đã được giải quyết' })

describe('withdrawing a proposal', () => {
  it('keeps the reason, records it and tells the addressee', async () => {
    const proposalId = await sent(world)
    expect(await withdrawProposal(officer(), input(proposalId))).toEqual({ ok: true, value: { proposalId } })
    expect(await db().proposal.findUnique({ where: { id: proposalId } })).toMatchObject({
      state: 'withdrawn',
      withdrawReason: 'Đã được giải quyết',
    })
    const event = 'proposals.proposal_withdrawn'
    expect(await db().auditEntry.count({ where: { subjectId: proposalId, event } })).toBe(1)
    expect(await db().notice.count({ where: { kind: event, href: `/proposals/${proposalId}` } })).toBe(2)
  })

  it('of a draft tells nobody', async () => {
    const proposalId = await written(world)
    expect(await withdrawProposal(officer(), input(proposalId))).toMatchObject({ ok: true })
    expect(await db().notice.count({ where: { href: `/proposals/${proposalId}` } })).toBe(0)
  })

  it('and answering at once leaves one of them', async () => {
    const proposalId = await sent(world)
    const answers = await Promise.all([
      withdrawProposal(officer(), input(proposalId)),
      answerProposal(asPerson(world.academy.reviewer), { proposalId, answer: 'noted', text: 'x', number: null }),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'proposals.settled' } })
  })

  it('is the asker’s own: for the cluster the head’s, and does not exist for strangers', async () => {
    const own = await sent(world)
    const cluster = await sent(world, forCluster)
    for (const id of [world.a.people.principal, world.c.people.lecturer, world.academy.reviewer])
      expect(await withdrawProposal(asPerson(id), input(own))).toMatchObject({
        refusal: { code: 'proposals.not_acting_for_school' },
      })
    expect(await withdrawProposal(officer(), input(cluster))).toMatchObject({
      refusal: { code: 'proposals.only_head' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await withdrawProposal(caller, input(own))).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is refused once settled', async () => {
    const proposalId = await sent(world)
    await withdrawProposal(officer(), input(proposalId))
    expect(await withdrawProposal(officer(), input(proposalId))).toMatchObject({
      refusal: { code: 'proposals.settled' },
    })
  })
})
