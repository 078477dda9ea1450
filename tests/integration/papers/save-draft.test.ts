import { beforeAll, describe, expect, it } from 'vitest'
import { saveDraft } from '@/lib/papers/commands/save-draft'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, decided, openSeminar, registered, submitted, written } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const draft = async (paperId: string, changes: object = {}) => {
  const { file: _, ...input } = await written(paperId, changes)
  return input
}

describe('saving a draft', () => {
  it('keeps what is written without handing anything in, and records what changed, once', async () => {
    const paperId = await registered(seminarId, world.c)
    const who = asPerson(world.c.people.lecturer)
    const input = await draft(paperId, { abstract: 'Một đoạn tóm tắt', keywords: ['a', 'b'] })
    expect(code(await saveDraft(who, input))).toBe('ok')
    expect(code(await saveDraft(who, input))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId }, include: { versions: true } })
    expect(paper).toMatchObject({
      state: 'registered',
      abstract: 'Một đoạn tóm tắt',
      keywords: ['a', 'b'],
      versions: [],
    })
    const entries = (await auditOf(paperId)).filter((entry) => entry.event === 'papers.draft_saved')
    expect(entries.map((entry) => entry.after)).toEqual([{ changed: ['abstract', 'keywords', 'text'] }])
  })

  it('is for its authors and for those who act for its school', async () => {
    const paperId = await registered(seminarId, world.c)
    const input = await draft(paperId)
    for (const who of ['lecturer', 'principal', 'emulation_officer'] as const)
      expect(code(await saveDraft(asPerson(world.c.people[who]), input))).toBe('ok')
    expect(code(await saveDraft(asPerson(world.c.people.vice_principal), input))).toBe('papers.not_author')
    expect(code(await saveDraft(asPerson(world.a.people.principal), input))).toBe('papers.not_author')
    expect(code(await saveDraft(asPerson(world.d.people.principal), input))).toBe('common.not_found')
  })

  it('refuses a paper that is no longer written on', async () => {
    const paperId = await submitted(seminarId, world.c)
    const input = await draft(paperId, { text: 'Khác' })
    expect(code(await saveDraft(asPerson(world.c.people.lecturer), input))).toBe('ok')
    await decided(world.a.people.principal, paperId, { kind: 'decline', reason: 'Trùng nội dung' })
    expect(code(await saveDraft(asPerson(world.c.people.lecturer), input))).toBe('papers.already_declined')
  })
})
