import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { november } from '../../support/ratification'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const elect = (data: object) =>
  db().election.create({
    data: { yearId: world.yearId, forYear: 2023, role: 'head', electedAt: november, ...data },
  })

const breaks = async (act: () => Promise<unknown>, name: string): Promise<void> => {
  const error: unknown = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(`${String(error)} ${JSON.stringify((error as { meta?: unknown } | null)?.meta ?? '')}`).toContain(name)
}

describe('the database', () => {
  it('knows no election without a school or a reason for none, and not both', async () => {
    await breaks(() => elect({}), 'election_school_or_reason')
    await breaks(() => elect({ organisationId: world.c.id, noneReason: 'x' }), 'election_school_or_reason')
  })

  it('elects one head a year, and a school to one office', async () => {
    await elect({ organisationId: world.c.id })
    await breaks(() => elect({ organisationId: world.b.id }), 'one_elected_head')
    await breaks(() => elect({ organisationId: world.c.id, role: 'deputy' }), 'one_elected_office_a_school')
  })

  it('records "none" once for an office', async () => {
    await elect({ role: 'deputy', noneReason: 'x' })
    await breaks(() => elect({ role: 'deputy', noneReason: 'y' }), 'one_recorded_none')
  })

  it('lets nobody be refused or decline without a reason', async () => {
    const all = { where: { organisationId: world.c.id } }
    await breaks(() => db().election.updateMany({ ...all, data: { state: 'refused' } }), 'ended_election_has_reason')
    await breaks(() => db().election.updateMany({ ...all, data: { state: 'declined' } }), 'ended_election_has_reason')
  })
})
