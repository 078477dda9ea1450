import { beforeAll, describe, expect, it } from 'vitest'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { forwardProposal } from '@/lib/proposals/commands/forward-proposal'
import { groupProposals } from '@/lib/proposals/commands/group-proposals'
import { getProposal, listProposals, listProposalsDuties, listUnits } from '@/lib/proposals/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { sent, toSchool, written } from './proposals'

testDatabase()

let world: World
let unitId: string
let unitPerson: string
beforeAll(async () => {
  world = await makeWorld()
  const name = { vi: 'Vụ Các trường chính trị', en: 'Department of Political Schools' }
  const unit = await db().organisation.create({
    data: {
      ...{ kind: 'academy_unit', code: 'VTCT', parentId: world.academyId },
      names: { create: { ...name, shortVi: name.vi, shortEn: name.en, validFrom: new Date('2000-01-01') } },
    },
  })
  unitId = unit.id
  const person = await db().person.create({
    data: {
      ...{ email: 'unit@example.test', name: 'Cán bộ Vụ', givenName: 'Vụ' },
      appointments: {
        create: { organisationId: unitId, office: 'academy_reviewer', startsAt: new Date('2020-01-01') },
      },
    },
  })
  unitPerson = person.id
})

const word = 'Kính chuyển Vụ xem xét, trả lời'
const reviewer = () => asPerson(world.academy.reviewer)
const kept = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } })
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('passing a proposal on within the Academy', () => {
  it('is kept as a trail, recorded, and told to the unit’s people, who owe it from now on', async () => {
    const proposalId = await sent(world)
    const { ctx, year } = await contextOf(world, unitPerson)
    const owes = async () => (await listProposalsDuties(ctx, year)).find((duty) => duty.key.endsWith(proposalId))
    expect((await owes())?.personIds).toContain(world.academy.reviewer)
    expect(await forwardProposal(reviewer(), { proposalId, unitId, word })).toEqual({ ok: true, value: { proposalId } })
    expect(await kept(proposalId)).toMatchObject({ unitId, state: 'sent' })
    expect(
      await db().auditEntry.findMany({ where: { subjectId: proposalId, event: 'proposals.proposal_forwarded' } }),
    ).toMatchObject([{ personId: world.academy.reviewer, after: { unitId, word } }])
    const told = await db().notice.findMany({ where: { kind: 'proposals.proposal_forwarded' } })
    expect(told.map(({ personId }) => personId)).toEqual([unitPerson])
    expect(await owes()).toMatchObject({ organisationId: unitId, personIds: [unitPerson] })
    expect((await getProposal(ctx, proposalId))?.trail).toMatchObject([
      { from: null, to: { vi: 'Vụ Các trường chính trị' }, word },
    ])
    expect((await getProposal((await contextOf(world, world.c.people.lecturer)).ctx, proposalId))?.trail).toHaveLength(
      1,
    )
  })

  it('leaves the answer to the unit, and to whoever decides for the Academy', async () => {
    const proposalId = await sent(world)
    await forwardProposal(reviewer(), { proposalId, unitId, word })
    const answer = { proposalId, answer: 'noted' as const, text: 'Ghi nhận', number: null }
    expect(await answerProposal(reviewer(), answer)).toMatchObject(refused('proposals.with_other_unit'))
    const owed = async (personId: string) =>
      (await listProposals((await contextOf(world, personId)).ctx, { mine: 'owed' })).lines.map(({ id }) => id)
    expect(await owed(world.academy.reviewer)).not.toContain(proposalId)
    expect(await owed(unitPerson)).toContain(proposalId)
    expect(await owed(world.academy.approver)).toContain(proposalId)
    expect(await answerProposal(asPerson(unitPerson), answer)).toMatchObject({ ok: true })
  })

  it('goes back and on, step by step, and offers no unit where it lies or nobody can answer', async () => {
    const proposalId = await sent(world)
    await forwardProposal(reviewer(), { proposalId, unitId, word })
    const empty = await db().organisation.create({ data: { kind: 'academy_unit', code: 'TRONG' } })
    const units = await listUnits((await contextOf(world, unitPerson)).ctx, proposalId)
    expect(units.map(({ id }) => id)).toEqual([world.academyId, world.boardId])
    expect(await forwardProposal(asPerson(unitPerson), { proposalId, unitId: empty.id, word })).toMatchObject(
      refused('proposals.unit_has_nobody'),
    )
    expect(await forwardProposal(asPerson(unitPerson), { proposalId, unitId: world.boardId, word })).toMatchObject({
      ok: true,
    })
    expect(await db().proposalForward.findMany({ where: { proposalId }, orderBy: { id: 'asc' } })).toMatchObject([
      { fromId: null, toId: unitId },
      { fromId: unitId, toId: world.boardId },
    ])
  })

  it('takes with it what waits in the same group', async () => {
    const ids = [await sent(world), await sent(world)]
    await groupProposals(reviewer(), { groupId: crypto.randomUUID(), title: 'Cùng một việc', proposalIds: ids })
    await forwardProposal(reviewer(), { proposalId: ids[0]!, unitId, word })
    expect((await Promise.all(ids.map(kept))).map((one) => one.unitId)).toEqual([unitId, unitId])
  })

  it('happens once when two press at once', async () => {
    const proposalId = await sent(world)
    const answers = await Promise.all(
      [reviewer(), asPerson(world.academy.approver)].map((caller) =>
        forwardProposal(caller, { proposalId, unitId, word }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().proposalForward.count({ where: { proposalId } })).toBe(1)
  })

  it('is refused to others, of what is not the Academy’s, settled, or lies there, and to what is no unit', async () => {
    const proposalId = await sent(world)
    for (const id of [world.c.people.principal, world.a.people.principal, world.academy.administrator])
      expect(await forwardProposal(asPerson(id), { proposalId, unitId, word })).toMatchObject(
        refused('proposals.not_of_the_academy'),
      )
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await forwardProposal(caller, { proposalId, unitId, word })).toMatchObject(refused('common.not_found'))
    const draft = await written(world)
    expect(await forwardProposal(reviewer(), { proposalId: draft, unitId, word })).toMatchObject(
      refused('common.not_found'),
    )
    for (const strange of [world.d.id, crypto.randomUUID()])
      expect(await forwardProposal(reviewer(), { proposalId, unitId: strange, word })).toMatchObject(
        refused('common.not_found'),
      )
    const school = await sent(world, toSchool(world.d.id))
    expect(await forwardProposal(reviewer(), { proposalId: school, unitId, word })).toMatchObject(
      refused('proposals.not_to_academy'),
    )
    await forwardProposal(reviewer(), { proposalId, unitId, word })
    expect(await forwardProposal(asPerson(unitPerson), { proposalId, unitId, word })).toMatchObject(
      refused('proposals.same_unit'),
    )
    expect(await forwardProposal(reviewer(), { proposalId, unitId: world.boardId, word })).toMatchObject(
      refused('proposals.with_other_unit'),
    )
    await answerProposal(asPerson(unitPerson), { proposalId, answer: 'noted', text: 'x', number: null })
    expect(await forwardProposal(asPerson(unitPerson), { proposalId, unitId: world.boardId, word })).toMatchObject(
      refused('proposals.settled'),
    )
  })
})
