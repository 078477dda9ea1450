import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDraft } from '@/lib/documents/commands/create-draft'
import { layDraft } from '@/lib/documents/commands/lay-draft'
import { command } from '@/lib/platform/command'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { draftInput, emptied, eventsOf, keeperOf, refused, rowOf } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

describe('laying down a draft', () => {
  it('does not exist for strangers and is refused to who does not keep the register', async () => {
    const input = await draftInput(world, 'cluster')
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await createDraft(caller, input)).toMatchObject(refused('common.not_found'))
    for (const id of [world.c.people.principal, world.a.people.lecturer, world.d.people.principal])
      expect(await createDraft(asPerson(id), input)).toMatchObject(refused('not_keeping'))
  })

  it('keeps what it is about, what it is made from and its secret, and is not yet an act on record', async () => {
    const input = await draftInput(world, 'cluster', {
      ...{ yearId: world.yearId, source: { type: 'meeting', id: 'm1' }, prose: { purpose: 'x' }, data: { rows: [1] } },
    })
    expect(await createDraft(keeperOf(world, 'cluster'), input)).toEqual({
      ok: true,
      value: {
        documentId: input.documentId,
        bookId: input.bookId,
        href: `/registers/${input.bookId}/documents/${input.documentId}`,
      },
    })
    expect(await rowOf(input.documentId)).toMatchObject({
      ...{ state: 'draft', number: null, symbol: null, sourceType: 'meeting', sourceId: 'm1', yearId: world.yearId },
      ...{ prose: { purpose: 'x' }, data: { rows: [1] }, recipients: ['Như trên', 'Lưu: VT'] },
      token: expect.stringMatching(/^[\w-]{22}$/) as string,
    })
    expect(await eventsOf(input.documentId)).toEqual([])
  })

  it('asks the same within the transaction of another command, and goes with it when it fails', async () => {
    const within = command<Parameters<typeof layDraft>[2], null>('test.lay', async (tx, ctx, asked) => {
      const laid = await layDraft(tx, ctx, asked)
      return laid.ok ? refuse('common.not_allowed') : laid
    })
    const input = await draftInput(world, 'cluster')
    expect(await within(asPerson(world.c.people.principal), input)).toMatchObject(refused('not_keeping'))
    expect(await within(keeperOf(world, 'cluster'), input)).toMatchObject(refused('common.not_allowed'))
    expect(await db().officialDocument.count({ where: { id: input.documentId } })).toBe(0)
  })

  it('happens once for one id, and not in the book of another', async () => {
    const input = await draftInput(world, 'cluster')
    await createDraft(keeperOf(world, 'cluster'), input)
    expect(await createDraft(keeperOf(world, 'cluster'), { ...input, subject: 'khác' })).toMatchObject({ ok: true })
    expect((await rowOf(input.documentId)).subject).toBe(input.subject)
    const other = await draftInput(world, 'C', { documentId: input.documentId })
    expect(await createDraft(keeperOf(world, 'C'), other)).toMatchObject(refused('common.not_found'))
    expect(await db().officialDocument.count()).toBe(1)
  })

  it('belongs to no year of another cluster', async () => {
    const input = await draftInput(world, 'cluster', { yearId: world.elsewhere.yearId })
    expect(await createDraft(keeperOf(world, 'cluster'), input)).toMatchObject(refused('common.not_found'))
  })
})
