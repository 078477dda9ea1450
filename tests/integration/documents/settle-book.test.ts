import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settleBook } from '@/lib/documents/commands/settle-book'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { bookOf, emptied, eventsOf, head, keeperOf, numbered, refused, rowOf, type Whose } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const edit = () => crypto.randomUUID()
const inputOf = async (whose: Whose, over = {}) => ({
  ...{ bookId: await bookOf(world, whose), version: 0, edit: edit(), ...head },
  ...{ issuingBody: 'CỤM THI ĐUA', abbreviation: 'TĐC', ...over },
})

describe('settling a register', () => {
  it('does not exist for strangers and is refused to members who do not keep it', async () => {
    const input = await inputOf('cluster')
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await settleBook(stranger, input)).toMatchObject(refused('common.not_found'))
    for (const id of [world.c.people.principal, world.d.people.principal, world.academy.reviewer])
      expect(await settleBook(asPerson(id), input)).toMatchObject(refused('not_keeping'))
  })

  it('changes what comes and leaves what was numbered as it is, on record', async () => {
    const before = await numbered(world)
    const input = await inputOf('cluster', { pattern: 'slash' })
    expect(await settleBook(keeperOf(world, 'cluster'), input)).toMatchObject({ ok: true })
    expect((await rowOf(before)).symbol).toBe('01-KH/CTĐ')
    expect((await rowOf(await numbered(world))).symbol).toBe('02/KH-TĐC')
    expect(await eventsOf(input.bookId)).toEqual(['documents.book_opened', 'documents.book_settled'])
  })

  it('does not change how numbers run in a year that has some', async () => {
    const input = await inputOf('cluster', { commonSeries: true })
    await numbered(world)
    expect(await settleBook(keeperOf(world, 'cluster'), input)).toMatchObject({
      refusal: { code: 'documents.series_in_use', facts: { count: 1 }, at: 'commonSeries' },
    })
    expect(await settleBook(keeperOf(world, 'C'), await inputOf('C', { commonSeries: true }))).toMatchObject({
      ok: true,
    })
    await numbered(world, 'C', { type: 'KH' })
    expect((await rowOf(await numbered(world, 'C', { type: 'BC' }))).symbol).toBe('02-BC/TĐC')
  })

  it('tells the second of two editors, whose words stay his own', async () => {
    const [one, other] = [await inputOf('C'), await inputOf('C', { place: 'Vinh' })]
    expect(await settleBook(keeperOf(world, 'C'), one)).toMatchObject({ ok: true })
    expect(await settleBook(asPerson(world.c.people.principal), other)).toMatchObject(
      refused('common.changed_meanwhile'),
    )
    expect(await db().documentBook.findUnique({ where: { id: one.bookId } })).toMatchObject({ place: 'Nghệ An' })
  })
})
