import { beforeAll, describe, expect, it } from 'vitest'
import { unassignReview } from '@/lib/reviews/commands/unassign-review'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { asked, reviewed, reviewInput } from '../../support/reviews'
import { auditOf, code, openSeminar, submitted } from '../../support/seminars'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
})

const unassign = async (who: string, reviewId: string): Promise<string> =>
  code(await unassignReview(asPerson(who), { reviewId }))
const reviewer = (): string => world.b.people.lecturer

describe('taking back a review', () => {
  it('is for the host’s people, never for an author, and does not exist for anybody else', async () => {
    const paperId = await submitted(seminarId, world.c)
    const reviewId = await asked(head, paperId, reviewer())
    for (const who of [
      reviewer(),
      world.c.people.lecturer,
      world.d.people.principal,
      world.elsewhere.head.people.principal,
    ])
      expect(await unassign(who, reviewId)).toBe('common.not_found')
    expect(await unassign(head, crypto.randomUUID())).toBe('common.not_found')
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: head } })
    const ofOwn = await asked(world.a.people.principal, own, reviewer())
    expect(await unassign(head, ofOwn)).toBe('common.not_found')
    expect(await db().review.count({ where: { id: { in: [reviewId, ofOwn] } } })).toBe(2)
  })

  it('is not of what was submitted', async () => {
    const reviewId = await reviewed(head, await submitted(seminarId, world.c), reviewer())
    expect(await unassign(head, reviewId)).toBe('reviews.already_submitted')
  })

  it('takes the draft with it, tells the reviewer, and is recorded; a second time there is nothing', async () => {
    const reviewId = await asked(head, await submitted(seminarId, world.c), reviewer())
    expect(await unassign(head, reviewId)).toBe('ok')
    expect(await db().review.findUnique({ where: { id: reviewId } })).toBeNull()
    expect(await db().notice.findFirst({ where: { personId: reviewer() }, orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'reviews.unasked',
    })
    expect((await auditOf(reviewId))[0]).toMatchObject({ event: 'reviews.review_unassigned', clusterId: null })
    expect(await unassign(head, reviewId)).toBe('common.not_found')
  })

  it('at the moment in which it is submitted does one of the two', async () => {
    const reviewId = await asked(head, await submitted(seminarId, world.c), reviewer())
    const [taken, sent] = await Promise.all([
      unassign(head, reviewId),
      submitReview(asPerson(reviewer()), reviewInput(reviewId)).then(code),
    ])
    const kept = await db().review.findUnique({ where: { id: reviewId } })
    expect([taken, sent]).toEqual(kept ? ['reviews.already_submitted', 'ok'] : ['ok', 'common.not_found'])
  })

  it('is over with the year', async () => {
    const reviewId = await asked(head, await submitted(seminarId, world.c), reviewer())
    await setGate(world.yearId, 'closed')
    expect(await unassign(head, reviewId)).toBe('common.year_closed')
  })
})
