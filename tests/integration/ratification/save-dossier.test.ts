import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { saveDossier } from '@/lib/ratification/commands/save-dossier'
import { testDatabase } from '../../support/database'
import { arrangeDossier } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'conference')
  await db().dossier.deleteMany()
})

const save = (person: string | null, version = 0, letter = 'Kính trình Học viện hồ sơ minh họa.') =>
  saveDossier(person ? asPerson(person) : asNobody(), {
    yearId: world.yearId,
    version,
    number: '15-TTr/CTĐ',
    date: new Date('2022-11-21T00:00:00Z'),
    letter,
  })

describe('writing the submission letter', () => {
  it('begins the first round, and is written on by version', async () => {
    const head = world.a.people.emulation_officer
    expect(await save(head)).toMatchObject({ ok: true })
    expect(await save(head, 1, 'Kính trình Học viện hồ sơ, bản sửa.')).toMatchObject({ ok: true })
    expect(await db().dossier.findMany()).toMatchObject([{ round: 1, state: 'draft', version: 2 }])
    expect(await db().auditEntry.count({ where: { event: 'ratification.dossier_saved' } })).toBe(2)
  })

  it('begins the next round after a return, and keeps the returned one', async () => {
    await arrangeDossier(world, 'returned')
    expect(await save(world.a.people.principal)).toMatchObject({ ok: true })
    const rounds = await db().dossier.findMany({ orderBy: { round: 'asc' } })
    expect(rounds).toMatchObject([
      { round: 1, state: 'returned' },
      { round: 2, state: 'draft' },
    ])
  })

  it('never overwrites what another wrote meanwhile', async () => {
    await save(world.a.people.principal)
    const both = await Promise.all([
      save(world.a.people.principal, 1, 'Bản của Hiệu trưởng, minh họa.'),
      save(world.a.people.emulation_officer, 1, 'Bản của cán bộ thi đua, minh họa.'),
    ])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(both.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'common.changed_meanwhile' } })
  })

  it('is refused while it waits for the Academy, once accepted, and before the conference', async () => {
    const id = await arrangeDossier(world, 'sent')
    expect(await save(world.a.people.principal)).toMatchObject({ refusal: { code: 'ratification.waits_for_academy' } })
    await db().dossier.update({ where: { id }, data: { state: 'accepted' } })
    expect(await save(world.a.people.principal)).toMatchObject({ refusal: { code: 'ratification.accepted_already' } })
    await setGate(world.yearId, 'activity')
    expect(await save(world.a.people.principal)).toMatchObject({ refusal: { code: 'ratification.too_early' } })
  })

  it('belongs to the school that heads the year', async () => {
    for (const person of [world.b.people.principal, world.a.people.lecturer, world.academy.approver])
      expect(await save(person)).toMatchObject({ refusal: { code: 'ratification.not_head_of_year' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await save(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
