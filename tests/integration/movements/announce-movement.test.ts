import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { announceMovement } from '@/lib/movements/commands/announce-movement'
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
// B is elected for a year in preparation and has no term as head
beforeEach(async () => {
  yearId = await launchYear(world, world.b.id)
  await setGate(yearId, 'preparation')
  movementId = (await db().movement.create({ data: { yearId, level: 'cluster', ...movementText } })).id
})
const elected = () => asPerson(world.b.people.principal)

describe('announcing the movement', () => {
  it('is done by the elected head before its term, recorded and told', async () => {
    expect(await announceMovement(elected(), { movementId })).toEqual({ ok: true, value: { movementId } })
    expect((await db().movement.findUnique({ where: { id: movementId } }))!.announcedAt).not.toBeNull()
    expect(await db().auditEntry.findMany({ where: { subjectId: movementId } })).toMatchObject([
      { event: 'movements.movement_announced' },
    ])
    expect(await db().notice.count({ where: { kind: 'movements.movement_announced' } })).toBe(7)
  })

  it('happens once, also when two press at once', async () => {
    const answers = await Promise.all(
      [elected(), asPerson(world.b.people.emulation_officer)].map((caller) => announceMovement(caller, { movementId })),
    )
    expect(answers.map((answer) => (answer.ok ? 'said' : answer.refusal.code)).sort()).toEqual([
      'movements.movement_announced',
      'said',
    ])
  })

  it('is refused once launched, and in a closed year', async () => {
    await db().movement.update({ where: { id: movementId }, data: { launchedAt: new Date() } })
    expect(await announceMovement(elected(), { movementId })).toMatchObject({
      refusal: { code: 'movements.movement_launched' },
    })
    const old = await launchYear(world)
    const { id } = await db().movement.create({ data: { yearId: old, level: 'cluster', ...movementText } })
    await setGate(old, 'closed')
    expect(await announceMovement(asPerson(world.a.people.principal), { movementId: id })).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })

  it('is refused to others, and does not exist for strangers or for a school’s movement', async () => {
    expect(await announceMovement(asPerson(world.a.people.principal), { movementId })).toMatchObject({
      refusal: { code: 'movements.only_head' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await announceMovement(caller, { movementId })).toMatchObject({ refusal: { code: 'common.not_found' } })
    const own = await db().movement.create({
      data: { yearId, level: 'school', organisationId: world.b.id, ...movementText },
    })
    expect(await announceMovement(elected(), { movementId: own.id })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})
