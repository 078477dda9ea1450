import { beforeAll, describe, expect, it } from 'vitest'
import { listRecords } from '@/lib/audit/queries'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import { getDesk } from '@/lib/insight/queries/desk'
import { getOverview } from '@/lib/insight/queries/overview'
import { getPublicYear } from '@/lib/insight/queries/public-year'
import { listMeetings } from '@/lib/meetings/queries'
import { issueCalendarAddress } from '@/lib/meetings/commands/issue-calendar-address'
import { feedCalendar, getCalendarAddress } from '@/lib/meetings/queries/feed'
import { listNotices } from '@/lib/notices/queries'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { dropDecision } from '@/lib/papers/commands/drop-decision'
import { listDecisions } from '@/lib/papers/queries/decisions'
import { listPaperCounts, listPapers } from '@/lib/papers/queries/list'
import { getPaper } from '@/lib/papers/queries/paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { getAssignments } from '@/lib/reviews/queries/assignment'
import { listOwnReviews } from '@/lib/reviews/queries/mine'
import { getReviewsOf } from '@/lib/reviews/queries/of-paper'
import { getWishes } from '@/lib/reviews/queries/wishes'
import { getSharing } from '@/lib/papers/queries/shared'
import { getProgramme } from '@/lib/seminars/queries/programme'
import { getSeminar, listSeminars } from '@/lib/seminars/queries/seminars'
import { testDatabase } from '../../support/database'
import { saveReview } from '@/lib/reviews/commands/save-review'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { asked, reviewInput } from '../../support/reviews'
import { days, openSeminar, release, submitted } from '../../support/seminars'
import { contextOf, makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let papers: string[]
let head: string
let readers: Record<string, string>
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
  const lecturerOfHead = world.a.people.lecturer
  papers = [
    await submitted(seminarId, world.c),
    await submitted(seminarId, world.d),
    await submitted(seminarId, world.a),
  ]
  readers = {
    author: world.c.people.lecturer,
    'the author’s principal': world.c.people.principal,
    'an author of the host’s school': lecturerOfHead,
    'another school': world.b.people.principal,
    'the ex-head': world.d.people.emulation_officer,
    'the other cluster': world.elsewhere.head.people.principal,
  }
  for (const who of Object.values(readers)) await issueCalendarAddress(asPerson(who), {})
})

/** All that a person can be told about the year, as text. */
async function everything(who: string): Promise<string> {
  const { ctx, year } = await contextOf(world, who)
  const fixed = { ...ctx, now: days.during }
  const seen = [
    await listPapers(fixed, year, seminarId),
    await Promise.all(papers.map((id) => getPaper(fixed, year, id))),
    await listPaperCounts(fixed, year, seminarId),
    await Promise.all(papers.map((id) => getReviewsOf(fixed, year, id))),
    await Promise.all(papers.map((id) => getSharing(fixed, year, id))),
    [await getAssignments(fixed, year, seminarId), await listOwnReviews(fixed, year)],
    await getWishes(fixed, year, seminarId),
    await listDecisions(fixed, year, seminarId),
    await getProgramme(fixed, year, seminarId),
    [await listSeminars(fixed, year), await getSeminar(fixed, year, seminarId)],
    [await getDesk(fixed, [year]), await getOverview(fixed, year), await listYearDuties(fixed, year)],
    await getPublicYear(world.clusterCode, world.year),
    [await listMeetings(fixed, year), await listNotices(fixed)],
    await listRecords(fixed),
    await feedCalendar((await getCalendarAddress(fixed))?.split('/').at(-1) ?? ''),
    await db().mailMessage.findMany({ orderBy: { id: 'asc' } }),
  ]
  // the clock ticks on between two readings
  const still = (key: string, value: unknown): unknown => (key === 'now' ? null : value)
  return JSON.stringify(seen, still).replaceAll(/DTSTAMP:\w+/g, '')
}

const toldToAll = async (): Promise<Record<string, string>> => {
  const told: Record<string, string> = {}
  for (const [name, who] of Object.entries(readers)) told[name] = await everything(who)
  return told
}

describe('before the release nobody learns a decision', () => {
  it('from any list, count, page, notice, letter or record: the world reads the same with it and without', async () => {
    await setClock(days.during)
    const without = await toldToAll()
    for (const paperId of papers) await decidePaper(asPerson(head), { paperId, kind: 'spoken' })
    const reviseBy = days.titlesClosed
    await decidePaper(asPerson(head), { paperId: papers[0]!, kind: 'revise', points: ['Ghi nguồn'], reviseBy })
    await decidePaper(asPerson(head), { paperId: papers[1]!, kind: 'decline', reason: 'Trùng nội dung' })
    expect(await toldToAll()).toEqual(without)
    await dropDecision(asPerson(head), { paperId: papers[2]! })
    expect(await toldToAll()).toEqual(without)
    // that the comparison can fail: after the release the author reads otherwise
    await release(head, papers.slice(0, 2))
    expect((await toldToAll()).author).not.toEqual(without.author)
  }, 120_000)

  it('nor what reviewers were asked, wrote and submitted; the remarks are read with the release alone', async () => {
    await setClock(days.during)
    const ofAuthor = await submitted(seminarId, world.c)
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: head } })
    papers.push(ofAuthor, own)
    // the head's officer is its author: of the host's people even he learns nothing of the own paper
    const seenByHead = async (): Promise<string> => {
      const { ctx, year } = await contextOf(world, head)
      const fixed = { ...ctx, now: days.during }
      const told = [
        await getReviewsOf(fixed, year, own),
        await getPaper(fixed, year, own),
        await getDesk(fixed, [year]),
      ]
      const table = (await getAssignments(fixed, year, seminarId))!
      return JSON.stringify([told, table.rows.filter((row) => row.paperId === own)])
    }
    const [without, ownWithout] = [await toldToAll(), await seenByHead()]
    const remarks = 'Lời riêng chưa ai được đọc'
    for (const paperId of [ofAuthor, own]) {
      const reviewId = await asked(world.a.people.principal, paperId, world.b.people.lecturer)
      expect(await toldToAll()).toEqual(without)
      await saveReview(asPerson(world.b.people.lecturer), reviewInput(reviewId, { toAuthors: remarks }))
      await submitReview(asPerson(world.b.people.lecturer), reviewInput(reviewId, { toAuthors: remarks }))
      expect(await toldToAll()).toEqual(without)
    }
    expect(await seenByHead()).toEqual(ownWithout)
    const reviseBy = days.titlesClosed
    await decidePaper(asPerson(head), { paperId: ofAuthor, kind: 'revise', points: ['Ghi nguồn'], reviseBy })
    expect(await toldToAll()).toEqual(without)
    await release(head, [ofAuthor])
    const told = await toldToAll()
    expect(told.author).toContain(remarks)
    for (const [name, text] of Object.entries(told))
      if (!name.includes('author’s principal') && name !== 'author') expect(text).not.toContain(remarks)
  }, 120_000)
})
