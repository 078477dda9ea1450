import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importRegister } from '@/lib/research/commands/import-register'
import { getRegister } from '@/lib/research/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { contextOf, freshYear, makeWorld, setGate, type World } from '../../support/world'
import { looked, refused, titlesOf, topic, written } from './research'

testDatabase()

let base: World
let world: World
beforeAll(async () => {
  base = await makeWorld()
})
beforeEach(async () => {
  world = await freshYear(base)
})

const officer = () => asPerson(world.c.people.emulation_officer)
const sheet = [
  { ...topic, title: 'Từ tệp, một' },
  { ...topic, title: 'Từ tệp, hai' },
]

describe('importing a sheet', () => {
  it('puts its lines in place of the register’s, is recorded, and comes back the same when exported', async () => {
    await written(world, { title: 'Đang có' })
    const importId = await looked(world, sheet)
    const href = `/work/BTB/${world.year}/research/C`
    expect(await importRegister(officer(), { importId })).toEqual({ ok: true, value: { href } })
    expect(await titlesOf(world)).toEqual(['Từ tệp, một', 'Từ tệp, hai'])
    const where = { yearId: world.yearId, event: 'research.register_imported' }
    expect(await db().auditEntry.findMany({ where })).toMatchObject([{ facts: { before: 1, count: 2 } }])
    const { ctx, year } = await contextOf(world, world.d.people.lecturer)
    const register = await getRegister(ctx, year, 'C')
    expect(register?.entries.map(({ id: _, ...entry }) => entry)).toEqual(sheet)
    await importRegister(officer(), { importId: await looked(world, register!.entries) })
    expect((await getRegister(ctx, year, 'C'))?.entries.map(({ id: _, ...entry }) => entry)).toEqual(sheet)
  })

  it('happens once when two press at once', async () => {
    const importId = await looked(world, sheet)
    const answers = await Promise.all(
      [officer(), asPerson(world.c.people.principal)].map((caller) => importRegister(caller, { importId })),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['ok', 'research.imported_already'])
  })

  it('is refused while a cell is wrong, and when the register has changed since it was looked at', async () => {
    const wrong = await looked(world, [{ ...topic, leader: '' }])
    expect(await importRegister(officer(), { importId: wrong })).toMatchObject({
      refusal: { code: 'research.sheet_has_problems', facts: { count: 1 } },
    })
    const importId = await looked(world, sheet)
    await written(world, { title: 'Viết sau' })
    expect(await importRegister(officer(), { importId })).toMatchObject(refused('common.changed_meanwhile'))
    expect(await titlesOf(world)).toEqual(['Viết sau'])
  })

  it('is refused to others and once the year is closed, and does not exist for strangers', async () => {
    const importId = await looked(world, sheet)
    for (const id of [world.c.people.lecturer, world.d.people.principal, world.academy.approver])
      expect(await importRegister(asPerson(id), { importId })).toMatchObject(refused('research.not_acting_for_school'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await importRegister(caller, { importId })).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'closed')
    expect(await importRegister(officer(), { importId })).toMatchObject(refused('common.year_closed'))
  })
})
