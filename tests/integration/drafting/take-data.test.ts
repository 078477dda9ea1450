import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberDrafted } from '@/lib/drafting/commands/number-drafted'
import { takeData } from '@/lib/drafting/commands/take-data'
import { writeProse } from '@/lib/drafting/commands/write-prose'
import { getDrafted } from '@/lib/drafting/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { today } from '../documents/documents'
import { dataOf, draftedFor, emptied, keeperOf, layPlan, proseOf, refused, valueOf, wordsFor } from './drafting'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const changesSeen = async (id: string) => {
  const { ctx, year } = await contextOf(world, world.a.people.emulation_officer)
  return (await getDrafted(ctx, year, id))?.changes
}

describe('taking over what has changed since the draft', () => {
  it('does not exist for who does not see the draft', async () => {
    const documentId = await draftedFor(world)
    for (const caller of [asNobody(), asPerson(world.c.people.principal)])
      expect(await takeData(caller, { documentId })).toMatchObject(refused('common.not_found'))
  })

  it('is refused while nothing has changed, and after the number', async () => {
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    expect(await takeData(keeper, { documentId })).toMatchObject(refused('nothing_changed'))
    valueOf(await numberDrafted(keeper, { documentId, date: today }))
    expect(await takeData(keeper, { documentId })).toMatchObject(refused('documents.no_draft'))
  })

  it('shows each difference, follows the year, and leaves the words that a person wrote', async () => {
    const meetingId = await layPlan(world)
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    expect(await changesSeen(documentId)).toEqual([])
    valueOf(await writeProse(keeper, wordsFor(documentId, { prose: { aims: 'Mục đích đã sửa tay.' } })))
    await db().meeting.update({ where: { id: meetingId }, data: { place: 'Hội trường B' } })
    await db().plan.update({ where: { yearId: world.yearId }, data: { purpose: 'Mới.', content: 'Bốn hoạt động.' } })

    expect(await changesSeen(documentId)).toMatchObject([
      { name: 'aims', from: 'Thi đua thiết thực.', to: 'Mới.' },
      { name: 'activities', from: 'Ba hoạt động.', to: 'Bốn hoạt động.' },
      { name: 'events', row: 'Hội nghị tổng kết', to: expect.stringContaining('Hội trường B') as string },
    ])
    valueOf(await takeData(keeper, { documentId }))
    expect(await dataOf(documentId)).toMatchObject({ events: [{ place: 'Hội trường B' }], aims: 'Mới.' })
    expect(await proseOf(documentId)).toMatchObject({ aims: 'Mục đích đã sửa tay.', activities: 'Bốn hoạt động.' })
    expect(await changesSeen(documentId)).toEqual([])
  })

  it('tells who has the words open in another window', async () => {
    await layPlan(world)
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    await db().plan.update({ where: { yearId: world.yearId }, data: { funding: 'Tự bảo đảm.' } })
    valueOf(await takeData(keeper, { documentId }))
    expect(await writeProse(keeper, wordsFor(documentId))).toMatchObject(refused('common.changed_meanwhile'))
  })
})
