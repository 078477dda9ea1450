import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { layWorld, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase('migrated')

let world: World

describe('the field’s clock', () => {
  it('is not moved where there is no demonstration', async () => {
    await expect(setClock(noon)).rejects.toThrow(/only in a demonstration/)
  })

  it('stands once', async () => {
    await layWorld()
    world = await makeWorld()
    await expect(db().clockOffset.create({ data: { id: 2, offsetMicros: 0 } })).rejects.toThrow()
    await expect(db().installation.create({ data: { id: 2 } })).rejects.toThrow()
  })

  it('an installation with people never turns into a demonstration, nor out of one', async () => {
    const turn = db().installation.update({ where: { id: 1 }, data: { demonstration: false } })
    await expect(turn).rejects.toThrow(/keeps its kind/)
  })
})

describe('a closed year', () => {
  beforeAll(async () => {
    await setGate(world.yearId, 'closed')
  })

  it('is read-only', async () => {
    await expect(setGate(world.yearId, 'hand_over')).rejects.toThrow(/the year is closed/)
  })

  it('has its hour of closing, and no open year has one', async () => {
    const open = db().clusterYear.update({ where: { id: world.elsewhere.yearId }, data: { closedAt: noon } })
    await expect(open).rejects.toThrow(/closed_year_has_its_hour/)
    const closed = db().clusterYear.update({ where: { id: world.elsewhere.yearId }, data: { gate: 'closed' } })
    await expect(closed).rejects.toThrow(/closed_year_has_its_hour/)
  })
})
