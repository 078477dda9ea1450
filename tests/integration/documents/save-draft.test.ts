import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepDraft } from '@/lib/documents/commands/keep-draft'
import { saveDraft } from '@/lib/documents/commands/save-draft'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { drafted, emptied, facts, keeperOf, numbered, refused, rowOf } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const inputOf = (documentId: string, over = {}) => ({
  ...{ documentId, version: 0, edit: crypto.randomUUID(), ...facts },
  ...over,
})

describe('writing on a draft', () => {
  it('does not exist for those who do not keep the register: they do not see drafts', async () => {
    const input = inputOf(await drafted(world))
    for (const id of [world.c.people.principal, world.a.people.lecturer, world.academy.reviewer])
      expect(await saveDraft(asPerson(id), input)).toMatchObject(refused('common.not_found'))
  })

  it('asks the same within the transaction of another command', async () => {
    const within = command('test.keep', keepDraft)
    const input = inputOf(await drafted(world))
    expect(await within(asPerson(world.c.people.principal), input)).toMatchObject(refused('common.not_found'))
    expect(await within(keeperOf(world, 'cluster'), input)).toMatchObject({ ok: true })
    const other = { ...input, edit: crypto.randomUUID() }
    expect(await within(keeperOf(world, 'cluster'), other)).toMatchObject(refused('common.changed_meanwhile'))
  })

  it('keeps the words, and leaves prose and data where they are not sent', async () => {
    const documentId = await drafted(world, 'cluster', { prose: { aim: 'a' }, data: { n: 1 } })
    const edit = crypto.randomUUID()
    const one = inputOf(documentId, { edit, subject: 'Lần một', prose: { aim: 'b' } })
    expect(await saveDraft(keeperOf(world, 'cluster'), one)).toMatchObject({ ok: true })
    expect(await saveDraft(keeperOf(world, 'cluster'), { ...one, subject: 'Lần hai', prose: undefined })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(await rowOf(documentId)).toMatchObject({
      subject: 'Lần hai',
      prose: { aim: 'b' },
      data: { n: 1 },
      version: 2,
    })
  })

  it('tells the second of two editors', async () => {
    const documentId = await drafted(world)
    await saveDraft(keeperOf(world, 'cluster'), inputOf(documentId, { subject: 'Một' }))
    const other = await saveDraft(asPerson(world.a.people.vice_principal), inputOf(documentId, { subject: 'Hai' }))
    expect(other).toMatchObject(refused('common.changed_meanwhile'))
    expect((await rowOf(documentId)).subject).toBe('Một')
  })

  it('ends with the number', async () => {
    const documentId = await numbered(world)
    const late = await saveDraft(keeperOf(world, 'cluster'), inputOf(documentId, { version: 1 }))
    expect(late).toMatchObject({ refusal: { code: 'documents.no_draft', facts: { symbol: '01-KH/CTĐ' } } })
  })
})
