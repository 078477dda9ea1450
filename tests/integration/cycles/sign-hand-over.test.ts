import { beforeEach, describe, expect, it } from 'vitest'
import { signHandOver } from '@/lib/cycles/commands/sign-hand-over'
import type { Side } from '@/lib/cycles/policy'
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

const sign = (person: string | null, side: Side) =>
  signHandOver(person ? asPerson(person) : asNobody(), { yearId: world.yearId, side, remarks: 'Còn hai mục' })

describe('signing the hand-over', () => {
  it('is done by both principals, whatever is ticked, and says what stays open', async () => {
    expect(await sign(world.a.people.principal, 'old')).toMatchObject({ ok: true })
    expect(await sign(world.c.people.principal, 'new')).toMatchObject({ ok: true })
    const row = await db().handOver.findFirstOrThrow()
    expect(row).toMatchObject({ oldRemarks: 'Còn hai mục', newRemarks: 'Còn hai mục' })
    const entries = await db().auditEntry.findMany({ where: { event: 'cycles.hand_over_signed' } })
    expect(entries).toHaveLength(2)
    expect(entries[0]?.facts).toMatchObject({ open: 2 })
  })

  it('happens once for a side, also under two presses', async () => {
    const answers = await Promise.all([sign(world.a.people.principal, 'old'), sign(world.a.people.principal, 'old')])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await sign(world.a.people.principal, 'old')).toMatchObject({ refusal: { code: 'cycles.hand_over_signed' } })
  })

  it('is refused before the list is begun, and before ratification', async () => {
    await db().$executeRaw`truncate hand_overs cascade`
    expect(await sign(world.a.people.principal, 'old')).toMatchObject({
      refusal: { code: 'cycles.hand_over_not_begun' },
    })
    await setGate(world.yearId, 'conference')
    expect(await sign(world.a.people.principal, 'old')).toMatchObject({ refusal: { code: 'cycles.hand_over_early' } })
  })

  it('is each principal’s for his own side alone', async () => {
    for (const person of [world.a.people.principal, world.c.people.emulation_officer])
      expect(await sign(person, 'new')).toMatchObject({ refusal: { code: 'cycles.not_signing_principal' } })
    expect(await sign(world.b.people.principal, 'old')).toMatchObject({ refusal: { code: 'cycles.no_side' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await sign(person, 'old')).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
