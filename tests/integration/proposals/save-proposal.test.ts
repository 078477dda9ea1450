import { beforeAll, describe, expect, it } from 'vitest'
import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { saveProposalSchema } from '@/lib/proposals/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { draftOf, forCluster, sent, toBody, toSchool } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)
const kept = (id: string) => db().proposal.findUnique({ where: { id } })

describe('writing a proposal', () => {
  it('keeps it as the school’s draft, and audits nothing yet', async () => {
    const input = draftOf(world)
    expect(await saveProposal(officer(), input)).toEqual({ ok: true, value: { proposalId: input.proposalId } })
    expect(await kept(input.proposalId)).toMatchObject({
      state: 'draft',
      askerId: world.c.id,
      forCluster: false,
      sentAt: null,
    })
    expect(await db().auditEntry.count({ where: { subjectId: input.proposalId } })).toBe(0)
  })

  it('goes to a school or a body, and for the cluster by its head', async () => {
    const school = draftOf(world, toSchool(world.d.id))
    const body = draftOf(world, toBody)
    const cluster = draftOf(world, forCluster)
    expect(await saveProposal(officer(), school)).toMatchObject({ ok: true })
    expect(await saveProposal(officer(), body)).toMatchObject({ ok: true })
    expect(await saveProposal(asPerson(world.a.people.principal), cluster)).toMatchObject({ ok: true })
    expect(await kept(cluster.proposalId)).toMatchObject({ forCluster: true, askerId: world.a.id })
  })

  it('saves again from the same form, and tells another form that it is behind', async () => {
    const input = draftOf(world)
    await saveProposal(officer(), input)
    expect(await saveProposal(officer(), { ...input, title: 'Hai' })).toMatchObject({ ok: true })
    const other = { ...input, edit: crypto.randomUUID(), title: 'Ba' }
    expect(await saveProposal(asPerson(world.c.people.principal), other)).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    expect(await kept(input.proposalId)).toMatchObject({ title: 'Hai' })
  })

  it('is refused to oneself, to a school of another cluster, and once sent', async () => {
    expect(await saveProposal(officer(), draftOf(world, toSchool(world.c.id)))).toMatchObject({
      refusal: { code: 'proposals.own_addressee' },
    })
    expect(await saveProposal(officer(), draftOf(world, toSchool(world.elsewhere.other.id)))).toMatchObject({
      refusal: { code: 'proposals.addressee_not_in_cluster' },
    })
    const proposalId = await sent(world)
    expect(await saveProposal(officer(), draftOf(world, { proposalId, version: 2 }))).toMatchObject({
      refusal: { code: 'proposals.sent_already' },
    })
  })

  it.each([
    ['preparation', 'proposals.launch_not_reached'],
    ['closed', 'common.year_closed'],
  ] as const)('is refused at %s', async (gate, code) => {
    const schools = { create: [{ organisationId: world.c.id, position: 0 }] }
    const year = gate === 'closed' ? 2030 : 2031
    const { id } = await db().clusterYear.create({ data: { clusterId: world.clusterId, year, schools } })
    await setGate(id, gate)
    expect(await saveProposal(officer(), draftOf(world, { yearId: id }))).toMatchObject({ refusal: { code } })
  })

  it('is refused to those who act for nobody, and for the cluster to all but its head', async () => {
    expect(await saveProposal(asPerson(world.c.people.lecturer), draftOf(world))).toMatchObject({
      refusal: { code: 'proposals.not_acting_for_school' },
    })
    for (const id of [world.c.people.principal, world.b.people.principal, world.academy.reviewer])
      expect(await saveProposal(asPerson(id), draftOf(world, forCluster))).toMatchObject({
        refusal: { code: 'proposals.only_head' },
      })
  })

  it('does not exist for strangers, nor another school’s draft for anybody', async () => {
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await saveProposal(caller, draftOf(world))).toMatchObject({ refusal: { code: 'common.not_found' } })
    const input = draftOf(world)
    await saveProposal(officer(), input)
    const taken = { ...input, edit: crypto.randomUUID(), title: 'Chiếm' }
    expect(await saveProposal(asPerson(world.d.people.principal), taken)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await kept(input.proposalId)).toMatchObject({ title: input.title, askerId: world.c.id })
  })

  it('does not exist for an event of another year', async () => {
    expect(await saveProposal(officer(), draftOf(world, { meetingId: crypto.randomUUID() }))).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})

describe('what a form may send', () => {
  const form = (over: object) =>
    saveProposalSchema.safeParse({
      ...draftOf(world),
      addresseeId: '',
      bodyName: '',
      meetingId: '',
      answerBy: '',
      ...over,
    })

  it('names the school, or the body, that its kind of addressee asks for', () => {
    expect(form({ addressee: 'school' }).error?.issues[0]?.path).toEqual(['addresseeId'])
    expect(form({ addressee: 'training_body' }).error?.issues[0]?.path).toEqual(['bodyName'])
    expect(form({ addressee: 'academy', bodyName: 'thừa' }).data).toMatchObject({ bodyName: null, addresseeId: null })
  })
})
