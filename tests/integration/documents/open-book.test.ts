import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBook } from '@/lib/documents/commands/open-book'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { bookInput, emptied, eventsOf, keeperOf, refused, valueOf } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

describe('opening a register', () => {
  it('is refused to who does not keep it, and to nobody at all', async () => {
    const input = bookInput(world, 'cluster')
    for (const id of [world.c.people.principal, world.b.people.principal, world.academy.approver])
      expect(await openBook(asPerson(id), input)).toMatchObject(refused('not_keeping'))
    expect(await openBook(asNobody(), input)).toMatchObject(refused('common.not_found'))
    const elsewhere = asPerson(world.elsewhere.head.people.principal)
    expect(await openBook(elsewhere, bookInput(world, 'C'))).toMatchObject(refused('not_keeping'))
    const nobodys = { ...input, owner: `organisation:${crypto.randomUUID()}` }
    expect(await openBook(keeperOf(world, 'C'), nobodys)).toMatchObject(refused('common.not_found'))
  })

  it('is done once for each body, with its letterhead, on record', async () => {
    for (const whose of ['C', 'cluster', 'Academy'] as const) {
      const { bookId, href } = valueOf(await openBook(keeperOf(world, whose), bookInput(world, whose)))
      expect(href).toBe(`/registers/${bookId}`)
      expect(await eventsOf(bookId)).toEqual(['documents.book_opened'])
      const again = await openBook(keeperOf(world, whose), bookInput(world, whose))
      expect(again).toMatchObject(refused('opened_already'))
    }
    const books = await db().documentBook.findMany({ orderBy: { openedAt: 'asc' } })
    expect(books.map((one) => one.abbreviation)).toEqual(['TCT', 'CTĐ', 'HVCTQG'])
  })

  it('is done once when two press at once', async () => {
    const input = bookInput(world, 'cluster')
    const callers = [keeperOf(world, 'cluster'), asPerson(world.a.people.vice_principal)]
    const answers = await Promise.all(callers.map((caller) => openBook(caller, input)))
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['documents.opened_already', 'ok'])
  })
})
