import { beforeAll, describe, expect, it } from 'vitest'
import { keepDraft } from '@/lib/papers/commands/keep-draft'
import { findPaper } from '@/lib/papers/queries/find'
import type { WrittenPaper } from '@/lib/papers/schema'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { authorOf, code, openSeminar, registered, written } from '../../support/seminars'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const keep = command<WrittenPaper, string[]>('test.keep_draft', async (tx, ctx, input) => {
  const found = await findPaper(tx, ctx.actor, input.paperId, ctx.now)
  return found ? keepDraft(tx, ctx, found, input) : notFound
})
const draft = async (paperId: string, changes: Partial<WrittenPaper> = {}): Promise<WrittenPaper> => {
  const { file: _, ...input } = await written(paperId, changes)
  return input
}

describe('keeping what was written', () => {
  it('tells what changed, authors too', async () => {
    const paperId = await registered(seminarId, world.c)
    const authors = [authorOf(world.c), authorOf(world.d, '1')]
    const answer = await keep(
      asPerson(world.c.people.lecturer),
      await draft(paperId, { title: 'Tên mới', authors, presenter: '1' }),
    )
    expect(answer).toEqual({ ok: true, value: ['title', 'abstract', 'keywords', 'text', 'authors'] })
    const rows = await db().paperAuthor.findMany({ where: { paperId }, orderBy: { position: 'asc' } })
    expect(rows.map((row) => row.presents)).toEqual([false, true])
  })

  it('does not overwrite what another wrote after the form was loaded', async () => {
    const paperId = await registered(seminarId, world.c)
    const [mine, hers] = [world.c.people.lecturer, world.c.people.principal]
    const loadedAt = new Date(noon.getTime() + 3_600_000)
    await setClock(new Date(loadedAt.getTime() + 60_000))
    expect(code(await keep(asPerson(hers), await draft(paperId, { text: 'Của chị' })))).toBe('ok')
    expect(code(await keep(asPerson(mine), await draft(paperId, { text: 'Của tôi', loadedAt })))).toBe(
      'common.changed_meanwhile',
    )
    expect(code(await keep(asPerson(hers), await draft(paperId, { text: 'Của chị 2', loadedAt })))).toBe('ok')
    expect((await db().paper.findUniqueOrThrow({ where: { id: paperId } })).text).toBe('Của chị 2')
    await setClock(noon)
  })

  it('refuses the title of another paper, and authors from elsewhere', async () => {
    const paperId = await registered(seminarId, world.c)
    await registered(seminarId, world.d, 'Tên đã có')
    const who = asPerson(world.c.people.lecturer)
    expect(code(await keep(who, await draft(paperId, { title: 'Ten da co' })))).toBe('papers.title_taken')
    const authors = [authorOf(world.elsewhere.head)]
    expect(code(await keep(who, await draft(paperId, { authors })))).toBe('papers.author_not_member')
  })
})
