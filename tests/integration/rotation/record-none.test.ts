import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { recordNone } from '@/lib/rotation/commands/record-none'
import { testDatabase } from '../../support/database'
import { november } from '../../support/ratification'
import { makeWorld, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setClock(november)
  await setGate(world.yearId, 'conference')
  await db().$executeRaw`truncate elections cascade`
})

const none = (person: string | null) =>
  recordNone(person ? asPerson(person) : asNobody(), {
    yearId: world.yearId,
    role: 'deputy',
    reason: 'Cụm thống nhất năm nay không có Cụm phó',
  })

describe('recording that an office stays without a school', () => {
  it('keeps the reason and tells every school', async () => {
    expect(await none(world.a.people.principal)).toMatchObject({ ok: true })
    expect(await db().election.findMany()).toMatchObject([{ organisationId: null, role: 'deputy', forYear: 2023 }])
    expect(await db().auditEntry.count({ where: { event: 'rotation.none_recorded' } })).toBe(1)
    const told = await db().notice.findMany({ where: { kind: 'rotation.none_recorded' } })
    expect(told.map((one) => one.personId)).toContain(world.c.people.principal)
  })

  it('is recorded once, also by two at the same moment', async () => {
    const both = [none(world.a.people.principal), none(world.a.people.emulation_officer)]
    const answers = await Promise.all(both)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await none(world.a.people.principal)).toMatchObject({ refusal: { code: 'rotation.nothing_vacant' } })
  })

  it('is the head’s, at the conference', async () => {
    expect(await none(world.b.people.principal)).toMatchObject({ refusal: { code: 'rotation.not_head' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await none(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await setGate(world.yearId, 'activity')
    expect(await none(world.a.people.principal)).toMatchObject({ refusal: { code: 'rotation.not_at_conference' } })
  })
})
