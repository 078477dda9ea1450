import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { getProposal, listProposals, listProposalsDuties, mayReadFile } from '@/lib/proposals/queries'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { asPerson, makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, setGate, type World } from '../../support/world'
import { forCluster, sent, toBody, toSchool, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await db().$executeRaw`alter table proposals disable trigger settled_proposal_stands`
  await db().proposal.deleteMany()
  await db().$executeRaw`alter table proposals enable trigger settled_proposal_stands`
})

async function as(personId: string | null): Promise<Context> {
  const { now, actor } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}
const member = () => as(world.c.people.emulation_officer)
const ids = async (ctx: Context, filter = {}) => (await listProposals(ctx, filter)).lines.map((line) => line.id).sort()

describe('the list of proposals', () => {
  it('shows what was sent to the cluster and the Academy, drafts to their writers, nothing to strangers', async () => {
    const draft = await written(world)
    const out = await sent(world)
    expect(await ids(await member())).toEqual([draft, out].sort())
    for (const id of [world.d.people.lecturer, world.academy.reviewer, world.a.people.principal])
      expect(await ids(await as(id))).toEqual([out])
    for (const id of [world.elsewhere.head.people.principal, null]) expect(await ids(await as(id))).toEqual([])
    for (const id of [world.d.people.principal, world.academy.approver])
      expect(await getProposal(await as(id), draft)).toBeNull()
    expect(await getProposal(await as(world.elsewhere.head.people.principal), out)).toBeNull()
  })

  it('finds words without accents, with d for đ, in composed and decomposed form', async () => {
    const one = await sent(world, { title: 'Đổi mới hòa nhập giảng dạy' })
    await sent(world, { title: 'Việc khác' })
    const ctx = await member()
    for (const q of ['doi moi', 'ĐỔI MỚI', 'hoà nhập', 'giảng dạy'.normalize('NFD')])
      expect(await ids(ctx, { q })).toEqual([one])
    for (const q of ['%', '_', 'không có']) expect(await ids(ctx, { q })).toEqual([])
  })

  it('filters by state, addressee, and what is asked or owed', async () => {
    const academy = await sent(world)
    const school = await sent(world, toSchool(world.d.id))
    const body = await sent(world, toBody)
    const cluster = await sent(world, forCluster)
    expect(await ids(await member(), { addressee: 'school' })).toEqual([school])
    expect(await ids(await member(), { mine: 'asked' })).toEqual([academy, school, body].sort())
    expect(await ids(await member(), { mine: 'owed' })).toEqual([body])
    expect(await ids(await as(world.d.people.principal), { mine: 'owed' })).toEqual([school])
    expect(await ids(await as(world.academy.reviewer), { mine: 'owed' })).toEqual([academy, cluster].sort())
    expect(await ids(await as(world.a.people.principal), { mine: 'asked' })).toEqual([cluster])
    expect(await ids(await member(), { state: 'answered' })).toEqual([])
  })

  it('asks as often for three as for one', async () => {
    const ctx = await member()
    const year = (await findYear(db(), world.yearId))!
    const measure = async (): Promise<number[]> => [
      await countQueries(() => listProposals(ctx)),
      await countQueries(() => listProposalsDuties(ctx, year)),
    ]
    await sent(world, forCluster)
    const one = await measure()
    await sent(world, toSchool(world.d.id))
    await sent(world, toBody)
    expect(await measure()).toEqual(one)
  })
})

describe('what proposals ask', () => {
  it('asks the addressee to receive, and the asker to record a body’s answer', async () => {
    await sent(world)
    await sent(world, toSchool(world.d.id))
    await sent(world, toBody)
    const duties = await listProposalsDuties(await member(), (await findYear(db(), world.yearId))!)
    expect(duties.map(({ title, organisationId }) => [title, organisationId])).toEqual([
      ['proposals.duties.receive', world.academyId],
      ['proposals.duties.receive', world.d.id],
      ['proposals.duties.record', world.c.id],
    ])
  })

  it('lets the scan be read by those who see the proposal', async () => {
    const proposalId = await sent(world, toBody)
    const file = upload('a.pdf', pdfFile())
    await answerProposal(asPerson(world.c.people.principal), {
      proposalId,
      answer: 'noted',
      text: 'x',
      number: '1',
      file,
    })
    const { answerFileId } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
    expect(await mayReadFile(await as(world.d.people.lecturer), answerFileId!)).toBe(true)
    expect(await mayReadFile(await as(world.elsewhere.head.people.principal), answerFileId!)).toBe(false)
  })

  it('is carried by the oldest open year once its own has closed', async () => {
    await sent(world, { ...forCluster, ...toBody })
    const next = await db().clusterYear.create({
      data: { clusterId: world.clusterId, year: 2023, headSchoolId: world.b.id },
    })
    const carried = async () => listProposalsDuties(await member(), (await findYear(db(), next.id))!)
    expect(await carried()).toEqual([])
    await setGate(world.yearId, 'closed')
    expect(await carried()).toMatchObject([{ title: 'proposals.duties.record', organisationId: world.a.id }])
  })
})
