import { beforeAll, describe, expect, it } from 'vitest'
import { assignReview } from '@/lib/reviews/commands/assign-review'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { asked, reviewed } from '../../support/reviews'
import {
  auditOf,
  authorOf,
  code,
  days,
  decided,
  openSeminar,
  registered,
  submitted,
  written,
} from '../../support/seminars'
import { makeWorld, setClock, noon, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
})

const assign = async (who: string, paperId: string, reviewerId: string, dueAt = days.titlesClosed): Promise<string> =>
  code(await assignReview(asPerson(who), { paperId, reviewerId, dueAt }))
const reviewer = (): string => world.b.people.lecturer

describe('asking somebody to review a paper', () => {
  it('is for the host’s people, never for an author of the paper', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(await assign(world.c.people.principal, paperId, reviewer())).toBe('seminars.not_of_host')
    for (const stranger of [world.d.people.principal, world.academy.approver, world.elsewhere.head.people.principal])
      expect(await assign(stranger, paperId, reviewer())).toBe('common.not_found')
    expect(await assign(head, crypto.randomUUID(), reviewer())).toBe('common.not_found')
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: head } })
    expect(await assign(head, own, reviewer())).toBe('papers.own_paper')
    expect(await db().review.count()).toBe(0)
  })

  it('is never of the own paper, of the own school or of a co-author’s, nor of who is not of the cluster', async () => {
    const paperId = await submitted(seminarId, world.c)
    for (const who of Object.values(world.c.people)) expect(await assign(head, paperId, who)).toBe('reviews.own_school')
    const authors = [authorOf(world.c), authorOf(world.d, '1', 'Đồng tác giả')]
    const shared = await registered(seminarId, world.c)
    await submitPaper(asPerson(world.c.people.lecturer), await written(shared, { authors }))
    expect(await assign(head, shared, world.d.people.principal)).toBe('reviews.own_school')
    for (const who of [world.academy.reviewer, world.elsewhere.head.people.lecturer, crypto.randomUUID()])
      expect(await assign(head, paperId, who)).toBe('reviews.not_in_pool')
    await db().person.update({ where: { id: world.d.people.lecturer }, data: { disabledAt: noon } })
    expect(await assign(head, paperId, world.d.people.lecturer)).toBe('reviews.not_in_pool')
    await db().person.update({ where: { id: world.d.people.lecturer }, data: { disabledAt: null } })
  })

  it('is of a paper that waits for a word, with a day ahead and before the seminar, in an open year', async () => {
    expect(await assign(head, await registered(seminarId, world.c), reviewer())).toBe('reviews.paper_not_waiting')
    const paperId = await submitted(seminarId, world.c)
    expect(await assign(head, paperId, reviewer(), new Date('2022-01-01'))).toBe('reviews.due_passed')
    expect(await assign(head, paperId, reviewer(), days.over)).toBe('reviews.due_after_start')
    await setClock(days.over)
    expect(await assign(head, paperId, reviewer(), days.over)).toBe('seminars.over')
    await setClock(noon)
    await decided(head, paperId, { kind: 'spoken' })
    expect(await assign(head, paperId, reviewer())).toBe('reviews.paper_not_waiting')
  })

  it('tells the reviewer and nobody else, and is recorded without a way to school or year', async () => {
    const paperId = await submitted(seminarId, world.c)
    const before = await db().notice.count()
    const reviewId = await asked(head, paperId, reviewer())
    expect(await db().review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
      ...{ paperId, reviewerId: reviewer(), byRule: false, submittedAt: null, dueAt: days.titlesClosed },
    })
    expect(await db().notice.count()).toBe(before + 1)
    expect(await db().notice.findFirst({ where: { personId: reviewer() }, orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'reviews.asked',
    })
    expect((await auditOf(reviewId))[0]).toMatchObject({
      event: 'reviews.review_assigned',
      ...{ clusterId: null, yearId: null, organisationId: null },
    })
  })

  it('is said once; a new version may be reviewed by the same person again', async () => {
    const paperId = await submitted(seminarId, world.c)
    await reviewed(head, paperId, reviewer())
    expect(await assign(head, paperId, reviewer())).toBe('reviews.already_reviewed')
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId))
    expect(await assign(head, paperId, reviewer())).toBe('ok')
    expect(await assign(head, paperId, reviewer())).toBe('reviews.already_asked')
  })

  it('by two at one moment asks once', async () => {
    const paperId = await submitted(seminarId, world.c)
    const answers = await Promise.all([
      assign(head, paperId, reviewer()),
      assign(world.a.people.principal, paperId, reviewer()),
    ])
    expect(answers.sort()).toEqual(['ok', 'reviews.already_asked'])
    expect(await db().review.count({ where: { paperId } })).toBe(1)
  })

  it('is over with the year', async () => {
    const paperId = await submitted(seminarId, world.c)
    await setGate(world.yearId, 'closed')
    expect(await assign(head, paperId, reviewer())).toBe('common.year_closed')
  })
})
