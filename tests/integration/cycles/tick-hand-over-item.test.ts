import { beforeEach, describe, expect, it } from 'vitest'
import { tickHandOverItem } from '@/lib/cycles/commands/tick-hand-over-item'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { arrangeHandOver, arrangeList, testDatabase } from '../../support/hand-over'
import { november } from '../../support/ratification'
import { setGate, type World } from '../../support/world'

testDatabase()

let world: World
let itemId: string

beforeEach(async () => {
  world ??= await arrangeHandOver()
  await setGate(world.yearId, 'hand_over')
  ;[itemId = ''] = await arrangeList(world)
})

const tick = (person: string | null, ticked: boolean | null = true, remark?: string) =>
  tickHandOverItem(person ? asPerson(person) : asNobody(), { itemId, ticked, ...(remark !== undefined && { remark }) })
const item = () => db().handOverItem.findUniqueOrThrow({ where: { id: itemId } })

describe('ticking an item of the hand-over', () => {
  it('is done by each head for its own side, also at the same moment', async () => {
    await Promise.all([tick(world.a.people.principal), tick(world.c.people.emulation_officer)])
    const both = await item()
    expect(both.oldTickedAt).not.toBeNull()
    expect(both.newTickedAt).not.toBeNull()
    await tick(world.c.people.principal, false)
    expect(await item()).toMatchObject({ oldTickedAt: both.oldTickedAt, newTickedAt: null })
    expect(await db().auditEntry.count({ where: { subjectId: itemId } })).toBe(3)
  })

  it('leaves a remark without ticking', async () => {
    await tick(world.c.people.principal, null, 'Chưa nhận được')
    expect(await item()).toMatchObject({ newRemark: 'Chưa nhận được', newTickedAt: null, oldTickedAt: null })
  })

  it('leaves each side its own words: a difference stands beside what it differs from', async () => {
    await tick(world.a.people.principal, true, 'Giao đủ 12 tập')
    await tick(world.c.people.principal, null, 'Nhận 11 tập, thiếu tập 7')
    expect(await item()).toMatchObject({ oldRemark: 'Giao đủ 12 tập', newRemark: 'Nhận 11 tập, thiếu tập 7' })
  })

  it('is refused to the side that signed, before ratification, and in a closed year', async () => {
    await db().handOver.updateMany({ data: { oldSignedAt: november } })
    expect(await tick(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_signed' } })
    expect(await tick(world.c.people.principal)).toMatchObject({ ok: true })
    await setGate(world.yearId, 'conference')
    expect(await tick(world.c.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_early' } })
  })

  it('is the old and the new head’s', async () => {
    for (const person of [world.b.people.principal, world.academy.approver])
      expect(await tick(person)).toMatchObject({ refusal: { code: 'cycles.no_side' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await tick(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
