import { beforeAll, describe, expect, it } from 'vitest'
import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { sendProposal } from '@/lib/proposals/commands/send-proposal'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { groupProposals } from '@/lib/proposals/commands/group-proposals'
import { withdrawProposal } from '@/lib/proposals/commands/withdraw-proposal'
import { getProposal, listAlike, listProposalsDuties } from '@/lib/proposals/queries'
import { buildItems } from '@/lib/cycles/queries/hand-over-items'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { contextOf, freshYear, makeWorld, type School, type World } from '../../support/world'
import { draftOf, sent, toBody, toSchool, written } from './proposals'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const reviewer = () => asPerson(world.academy.reviewer)
const head = () => asPerson(world.a.people.emulation_officer)
const refused = (code: string) => ({ ok: false, refusal: { code } })
const together = (proposalIds: string[], groupId: string = crypto.randomUUID()) => ({
  ...{ groupId, proposalIds },
  title: 'Ban hành bộ tiêu chí',
})
const kept = (id: string) => db().proposal.findUniqueOrThrow({ where: { id }, include: { grouped: true } })

/** Asked by another school, or of another cluster. */
async function sentBy(school: School, over: object = {}): Promise<string> {
  const input = draftOf(world, over)
  await saveProposal(asPerson(school.people.principal), input)
  const answer = await sendProposal(asPerson(school.people.principal), { proposalId: input.proposalId, version: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return input.proposalId
}

describe('putting proposals together', () => {
  it('holds for schools, years and clusters, is recorded of each, and answered once for all', async () => {
    const earlier = await sent(world)
    await answerProposal(reviewer(), { proposalId: earlier, answer: 'noted', text: 'Ghi nhận', number: null })
    const later = await freshYear(world)
    const ids = [
      await sentBy(world.c, { yearId: later.yearId }),
      await sentBy(world.d),
      await sentBy(world.elsewhere.head, { yearId: world.elsewhere.yearId }),
    ]
    const input = together([earlier, ...ids])
    expect(await groupProposals(reviewer(), input)).toEqual({ ok: true, value: { groupId: input.groupId } })
    for (const id of [earlier, ...ids]) {
      expect((await kept(id)).grouped).toMatchObject({ groupId: input.groupId })
      const where = { subjectId: id, event: 'proposals.proposal_grouped' }
      expect(await db().auditEntry.count({ where })).toBe(1)
    }
    const before = await db().notice.count({ where: { kind: 'proposals.proposal_answered' } })
    const answer = { proposalId: ids[1]!, answer: 'accepted' as const, text: 'Sẽ ban hành', number: '12-CV' }
    expect(await answerProposal(asPerson(world.academy.approver), answer)).toMatchObject({ ok: true })
    for (const id of ids)
      expect(await kept(id)).toMatchObject({ state: 'answered', answer: 'accepted', answerText: 'Sẽ ban hành' })
    expect(await kept(earlier)).toMatchObject({ answer: 'noted' })
    // two of each asking school
    expect(await db().notice.count({ where: { kind: 'proposals.proposal_answered' } })).toBe(before + 6)
    const { ctx } = await contextOf(world, world.c.people.lecturer)
    expect((await getProposal(ctx, earlier))?.together).toMatchObject({
      years: [2022, later.year],
      lastAnswer: 'accepted',
      elsewhere: 1,
      open: 0,
    })
  })

  it('answers none where one may not be answered, and all or none when two press at once', async () => {
    const ids = [await sent(world), await sentBy(world.d)]
    await groupProposals(reviewer(), together(ids))
    const answer = (proposalId: string) => ({ proposalId, answer: 'noted' as const, text: 'x', number: null })
    expect(await answerProposal(asPerson(world.d.people.principal), answer(ids[0]!))).toMatchObject(
      refused('proposals.not_addressee'),
    )
    expect((await kept(ids[1]!)).state).toBe('sent')
    const answers = await Promise.all([
      answerProposal(reviewer(), answer(ids[0]!)),
      answerProposal(asPerson(world.academy.approver), answer(ids[1]!)),
    ])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect((await Promise.all(ids.map(kept))).map((one) => one.state)).toEqual(['answered', 'answered'])
  })

  it('takes more into a group that is there, and asks once on the desk, in the place of the oldest', async () => {
    const ids = [await sent(world), await sentBy(world.d)]
    const input = together(ids)
    await groupProposals(reviewer(), input)
    const third = await sentBy(world.b)
    expect(await groupProposals(reviewer(), together([third], input.groupId))).toMatchObject({ ok: true })
    const { ctx, year } = await contextOf(world, world.academy.reviewer)
    const duties = await listProposalsDuties(ctx, year)
    expect(duties.filter((duty) => [...ids, third].some((id) => duty.href.endsWith(id)))).toMatchObject([
      { title: 'proposals.duties.answer_group', facts: { count: 3 }, href: `/proposals/${ids[0]}` },
    ])
  })

  it('leaves each of them in the list to be handed over, and out of it once they are answered or withdrawn', async () => {
    const later = await freshYear(world)
    const ids = [
      await sentBy(world.c, { yearId: later.yearId }),
      await sentBy(world.d, { yearId: later.yearId }),
      await sentBy(world.b, { yearId: later.yearId }),
    ]
    await groupProposals(head(), together(ids))
    const { ctx, year } = await contextOf(later, world.a.people.principal)
    const listed = async () =>
      (await buildItems(db(), { ...ctx, now: new Date('2022-06-16T05:00:00Z') }, year))
        .map((item) => item.source)
        .filter((source) => ids.includes(source.replace('proposal:', '')))
    expect(await listed()).toEqual([...ids].sort().map((id) => `proposal:${id}`))
    await withdrawProposal(asPerson(world.b.people.principal), { proposalId: ids[2]!, reason: 'Đã xong' })
    await answerProposal(reviewer(), { proposalId: ids[0]!, answer: 'noted', text: 'x', number: null })
    expect(await listed()).toEqual([])
    expect((await kept(ids[2]!)).state).toBe('withdrawn')
  })

  it('is suggested of what is nearly the same, of the same addressee, and of nothing in another group', async () => {
    const title = 'Đề xuất bổ sung kinh phí nghiên cứu thực tế cho giảng viên trẻ'
    const one = await sentBy(world.c, { title })
    const near = await sentBy(world.d, { title: 'Kiến nghị bổ sung kinh phí nghiên cứu thực tế cho giảng viên' })
    await sentBy(world.d, { title: 'Kiến nghị về nhà công vụ' })
    await sentBy(world.c, { title, ...toSchool(world.d.id) })
    const taken = [await sentBy(world.b, { title }), await sentBy(world.d, { title })]
    await groupProposals(reviewer(), together(taken))
    const { ctx } = await contextOf(world, world.academy.reviewer)
    expect((await listAlike(ctx, one))?.suggested.map(({ id }) => id)).toEqual([near])
    expect((await listAlike(ctx, one, 'nha cong vu'))?.found.map((line) => line.title)).toEqual([
      'Kiến nghị về nhà công vụ',
    ])
    const member = await contextOf(world, world.c.people.principal)
    expect(await listAlike(member.ctx, one)).toMatchObject({
      may: refused('proposals.not_grouping'),
      suggested: [],
    })
  })

  it('is refused to who is neither the Academy nor the head of all their clusters', async () => {
    const ids = [await sent(world), await sentBy(world.d)]
    for (const id of [world.c.people.principal, world.b.people.principal, world.academy.administrator])
      expect(await groupProposals(asPerson(id), together(ids))).toMatchObject(refused('proposals.not_grouping'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await groupProposals(caller, together(ids))).toMatchObject(refused('common.not_found'))
    const other = await sentBy(world.elsewhere.head, { yearId: world.elsewhere.yearId })
    expect(await groupProposals(head(), together([ids[0]!, other]))).toMatchObject(refused('common.not_found'))
    const schools = [await sentBy(world.c, toSchool(world.d.id)), await sentBy(world.b, toSchool(world.d.id))]
    expect(await groupProposals(reviewer(), together(schools))).toMatchObject(refused('proposals.not_grouping'))
    expect(await groupProposals(head(), together(schools))).toMatchObject({ ok: true })
  })

  it('is refused of one alone, of drafts, of two addressees, of bodies, of what stands in another group', async () => {
    const one = await sent(world)
    expect(await groupProposals(reviewer(), together([one]))).toMatchObject(refused('proposals.group_of_one'))
    expect(await groupProposals(reviewer(), together([]))).toMatchObject(refused('common.not_found'))
    expect(await groupProposals(reviewer(), together([one, await written(world)]))).toMatchObject(
      refused('common.not_found'),
    )
    expect(await groupProposals(head(), together([one, await sentBy(world.b, toSchool(world.d.id))]))).toMatchObject(
      refused('proposals.group_one_addressee'),
    )
    const bodies = [await sent(world, toBody), await sent(world, toBody)]
    expect(await groupProposals(head(), together(bodies))).toMatchObject(refused('proposals.group_needs_account'))
    await groupProposals(reviewer(), together([one, await sentBy(world.d)]))
    expect(await groupProposals(reviewer(), together([one, await sentBy(world.b)]))).toMatchObject(
      refused('proposals.grouped_already'),
    )
  })

  it('puts a proposal into one group when two press at once', async () => {
    const ids = [await sent(world), await sentBy(world.d)]
    const answers = await Promise.all([
      groupProposals(reviewer(), together(ids)),
      groupProposals(head(), together(ids)),
    ])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
      'ok',
      'proposals.grouped_already',
    ])
  })
})
