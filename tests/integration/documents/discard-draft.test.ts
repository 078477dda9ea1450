import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { discardDraft } from '@/lib/documents/commands/discard-draft'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { drafted, emptied, eventsOf, keeperOf, numbered, refused } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

describe('throwing a draft away', () => {
  it('does not exist for others, and is refused once it has a number', async () => {
    const documentId = await drafted(world)
    for (const id of [world.c.people.principal, world.elsewhere.head.people.principal])
      expect(await discardDraft(asPerson(id), { documentId })).toMatchObject(refused('common.not_found'))
    const there = await numbered(world)
    expect(await discardDraft(keeperOf(world, 'cluster'), { documentId: there })).toMatchObject(refused('no_draft'))
  })

  it('happens once, on record, and no number is lost by it', async () => {
    const documentId = await drafted(world)
    const answers = await Promise.all(
      [keeperOf(world, 'cluster'), asPerson(world.a.people.principal)].map((one) => discardDraft(one, { documentId })),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['common.not_found', 'ok'])
    expect(await eventsOf(documentId)).toEqual(['documents.draft_discarded'])
    const next = await db().officialDocument.findUniqueOrThrow({ where: { id: await numbered(world) } })
    expect(next.number).toBe(1)
  })
})
