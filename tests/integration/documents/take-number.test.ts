import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeNumber } from '@/lib/documents/commands/take-number'
import { findBook } from '@/lib/documents/queries/find'
import { makeContext, type Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { bookOf, day, emptied, numbered, refused, rowOf, today, word } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

type Taken = Awaited<ReturnType<typeof takeNumber>>
type Over = Partial<Parameters<typeof takeNumber>[2]>

/** Takes a number as a command does that writes it onto nothing. */
const take = (over: Over, after: (tx: Tx, ctx: Context, taken: Taken) => Promise<unknown>): Promise<unknown> =>
  transaction(async (tx) => {
    const { actor, now } = await readStanding(tx, world.a.people.principal)
    const ctx = makeContext(actor, now, 'test')
    const book = await findBook(tx, ctx, await bookOf(world, 'cluster'))
    const input = { book: book!, direction: 'outgoing' as const, type: 'KH', date: today, ...over }
    return after(tx, ctx, await takeNumber(tx, ctx, input))
  })

class Undone extends Error {}

describe('taking a number', () => {
  it('is undone with its transaction: the number is free again', async () => {
    await bookOf(world, 'cluster')
    const undone = take({}, (_, __, taken) => {
      expect(taken).toMatchObject({ ok: true, value: { number: 1 } })
      throw new Undone()
    })
    await expect(undone).rejects.toThrow(Undone)
    expect((await rowOf(await numbered(world))).number).toBe(1)
  })

  it('does not end with a number that stands on no document', async () => {
    await bookOf(world, 'cluster')
    await expect(take({}, () => Promise.resolve())).rejects.toThrow()
    expect(await db().documentSeries.count()).toBe(0)
  })

  it('tells who makes the file which number it carries, and keeps that file', async () => {
    await bookOf(world, 'cluster')
    const asked: unknown[] = []
    const file = (given: unknown) => {
      asked.push(given)
      return Promise.resolve(word('Số: 01-KH/CTĐ'))
    }
    const undone = take({ file }, async (tx, _, taken) => {
      const fileId = taken.ok ? taken.value.fileId : null
      expect(await tx.fileObject.findUnique({ where: { id: fileId! } })).toMatchObject({ purpose: 'document_file' })
      throw new Undone()
    })
    await expect(undone).rejects.toThrow(Undone)
    expect(asked).toEqual([{ number: 1, symbol: '01-KH/CTĐ' }])
  })

  it('is refused for a day that has not come', async () => {
    await bookOf(world, 'cluster')
    const undone = take({ date: day('2022-06-16') }, (_, __, taken) => {
      expect(taken).toMatchObject(refused('day_ahead'))
      throw new Undone()
    })
    await expect(undone).rejects.toThrow(Undone)
  })
})
