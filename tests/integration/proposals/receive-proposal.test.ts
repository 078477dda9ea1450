import { beforeAll, describe, expect, it } from 'vitest'
import { receiveProposal } from '@/lib/proposals/commands/receive-proposal'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { sent, toSchool, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
const reviewer = () => asPerson(world.academy.reviewer)

describe('receiving a proposal', () => {
  it('is confirmed by the addressee, recorded and told to the asker', async () => {
    const proposalId = await sent(world)
    expect(await receiveProposal(reviewer(), { proposalId })).toEqual({ ok: true, value: { proposalId } })
    expect(await db().proposal.findUnique({ where: { id: proposalId } })).toMatchObject({ state: 'received' })
    expect(
      await db().auditEntry.count({ where: { subjectId: proposalId, event: 'proposals.proposal_received' } }),
    ).toBe(1)
    const where = {
      kind: 'proposals.proposal_received',
      href: `/proposals/${proposalId}`,
      personId: world.c.people.principal,
    }
    expect(await db().notice.count({ where })).toBe(1)
  })

  it('happens once when two press at once', async () => {
    const proposalId = await sent(world)
    const answers = await Promise.all(
      [reviewer(), asPerson(world.academy.approver)].map((caller) => receiveProposal(caller, { proposalId })),
    )
    expect(answers.map((answer) => (answer.ok ? 'received' : answer.refusal.code)).sort()).toEqual([
      'proposals.received_already',
      'received',
    ])
  })

  it('is the addressee’s own', async () => {
    const proposalId = await sent(world, toSchool(world.d.id))
    for (const id of [
      world.academy.reviewer,
      world.a.people.principal,
      world.c.people.principal,
      world.d.people.lecturer,
    ])
      expect(await receiveProposal(asPerson(id), { proposalId })).toMatchObject({
        refusal: { code: 'proposals.not_addressee' },
      })
    expect(await receiveProposal(asPerson(world.d.people.emulation_officer), { proposalId })).toMatchObject({
      ok: true,
    })
  })

  it('does not exist as a draft, nor for strangers', async () => {
    expect(await receiveProposal(reviewer(), { proposalId: await written(world) })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    const proposalId = await sent(world)
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await receiveProposal(caller, { proposalId })).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is possible after the year has closed', async () => {
    const proposalId = await sent(world)
    await setGate(world.yearId, 'closed')
    expect(await receiveProposal(reviewer(), { proposalId })).toMatchObject({ ok: true })
  })
})
