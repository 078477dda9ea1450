import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSeries } from '@/lib/documents/commands/start-series'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { bookOf, emptied, eventsOf, keeperOf, numbered, received, refused, rowOf } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const inputOf = async (over = {}) => ({
  ...{ bookId: await bookOf(world, 'cluster'), direction: 'outgoing' as const, type: 'KH', year: 2022, before: 36 },
  ...over,
})

describe('saying with which number a series begins', () => {
  it('does not exist for strangers and is refused to who does not keep the register', async () => {
    const input = await inputOf()
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await startSeries(stranger, input)).toMatchObject(refused('common.not_found'))
    expect(await startSeries(asPerson(world.c.people.principal), input)).toMatchObject(refused('not_keeping'))
  })

  it('lets the next number follow those of the paper register, and only before one was given here', async () => {
    const input = await inputOf()
    expect(await startSeries(keeperOf(world, 'cluster'), { ...input, before: 40 })).toMatchObject({ ok: true })
    expect(await startSeries(keeperOf(world, 'cluster'), input)).toMatchObject({ ok: true })
    expect(await eventsOf(input.bookId)).toEqual([
      'documents.book_opened',
      'documents.series_started',
      'documents.series_started',
    ])
    expect((await rowOf(await numbered(world))).symbol).toBe('37-KH/CTĐ')
    expect((await rowOf(await numbered(world, 'cluster', { type: 'BC' }))).symbol).toBe('01-BC/CTĐ')
    expect(await startSeries(keeperOf(world, 'cluster'), input)).toMatchObject(refused('series_begun'))
  })

  it('counts all that arrives in one series, whatever its type', async () => {
    const input = await inputOf({ direction: 'incoming', type: 'HD', before: 7 })
    expect(await startSeries(keeperOf(world, 'cluster'), input)).toMatchObject({ ok: true })
    expect((await rowOf(await received(world, 'cluster', { type: 'TB' }))).number).toBe(8)
  })
})
