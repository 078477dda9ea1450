import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberDrafted } from '@/lib/drafting/commands/number-drafted'
import { writeProse } from '@/lib/drafting/commands/write-prose'
import { writeProseSchema } from '@/lib/drafting/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { drafted as writtenByHand, today } from '../documents/documents'
import { dataOf, draftedFor, emptied, keeperOf, layPlan, proseOf, refused, rowOf, valueOf, wordsFor } from './drafting'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

describe('writing the words of a draft', () => {
  it('does not exist for who does not see the draft, nor for what was written by hand', async () => {
    const id = await draftedFor(world)
    for (const caller of [
      asNobody(),
      asPerson(world.c.people.principal),
      asPerson(world.elsewhere.head.people.principal),
    ])
      expect(await writeProse(caller, wordsFor(id))).toMatchObject(refused('common.not_found'))
    const byHand = await writtenByHand(world, 'cluster')
    expect(await writeProse(keeperOf(world, 'cluster'), wordsFor(byHand))).toMatchObject(refused('common.not_found'))
  })

  it('is refused when another has written meanwhile, and when the draft has its number', async () => {
    const id = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    const edit = crypto.randomUUID()
    valueOf(await writeProse(keeper, wordsFor(id, { edit })))
    expect(await writeProse(keeper, wordsFor(id, { prose: { opening: 'x' } }))).toMatchObject(
      refused('common.changed_meanwhile'),
    )
    valueOf(await writeProse(keeper, wordsFor(id, { edit })))
    valueOf(await numberDrafted(keeper, { documentId: id, date: today }))
    expect(await writeProse(keeper, wordsFor(id, { version: 3 }))).toMatchObject(refused('documents.no_draft'))
  })

  it('keeps words and never figures', async () => {
    await layPlan(world)
    const id = await draftedFor(world)
    const before = await dataOf(id)
    const sent = { opening: 'Lời mở đầu mới.', events: 'x', 'events~0~name': 'y', theme: 'z', unknown: '?' }
    valueOf(await writeProse(keeperOf(world, 'cluster'), wordsFor(id, { prose: sent })))
    expect(await dataOf(id)).toEqual(before)
    const prose = await proseOf(id)
    expect(prose.opening).toBe('Lời mở đầu mới.')
    expect(prose.aims).toBe('Thi đua thiết thực.')
    expect(Object.keys(prose)).not.toEqual(expect.arrayContaining(['theme']))
    expect(prose).not.toHaveProperty('events~0~name')
    expect((await rowOf(id)).recipients).toEqual(['Như trên', 'Các trường'])
  })

  it('takes words in composed letters, and not without end', () => {
    const form = { ...wordsFor(crypto.randomUUID()), version: '0', prose: { opening: 'Nêu gương'.normalize('NFD') } }
    expect(writeProseSchema.parse(form).prose.opening).toBe('Nêu gương'.normalize('NFC'))
    expect(writeProseSchema.safeParse({ ...form, prose: { opening: 'x'.repeat(20_001) } }).success).toBe(false)
  })
})
