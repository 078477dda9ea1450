import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchMovement } from '@/lib/movements/commands/launch-movement'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { launchYear, movementText } from './launches'

testDatabase()

let world: World
let yearId: string
let movementId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
  movementId = (await db().movement.create({ data: { yearId, level: 'cluster', ...movementText } })).id
})
const head = () => asPerson(world.a.people.principal)
const own = async () =>
  (
    await db().movement.create({
      data: { yearId, level: 'school', organisationId: world.c.id, parentId: movementId, ...movementText },
    })
  ).id

describe('launching a movement', () => {
  it('launches the cluster’s, records it and tells the schools', async () => {
    expect(await launchMovement(head(), { movementId })).toEqual({ ok: true, value: { movementId } })
    expect((await db().movement.findUnique({ where: { id: movementId } }))!.launchedAt).not.toBeNull()
    expect(await db().auditEntry.findMany({ where: { subjectId: movementId } })).toMatchObject([
      { event: 'movements.movement_launched', facts: { level: 'cluster' } },
    ])
    expect(await db().notice.count({ where: { kind: 'movements.movement_launched' } })).toBe(7)
  })

  it('launches a school’s own', async () => {
    const id = await own()
    expect(await launchMovement(asPerson(world.c.people.emulation_officer), { movementId: id })).toMatchObject({
      ok: true,
    })
    expect(await launchMovement(head(), { movementId: id })).toMatchObject({
      refusal: { code: 'movements.not_acting_for_school' },
    })
  })

  it('happens once', async () => {
    const answers = await Promise.all([head(), head()].map((caller) => launchMovement(caller, { movementId })))
    expect(answers.map((answer) => (answer.ok ? 'launched' : answer.refusal.code)).sort()).toEqual([
      'launched',
      'movements.movement_launched',
    ])
  })

  it('waits for the gate of launch, and is refused in a closed year', async () => {
    await setGate(yearId, 'preparation')
    expect(await launchMovement(head(), { movementId })).toMatchObject({
      refusal: { code: 'movements.launch_not_reached' },
    })
    await setGate(yearId, 'closed')
    expect(await launchMovement(head(), { movementId })).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('waits for the term of the elected head', async () => {
    const next = await launchYear(world, world.b.id)
    await setGate(next, 'preparation')
    const { id } = await db().movement.create({ data: { yearId: next, level: 'cluster', ...movementText } })
    expect(await launchMovement(asPerson(world.b.people.principal), { movementId: id })).toMatchObject({
      refusal: { code: 'movements.term_not_begun' },
    })
  })

  it('is refused to members, and does not exist for strangers', async () => {
    expect(await launchMovement(asPerson(world.c.people.principal), { movementId })).toMatchObject({
      refusal: { code: 'movements.only_head' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await launchMovement(caller, { movementId })).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
