import { beforeAll, describe, expect, it } from 'vitest'
import { sendProposal } from '@/lib/proposals/commands/send-proposal'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { sent, toBody, toSchool, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)
const kept = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } })

describe('sending a proposal', () => {
  it('reaches the Academy, with an hour for the answer by the rule, and is recorded', async () => {
    const proposalId = await written(world)
    expect(await sendProposal(officer(), { proposalId, version: 1 })).toEqual({ ok: true, value: { proposalId } })
    const row = await kept(proposalId)
    // twenty days after 15/06/2022, a Tuesday, at 17:00 in Vietnam
    expect(row).toMatchObject({ state: 'sent', answerByRule: true, answerBy: new Date('2022-07-05T10:00:00Z') })
    expect(await db().auditEntry.findMany({ where: { subjectId: proposalId } })).toMatchObject([
      { event: 'proposals.proposal_sent', organisationId: world.c.id, facts: { forCluster: false } },
    ])
    const told = await db().notice.findMany({ where: { href: `/proposals/${proposalId}` } })
    expect(told.map((notice) => notice.personId).sort()).toEqual(
      [world.academy.reviewer, world.academy.approver].sort(),
    )
  })

  it('keeps another hour that the asker set within the rule', async () => {
    const answerBy = new Date('2022-08-01T10:00:00Z')
    expect(await kept(await sent(world, { answerBy }))).toMatchObject({ answerBy, answerByRule: false })
  })

  it('reaches a school; of a body nobody is told here', async () => {
    const told = async (id: string) =>
      (await db().notice.findMany({ where: { href: `/proposals/${id}` } })).map((notice) => notice.personId).sort()
    const school = await sent(world, toSchool(world.d.id))
    expect(await told(school)).toEqual([world.d.people.principal, world.d.people.emulation_officer].sort())
    expect(await told(await sent(world, toBody))).toEqual([])
  })

  it('happens once when two press at once', async () => {
    const proposalId = await written(world)
    const answers = await Promise.all(
      [officer(), asPerson(world.c.people.principal)].map((caller) => sendProposal(caller, { proposalId, version: 1 })),
    )
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.refusal.code)).sort()).toEqual([
      'proposals.sent_already',
      'sent',
    ])
  })

  it('is refused when it is not whole, behind, or its hour has passed', async () => {
    const blank = await written(world, { content: '' })
    expect(await sendProposal(officer(), { proposalId: blank, version: 1 })).toMatchObject({
      refusal: { code: 'proposals.incomplete' },
    })
    const proposalId = await written(world)
    expect(await sendProposal(officer(), { proposalId, version: 7 })).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    const late = await written(world, { answerBy: noon })
    expect(await sendProposal(officer(), { proposalId: late, version: 1 })).toMatchObject({
      refusal: { code: 'proposals.answer_by_passed' },
    })
    const soon = await written(world, { answerBy: new Date('2022-06-19T10:00:00Z') })
    expect(await sendProposal(officer(), { proposalId: soon, version: 1 })).toMatchObject({
      refusal: { code: 'proposals.answer_by_too_soon', facts: { days: 5 }, article: {} },
    })
    const far = await written(world, { answerBy: new Date('2022-09-14T10:00:00Z') })
    expect(await sendProposal(officer(), { proposalId: far, version: 1 })).toMatchObject({
      refusal: { code: 'proposals.answer_by_too_late', facts: { days: 90 } },
    })
  })

  it('does not exist for those who do not see the draft', async () => {
    const proposalId = await written(world)
    for (const caller of [
      asNobody(),
      asPerson(world.c.people.lecturer),
      asPerson(world.d.people.principal),
      asPerson(world.a.people.principal),
      asPerson(world.academy.reviewer),
      asPerson(world.elsewhere.head.people.principal),
    ])
      expect(await sendProposal(caller, { proposalId, version: 1 })).toMatchObject({
        refusal: { code: 'common.not_found' },
      })
  })

  it('is refused once the year is closed', async () => {
    const proposalId = await written(world)
    await setGate(world.yearId, 'closed')
    expect(await sendProposal(officer(), { proposalId, version: 1 })).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })
})
