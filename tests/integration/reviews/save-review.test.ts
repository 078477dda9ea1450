import { beforeAll, describe, expect, it } from 'vitest'
import { saveReview } from '@/lib/reviews/commands/save-review'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { asked, reviewed, reviewInput } from '../../support/reviews'
import { auditOf, code, days, decided, openSeminar, submitted } from '../../support/seminars'
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

const save = async (who: string, reviewId: string, changes = {}): Promise<string> =>
  code(await saveReview(asPerson(who), reviewInput(reviewId, changes)))
const reviewer = (): string => world.b.people.lecturer
const fresh = async (): Promise<string> => asked(head, await submitted(seminarId, world.c), reviewer())

describe('writing on a review', () => {
  it('is for its reviewer alone: for the host, the authors and strangers it does not exist', async () => {
    const reviewId = await fresh()
    for (const who of [
      ...[head, world.a.people.principal, world.b.people.principal, world.c.people.lecturer, world.d.people.lecturer],
      ...[world.academy.approver, world.elsewhere.head.people.principal],
    ])
      expect(await save(who, reviewId)).toBe('common.not_found')
    expect(await save(reviewer(), crypto.randomUUID())).toBe('common.not_found')
    expect((await db().review.findUniqueOrThrow({ where: { id: reviewId } })).savedAt).toBeNull()
  })

  it('is while the paper waits, in an open year, before it is submitted', async () => {
    const reviewId = await fresh()
    await setClock(days.over)
    expect(await save(reviewer(), reviewId)).toBe('seminars.over')
    await setClock(noon)
    const paperId = await submitted(seminarId, world.c)
    const late = await asked(head, paperId, reviewer())
    await decided(head, paperId, { kind: 'decline', reason: 'Trùng nội dung' })
    expect(await save(reviewer(), late)).toBe('reviews.not_needed')
    expect(await save(reviewer(), await reviewed(head, await submitted(seminarId, world.c), reviewer()))).toBe(
      'reviews.already_submitted',
    )
  })

  it('keeps what is there, whole or not, and records what changed without its words', async () => {
    const reviewId = await fresh()
    expect(await save(reviewer(), reviewId, { relevance: null, toAuthors: 'Chưa xong' })).toBe('ok')
    expect(await db().review.findUniqueOrThrow({ where: { id: reviewId } })).toMatchObject({
      ...{ relevance: null, content: 3, toAuthors: 'Chưa xong', submittedAt: null },
    })
    const [entry] = await auditOf(reviewId)
    expect(entry).toMatchObject({ event: 'reviews.review_saved', clusterId: null })
    expect(JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toContain(
      'Chưa xong',
    )
    const count = (await auditOf(reviewId)).length
    expect(await save(reviewer(), reviewId, { relevance: null, toAuthors: 'Chưa xong' })).toBe('ok')
    expect(await auditOf(reviewId)).toHaveLength(count)
  })

  it('twice at one moment keeps one whole draft', async () => {
    const reviewId = await fresh()
    const answers = await Promise.all([
      save(reviewer(), reviewId, { form: 1, toAuthors: 'Lời thứ nhất' }),
      save(reviewer(), reviewId, { form: 5, toAuthors: 'Lời thứ hai' }),
    ])
    expect(answers).toEqual(['ok', 'ok'])
    const { form, toAuthors } = await db().review.findUniqueOrThrow({ where: { id: reviewId } })
    expect(toAuthors).toBe(form === 1 ? 'Lời thứ nhất' : 'Lời thứ hai')
  })

  it('is over with the year', async () => {
    const reviewId = await fresh()
    await setGate(world.yearId, 'closed')
    expect(await save(reviewer(), reviewId)).toBe('common.year_closed')
  })
})
