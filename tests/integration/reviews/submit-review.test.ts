import { beforeAll, describe, expect, it } from 'vitest'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { asked, reviewInput } from '../../support/reviews'
import { auditOf, code, days, decided, openSeminar, submitted, written } from '../../support/seminars'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
})

const send = async (who: string, reviewId: string, changes = {}): Promise<string> =>
  code(await submitReview(asPerson(who), reviewInput(reviewId, changes)))
const reviewer = (): string => world.b.people.lecturer
const fresh = async (): Promise<string> => asked(head, await submitted(seminarId, world.c), reviewer())

describe('submitting a review', () => {
  it('is for its reviewer alone', async () => {
    const reviewId = await fresh()
    for (const who of [head, world.b.people.principal, world.c.people.lecturer, world.elsewhere.head.people.principal])
      expect(await send(who, reviewId)).toBe('common.not_found')
  })

  it('needs all of it, an open year and a paper that waits', async () => {
    const reviewId = await fresh()
    expect(await send(reviewer(), reviewId, { practice: null })).toBe('reviews.mark_missing')
    expect(await send(reviewer(), reviewId, { recommendation: null })).toBe('reviews.recommendation_missing')
    expect(await send(reviewer(), reviewId, { toAuthors: '' })).toBe('reviews.remarks_missing')
    const paperId = await submitted(seminarId, world.c)
    const late = await asked(head, paperId, reviewer())
    await decided(head, paperId, { kind: 'spoken' })
    expect(await send(reviewer(), late)).toBe('reviews.not_needed')
  })

  it('is final, of the version that lies there, and recorded; nobody of the host is told', async () => {
    const paperId = await submitted(seminarId, world.c)
    const reviewId = await asked(head, paperId, reviewer())
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId))
    const before = await db().notice.count()
    expect(await send(reviewer(), reviewId)).toBe('ok')
    expect(await db().review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({ number: 2, practice: 5 })
    expect(await db().notice.count()).toBe(before)
    expect((await auditOf(reviewId))[0]).toMatchObject({
      event: 'reviews.review_submitted',
      after: { number: 2, recommendation: 'revise' },
      clusterId: null,
    })
    expect(await send(reviewer(), reviewId)).toBe('reviews.already_submitted')
  })

  it('after its day is still taken', async () => {
    const reviewId = await fresh()
    await setClock(new Date(days.titlesClosed.getTime() + 3_600_000))
    expect(await send(reviewer(), reviewId)).toBe('ok')
    await setClock(noon)
  })

  it('twice at one moment submits once', async () => {
    const reviewId = await fresh()
    const answers = await Promise.all([send(reviewer(), reviewId), send(reviewer(), reviewId)])
    expect(answers.sort()).toEqual(['ok', 'reviews.already_submitted'])
  })

  it('at the moment of a release is either before it or not needed any more', async () => {
    const paperId = await submitted(seminarId, world.c)
    const reviewId = await asked(head, paperId, reviewer())
    const [sent, released] = await Promise.all([
      send(reviewer(), reviewId),
      decided(head, paperId, { kind: 'spoken' }).then(code),
    ])
    expect(released).toBe('ok')
    expect(['ok', 'reviews.not_needed']).toContain(sent)
  })

  it('is over with the year', async () => {
    const reviewId = await fresh()
    await setGate(world.yearId, 'closed')
    expect(await send(reviewer(), reviewId)).toBe('common.year_closed')
  })
})
