import { beforeEach, describe, expect, it } from 'vitest'
import { closeYear } from '@/lib/cycles/commands/close-year'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { arrangeElected, february, freshWorld, passPowers as arrangePowers } from '../../support/ratification'
import { setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
const passesAt = new Date(february.getTime() - 86_400_000)

beforeEach(async () => {
  world = await freshWorld()
  await arrangeElected(world)
  await setGate(world.yearId, 'hand_over')
  await setClock(february)
})

const passPowers = (at = passesAt): Promise<void> => arrangePowers(world, at)

const close = (person: string | null, reason = '') =>
  closeYear(person ? asPerson(person) : asNobody(), { yearId: world.yearId, reason })

describe('closing a year', () => {
  it('keeps the names that its schools bear, makes it read-only, and moves no power', async () => {
    await passPowers()
    const before = await db().term.findMany({ orderBy: { id: 'asc' } })
    expect(await close(world.c.people.principal)).toMatchObject({ ok: true })
    const year = await db().clusterYear.findUniqueOrThrow({
      where: { id: world.yearId },
      include: { schools: { orderBy: { position: 'asc' } } },
    })
    expect(year.gate).toBe('closed')
    expect(year.closedAt).not.toBeNull()
    expect(year.schools[0]?.closedVi).toBe('Trường Chính trị A')
    expect(await db().term.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
    expect(await db().auditEntry.count({ where: { event: 'cycles.year_closed', yearId: world.yearId } })).toBe(1)
    const renamed = db().yearSchool.updateMany({ where: { yearId: world.yearId }, data: { closedVi: 'khác' } })
    await expect(renamed).rejects.toThrow('closed')
    expect(await close(world.c.people.principal)).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('waits for T, and for nothing that is unticked', async () => {
    await passPowers(new Date(february.getTime() + 3_600_000))
    expect(await close(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.conditions_open' } })
    await db().handOver.create({
      data: {
        ...{ yearId: world.yearId, preparedAt: february },
        items: { create: { position: 1, kind: 'own', source: 'own:1', label: 'Con dấu' } },
      },
    })
    await setClock(new Date(february.getTime() + 3_600_000))
    expect(await close(world.a.people.principal)).toMatchObject({ ok: true })
  })

  it('is the old or the new head’s; the Academy steps in after the deadline, with a reason', async () => {
    await passPowers()
    for (const person of [world.b.people.principal, world.d.people.principal, world.academy.reviewer])
      expect(await close(person)).toMatchObject({ refusal: { code: 'cycles.not_gate_owner' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await close(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await close(world.academy.approver, 'Quá hạn')).toMatchObject({ refusal: { code: 'cycles.no_deadline' } })
    const deadline = new Date(february.getTime() - 40 * 86_400_000)
    await db().gateDeadline.create({ data: { yearId: world.yearId, gate: 'hand_over', deadline } })
    expect(await close(world.academy.approver, 'Quá hạn')).toMatchObject({ ok: true })
  })

  it('is refused at any other gate', async () => {
    await setGate(world.yearId, 'ratification')
    expect(await close(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.not_at_hand_over' } })
  })

  it('happens once, whoever presses', async () => {
    await passPowers()
    const answers = await Promise.all([close(world.a.people.principal), close(world.c.people.principal)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
