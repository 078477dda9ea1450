import { beforeAll, describe, expect, it } from 'vitest'
import { explainSimilarity } from '@/lib/papers/commands/explain-similarity'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, decided, openSeminar, registered, submitted } from '../../support/seminars'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const explain = async (who: string, paperId: string, text = 'Trích bài trước của chính tác giả'): Promise<string> =>
  code(await explainSimilarity(asPerson(who), { paperId, text }))
const kept = (paperId: string) => db().paperExplanation.findUnique({ where: { paperId } })

describe('explaining shared passages', () => {
  it('is for the authors and those who act for their school', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(await explain(world.d.people.principal, paperId)).toBe('common.not_found')
    expect(await explain(world.elsewhere.head.people.principal, paperId)).toBe('common.not_found')
    expect(await explain(world.c.people.vice_principal, paperId)).toBe('papers.not_author')
    expect(await explain(world.a.people.principal, paperId)).toBe('papers.not_author')
    expect(await explain(world.c.people.lecturer, crypto.randomUUID())).toBe('common.not_found')
    expect(await kept(paperId)).toBeNull()
    expect(await explain(world.c.people.principal, paperId)).toBe('ok')
  })

  it('is of a paper with a text that is still being worked on, in an open year', async () => {
    const untouched = await registered(seminarId, world.c)
    expect(await explain(world.c.people.lecturer, untouched)).toBe('papers.nothing_to_explain')
    const declined = await submitted(seminarId, world.c)
    await decided(world.a.people.principal, declined, { kind: 'decline', reason: 'Trùng nội dung' })
    expect(await explain(world.c.people.lecturer, declined)).toBe('papers.already_declined')
    const withdrawn = await submitted(seminarId, world.c)
    await withdrawPaper(asPerson(world.c.people.lecturer), { paperId: withdrawn, reason: '' })
    expect(await explain(world.c.people.lecturer, withdrawn)).toBe('papers.is_withdrawn')
  })

  it('is kept with the paper and recorded; said again, it takes the place of the former', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(await explain(world.c.people.lecturer, paperId, 'Nguồn: nghị quyết')).toBe('ok')
    expect(await explain(world.c.people.principal, paperId, 'Nguồn: nghị quyết và bài 2021')).toBe('ok')
    expect(await kept(paperId)).toMatchObject({
      text: 'Nguồn: nghị quyết và bài 2021',
      byId: world.c.people.principal,
    })
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.similarity_explained',
      before: { text: 'Nguồn: nghị quyết' },
      after: { text: 'Nguồn: nghị quyết và bài 2021' },
    })
  })

  it('by two at one moment keeps one whole text', async () => {
    const paperId = await submitted(seminarId, world.c)
    const answers = await Promise.all([
      explain(world.c.people.lecturer, paperId, 'Lời của tác giả'),
      explain(world.c.people.principal, paperId, 'Lời của Hiệu trưởng'),
    ])
    expect(answers).toEqual(['ok', 'ok'])
    const { text, byId } = (await kept(paperId))!
    expect(text).toBe(byId === world.c.people.lecturer ? 'Lời của tác giả' : 'Lời của Hiệu trưởng')
  })

  it('is over with the year', async () => {
    const paperId = await submitted(seminarId, world.c)
    await setGate(world.yearId, 'closed')
    expect(await explain(world.c.people.lecturer, paperId)).toBe('common.year_closed')
  })
})
