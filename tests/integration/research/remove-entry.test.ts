import { beforeAll, describe, expect, it } from 'vitest'
import { removeEntry } from '@/lib/research/commands/remove-entry'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { refused, written } from './research'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)

describe('taking a line out of the register', () => {
  it('happens once, and the audit keeps it', async () => {
    const entryId = await written(world, { title: 'Dòng gỡ' })
    const answers = await Promise.all([1, 2].map(() => removeEntry(officer(), { entryId })))
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['common.not_found', 'ok'])
    expect(await db().auditEntry.findMany({ where: { event: 'research.entry_removed' } })).toMatchObject([
      { before: { title: 'Dòng gỡ' }, organisationId: world.c.id },
    ])
  })

  it('is refused to others and once the year is closed, and does not exist for strangers', async () => {
    const entryId = await written(world)
    for (const id of [world.c.people.lecturer, world.d.people.principal, world.academy.approver])
      expect(await removeEntry(asPerson(id), { entryId })).toMatchObject(refused('research.not_acting_for_school'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await removeEntry(caller, { entryId })).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'closed')
    expect(await removeEntry(officer(), { entryId })).toMatchObject(refused('common.year_closed'))
  })
})
