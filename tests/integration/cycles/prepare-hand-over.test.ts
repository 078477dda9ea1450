import { beforeEach, describe, expect, it } from 'vitest'
import { prepareHandOver } from '@/lib/cycles/commands/prepare-hand-over'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { arrangeHandOver, testDatabase } from '../../support/hand-over'
import { november } from '../../support/ratification'
import { setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await arrangeHandOver()
  await setClock(november)
  await setGate(world.yearId, 'hand_over')
  await db().$executeRaw`truncate hand_overs cascade`
})

const prepare = (person: string | null) =>
  prepareHandOver(person ? asPerson(person) : asNobody(), { yearId: world.yearId })

describe('the hand-over list', () => {
  it('is built from the year: unsigned pledge, contacts, the coming calendar', async () => {
    await db().meeting.create({
      data: {
        ...{ yearId: world.yearId, kind: 'other', title: 'Giao ban', hostId: world.a.id, state: 'planned' },
        startsAt: new Date(november.getTime() + 20 * 86_400_000),
        endsAt: new Date(november.getTime() + 21 * 86_400_000),
      },
    })
    expect(await prepare(world.a.people.principal)).toMatchObject({ ok: true })
    const items = await db().handOverItem.findMany({ orderBy: { position: 'asc' } })
    expect(items.map((item) => item.source.split(':')[0])).toEqual(['pledge', 'contacts', 'calendar', 'event'])
    expect(await db().auditEntry.count({ where: { event: 'cycles.hand_over_prepared' } })).toBe(1)
  })

  it('is brought up to date without losing a tick; two who press make one list', async () => {
    await prepare(world.a.people.principal)
    const first = await db().handOverItem.findFirstOrThrow({ orderBy: { position: 'asc' } })
    await db().handOverItem.update({ where: { id: first.id }, data: { oldTickedAt: november } })
    const before = await db().handOverItem.count()
    await Promise.all([prepare(world.a.people.principal), prepare(world.c.people.principal)])
    expect(await db().handOverItem.count()).toBe(before)
    expect(await db().handOverItem.findUnique({ where: { id: first.id } })).toMatchObject({ oldTickedAt: november })
  })

  it('is the old and the new head’s, from ratification on', async () => {
    for (const person of [world.b.people.principal, world.academy.approver, world.a.people.lecturer])
      expect(await prepare(person)).toMatchObject({ refusal: { code: 'cycles.no_side' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await prepare(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await setGate(world.yearId, 'conference')
    expect(await prepare(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_early' } })
  })
})
