import { beforeEach, describe, expect, it } from 'vitest'
import { addHandOverItem } from '@/lib/cycles/commands/add-hand-over-item'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { arrangeHandOver, arrangeList, testDatabase } from '../../support/hand-over'
import { setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await arrangeHandOver()
  await setGate(world.yearId, 'hand_over')
  await arrangeList(world)
})

const add = (person: string | null) =>
  addHandOverItem(person ? asPerson(person) : asNobody(), {
    ...{ yearId: world.yearId, kind: 'seal', label: 'Con dấu của cụm' },
  })

describe('an item of one’s own', () => {
  it('goes to the end of the list and is recorded; two at the same moment both stand', async () => {
    const answers = await Promise.all([add(world.a.people.principal), add(world.c.people.principal)])
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    const items = await db().handOverItem.findMany({ orderBy: { position: 'asc' } })
    expect(items.map((item) => item.position)).toEqual([1, 2, 3, 4])
    expect(items.map((item) => item.kind)).toEqual(['own', 'own', 'seal', 'seal'])
    expect(await db().auditEntry.count({ where: { event: 'cycles.hand_over_item_added' } })).toBe(2)
  })

  it('is refused before the list is begun, and before ratification', async () => {
    await db().$executeRaw`truncate hand_overs cascade`
    expect(await add(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_not_begun' } })
    await setGate(world.yearId, 'conference')
    expect(await add(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_early' } })
  })

  it('is the old and the new head’s', async () => {
    expect(await add(world.d.people.principal)).toMatchObject({ refusal: { code: 'cycles.no_side' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await add(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
