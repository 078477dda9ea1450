import { beforeAll, describe, expect, it } from 'vitest'
import { saveReview } from '@/lib/reviews/commands/save-review'
import { getAssignments } from '@/lib/reviews/queries/assignment'
import { listReviewsDuties } from '@/lib/reviews/queries/duties'
import { listOwnReviews } from '@/lib/reviews/queries/mine'
import { getReviewsOf, type PaperReviews } from '@/lib/reviews/queries/of-paper'
import { getReview, mayReadReviewedFile } from '@/lib/reviews/queries/review'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { listPapers } from '@/lib/papers/queries/list'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { asked, reviewed, reviewInput } from '../../support/reviews'
import { authorOf, days, decided, openSeminar, registered, submitted, written } from '../../support/seminars'
import { contextOf, makeWorld, type School, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
})

async function seen(who: string, paperId: string): Promise<PaperReviews | null> {
  const { ctx, year } = await contextOf(world, who)
  return getReviewsOf(ctx, year, paperId)
}

describe('the reviews of a paper', () => {
  it('are read whole, with names, by the host’s people, but never by its author among them', async () => {
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: head } })
    await reviewed(world.a.people.principal, own, world.b.people.lecturer)
    const draft = await asked(world.a.people.principal, own, world.d.people.lecturer)
    await saveReview(asPerson(world.d.people.lecturer), reviewInput(draft, { toEditors: 'Chưa xong' }))
    expect(await seen(world.a.people.principal, own)).toMatchObject({
      for: 'editors',
      reviews: [
        { recommendation: 'revise', toEditors: reviewInput(own).toEditors, number: 1 },
        { recommendation: null, toEditors: '', toAuthors: '', submittedAt: null },
      ],
    })
    expect(await seen(head, own)).toBeNull()
    const { ctx, year } = await contextOf(world, head)
    expect((await getAssignments(ctx, year, seminarId))!.rows.map((row) => row.paperId)).not.toContain(own)
  })

  it('are told to the authors without names with the released decision, never earlier; others learn nothing', async () => {
    const paperId = await submitted(seminarId, world.c)
    await reviewed(head, paperId, world.b.people.lecturer, { toAuthors: 'Lời về bản thứ nhất' })
    expect(await seen(world.c.people.lecturer, paperId)).toBeNull()
    await decided(head, paperId, { kind: 'revise', points: ['Ghi nguồn'], reviseBy: days.titlesClosed })
    const told = await seen(world.c.people.lecturer, paperId)
    expect(told).toEqual({ for: 'authors', remarks: ['Lời về bản thứ nhất'], tooFew: false })
    for (const stranger of [world.d.people.principal, world.b.people.lecturer, world.elsewhere.head.people.principal])
      expect(await seen(stranger, paperId)).toBeNull()

    await db().demandedChange.updateMany({ where: { paperId }, data: { tickedAt: days.during } })
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId))
    await reviewed(head, paperId, world.d.people.lecturer, { toAuthors: 'Lời về bản thứ hai' })
    expect(await seen(world.c.people.lecturer, paperId)).toEqual(told)
    await decided(head, paperId, { kind: 'proceedings' })
    expect(await seen(world.c.people.lecturer, paperId)).toMatchObject({
      remarks: ['Lời về bản thứ nhất', 'Lời về bản thứ hai'],
    })
  })

  it('say to both sides when so few could write them that they may be guessed', async () => {
    const authors = [world.b, world.c, world.d].map((school, at) => authorOf(school, String(at)))
    const paperId = await registered(seminarId, world.c)
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId, { authors }))
    const reviewerId = world.a.people.lecturer
    const reviewId = await reviewed(head, paperId, reviewerId)
    const { ctx, year } = await contextOf(world, reviewerId)
    expect((await getReview(ctx, year, reviewId))!.tooFew).toBe(true)
    expect(await seen(head, paperId)).toMatchObject({ tooFew: true })
    await decided(head, paperId, { kind: 'spoken' })
    expect(await seen(world.c.people.lecturer, paperId)).toMatchObject({ for: 'authors', tooFew: true })
  })
})

describe('a reviewer', () => {
  const handIn = async (to: string, school: School): Promise<{ paperId: string; fileId: string }> => {
    const paperId = await registered(to, school)
    const file = upload('bai.docx', wordFile([`lecturer ${school.code}`, 'Nội dung của tham luận minh họa.']))
    await submitPaper(asPerson(school.people.lecturer), { ...(await written(paperId)), file })
    const { fileId } = await db().paperVersion.findFirstOrThrow({ where: { paperId } })
    return { paperId, fileId: fileId! }
  }

  it('sees what is assigned, its text and file, and nobody else sees it through the review', async () => {
    const { paperId, fileId } = await handIn(seminarId, world.c)
    const reviewId = await asked(head, paperId, world.b.people.lecturer)
    const { ctx, year } = await contextOf(world, world.b.people.lecturer)
    const review = (await getReview(ctx, year, reviewId))!
    expect(review).toMatchObject({ blind: false, tooFew: false, write: { ok: true } })
    expect(review.paper).toMatchObject({ authors: [{ name: 'lecturer C' }], number: 1, file: { id: fileId } })
    expect(review.paper.text.join('\n')).toContain('Nội dung của tham luận')
    expect(await mayReadReviewedFile(ctx, fileId)).toBe(true)
    for (const who of [world.b.people.principal, world.d.people.lecturer, head, world.elsewhere.head.people.lecturer]) {
      const other = await contextOf(world, who)
      expect(await getReview(other.ctx, other.year, reviewId)).toBeNull()
      expect(await mayReadReviewedFile(other.ctx, fileId)).toBe(false)
    }
  })

  it('of a seminar without names reads neither names nor schools nor the file, here or in the list', async () => {
    const blind = await openSeminar(world, { blindReview: true, alongside: true })
    const { paperId, fileId } = await handIn(blind, world.c)
    const reviewId = await asked(head, paperId, world.b.people.lecturer)
    const { ctx, year } = await contextOf(world, world.b.people.lecturer)
    const review = (await getReview(ctx, year, reviewId))!
    expect(review.paper).toMatchObject({ authors: null, file: null })
    expect(review.paper.text.join('\n')).toContain('[…]')
    const list = (await listPapers(ctx, year, blind))!
    expect(list.lines[0]).toMatchObject([paperId, expect.any(String), -1, '', null, null, 0, 0])
    for (const told of [JSON.stringify(review), JSON.stringify(list.lines)]) expect(told).not.toContain('lecturer C')
    expect(await mayReadReviewedFile(ctx, fileId)).toBe(false)
    const author = await contextOf(world, world.c.people.lecturer)
    expect((await listPapers(author.ctx, author.year, blind))!.lines[0]![3]).toBe('lecturer C')
  })

  it('has the review on the desk until it is submitted; nobody else is told of that duty', async () => {
    const paperId = await submitted(seminarId, world.c)
    const who = world.d.people.vice_principal
    const reviewId = await asked(head, paperId, who)
    const duties = async (person: string) => {
      const { ctx, year } = await contextOf(world, person)
      return (await listReviewsDuties(ctx, year)).filter((duty) => duty.key.endsWith(reviewId))
    }
    expect(await duties(who)).toMatchObject([{ personIds: [who], due: days.titlesClosed }])
    for (const other of [head, world.d.people.principal, world.c.people.lecturer])
      expect(await duties(other)).toEqual([])
    const { ctx, year } = await contextOf(world, who)
    expect((await listOwnReviews(ctx, year)).reviews).toMatchObject([{ id: reviewId, needed: true }])
    await decided(head, paperId, { kind: 'spoken' })
    expect(await duties(who)).toEqual([])
    expect((await listOwnReviews(ctx, year)).reviews).toMatchObject([{ id: reviewId, needed: false }])
  })
})

describe('the table of assignments', () => {
  it('is for the host’s people, and costs the same number of queries however many papers there are', async () => {
    const small = await openSeminar(world, { alongside: true })
    await submitted(small, world.c)
    const { ctx, year } = await contextOf(world, head)
    const one = await countQueries(() => getAssignments(ctx, year, small))
    for (let at = 0; at < 4; at++) await reviewed(head, await submitted(small, world.d), world.b.people.lecturer)
    expect(await countQueries(() => getAssignments(ctx, year, small))).toBe(one)
    const table = (await getAssignments(ctx, year, small))!
    expect(table.rows).toHaveLength(5)
    expect(table.reviewers.find((row) => row.id === world.b.people.lecturer)).toMatchObject({ load: 4, open: 0 })
    for (const who of [world.c.people.principal, world.academy.approver, world.elsewhere.head.people.principal]) {
      const other = await contextOf(world, who)
      expect(await getAssignments(other.ctx, other.year, small)).toBeNull()
    }
  })
})
