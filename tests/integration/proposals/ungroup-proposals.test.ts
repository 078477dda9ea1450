import { beforeAll, describe, expect, it } from 'vitest'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { groupProposals } from '@/lib/proposals/commands/group-proposals'
import { ungroupProposals } from '@/lib/proposals/commands/ungroup-proposals'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { sent } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const reviewer = () => asPerson(world.academy.reviewer)
const refused = (code: string) => ({ ok: false, refusal: { code } })

async function grouped(): Promise<{ groupId: string; ids: string[] }> {
  const ids = [await sent(world), await sent(world)]
  const groupId = crypto.randomUUID()
  const answer = await groupProposals(reviewer(), { groupId, title: 'Cùng một việc', proposalIds: ids })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { groupId, ids }
}

describe('undoing a group', () => {
  it('lets each proposal stand for itself again, and is recorded of each', async () => {
    const { groupId, ids } = await grouped()
    expect(await ungroupProposals(reviewer(), { groupId })).toEqual({ ok: true, value: { groupId } })
    expect(await db().proposalGroup.findUnique({ where: { id: groupId } })).toBeNull()
    expect(await db().proposal.findMany({ where: { id: { in: ids } }, select: { state: true } })).toEqual([
      { state: 'sent' },
      { state: 'sent' },
    ])
    const where = { event: 'proposals.proposal_ungrouped', subjectId: { in: ids } }
    expect(await db().auditEntry.count({ where })).toBe(2)
    await answerProposal(reviewer(), { proposalId: ids[0]!, answer: 'noted', text: 'x', number: null })
    expect(await db().proposal.findUnique({ where: { id: ids[1]! } })).toMatchObject({ state: 'sent' })
  })

  it('is refused once the group is answered, and twice', async () => {
    const { groupId, ids } = await grouped()
    await answerProposal(reviewer(), { proposalId: ids[0]!, answer: 'noted', text: 'x', number: null })
    expect(await ungroupProposals(reviewer(), { groupId })).toMatchObject(refused('proposals.group_answered'))
    const other = await grouped()
    const answers = await Promise.all([1, 2].map(() => ungroupProposals(reviewer(), { groupId: other.groupId })))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['common.not_found', 'ok'])
  })

  it('is refused to others, and does not exist for strangers', async () => {
    const { groupId } = await grouped()
    for (const id of [world.c.people.principal, world.b.people.principal, world.academy.administrator])
      expect(await ungroupProposals(asPerson(id), { groupId })).toMatchObject(refused('proposals.not_grouping'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await ungroupProposals(caller, { groupId })).toMatchObject(refused('common.not_found'))
    expect(await ungroupProposals(asPerson(world.a.people.principal), { groupId })).toMatchObject({ ok: true })
  })
})
