import { beforeAll, describe, expect, it } from 'vitest'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { makeWorld, setClock, type World } from '../../support/world'
import { forCluster, sent, toBody, toSchool, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

type Input = Parameters<typeof answerProposal>[1]
const input = (proposalId: string, over: Partial<Input> = {}): Input => ({
  proposalId,
  answer: 'partly',
  text: 'Đồng ý một phần',
  number: null,
  ...over,
})
const reviewer = () => asPerson(world.academy.reviewer)
const scan = () => upload('Công văn.pdf', pdfFile())
const kept = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } })

describe('answering a proposal', () => {
  it('is kept, recorded, and reaches the asker', async () => {
    const proposalId = await sent(world)
    expect(await answerProposal(reviewer(), input(proposalId))).toEqual({ ok: true, value: { proposalId } })
    expect(await kept(proposalId)).toMatchObject({ state: 'answered', answer: 'partly', answerText: 'Đồng ý một phần' })
    const event = 'proposals.proposal_answered'
    expect(await db().auditEntry.findMany({ where: { subjectId: proposalId, event } })).toMatchObject([
      { personId: world.academy.reviewer, after: { answer: 'partly' } },
    ])
    const told = await db().notice.findMany({ where: { kind: event, href: `/proposals/${proposalId}` } })
    expect(told.map((notice) => notice.personId).sort()).toEqual(
      [world.c.people.principal, world.c.people.emulation_officer].sort(),
    )
  })

  it('is given once when two press at once', async () => {
    const proposalId = await sent(world)
    const answers = await Promise.all(
      [reviewer(), asPerson(world.academy.approver)].map((caller) => answerProposal(caller, input(proposalId))),
    )
    expect(answers.map((answer) => (answer.ok ? 'answered' : answer.refusal.code)).sort()).toEqual([
      'answered',
      'proposals.settled',
    ])
  })

  it('of a body is recorded by the asker, with number and scan', async () => {
    const asker = asPerson(world.c.people.emulation_officer)
    const proposalId = await sent(world, toBody)
    for (const over of [{}, { number: '12-CV' }, { file: scan() }])
      expect(await answerProposal(asker, input(proposalId, over))).toMatchObject({
        refusal: { code: 'proposals.body_answer_incomplete' },
      })
    expect(await answerProposal(reviewer(), input(proposalId, { number: '12-CV', file: scan() }))).toMatchObject({
      refusal: { code: 'proposals.not_addressee' },
    })
    expect(await answerProposal(asker, input(proposalId, { number: '12-CV', file: scan() }))).toMatchObject({
      ok: true,
    })
    const row = await kept(proposalId)
    expect(row).toMatchObject({ answerNumber: '12-CV' })
    expect(await db().fileObject.findUnique({ where: { id: row.answerFileId! } })).toMatchObject({
      purpose: 'proposal_answer',
      organisationId: world.c.id,
    })
  })

  it('keeps nothing when the file is not what it says', async () => {
    const proposalId = await sent(world)
    const answer = await answerProposal(
      reviewer(),
      input(proposalId, { file: upload('a.pdf', new Uint8Array([1, 2])) }),
    )
    expect(answer.ok).toBe(false)
    expect(await kept(proposalId)).toMatchObject({ state: 'sent', answer: null })
  })

  it('is the addressee’s own, does not exist for strangers, nor of a draft', async () => {
    const proposalId = await sent(world, toSchool(world.d.id))
    for (const id of [world.c.people.principal, world.academy.approver, world.a.people.principal])
      expect(await answerProposal(asPerson(id), input(proposalId))).toMatchObject({
        refusal: { code: 'proposals.not_addressee' },
      })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await answerProposal(caller, input(proposalId))).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await answerProposal(reviewer(), input(await written(world)))).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    const own = await written(world, toBody)
    expect(await answerProposal(asPerson(world.c.people.principal), input(own))).toMatchObject({
      refusal: { code: 'proposals.not_sent' },
    })
  })

  it('to the cluster reaches whoever heads it now, after the powers have passed', async () => {
    const proposalId = await sent(world, forCluster)
    const body = await sent(world, { ...forCluster, ...toBody })
    const turn = new Date('2022-12-01T00:00:00Z')
    await db().$transaction([
      db().term.updateMany({ where: { clusterId: world.clusterId, endsAt: null }, data: { endsAt: turn } }),
      db().term.create({
        data: { clusterId: world.clusterId, organisationId: world.c.id, role: 'head', forYear: 2023, startsAt: turn },
      }),
    ])
    await setClock(new Date('2022-12-02T03:00:00Z'))
    await answerProposal(reviewer(), input(proposalId))
    const told = await db().notice.findMany({
      where: { kind: 'proposals.proposal_answered', href: `/proposals/${proposalId}` },
    })
    expect(told.map((notice) => notice.personId).sort()).toEqual(
      [world.c.people.principal, world.c.people.emulation_officer].sort(),
    )
    const answer = input(body, { number: '7-CV', file: scan() })
    expect(await answerProposal(asPerson(world.a.people.principal), answer)).toMatchObject({
      refusal: { code: 'proposals.not_addressee' },
    })
    expect(await answerProposal(asPerson(world.c.people.principal), answer)).toMatchObject({ ok: true })
  })
})
