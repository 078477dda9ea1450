import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import type { Gate } from '@/lib/calendar/schema'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const breaks = async (act: () => Promise<unknown>, name: string): Promise<void> => {
  const error: unknown = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(`${String(error)} ${JSON.stringify((error as { meta?: unknown } | null)?.meta ?? '')}`).toContain(name)
}

const passage = (fromGate: Gate, toGate: Gate, more: object = {}) =>
  db().gatePassage.create({
    data: { yearId: world.yearId, fromGate, toGate, at: noon, personId: world.a.people.principal, ...more },
  })

describe('the database', () => {
  it('knows no passage to the same gate, none back and none in place of the owner without a reason', async () => {
    await breaks(() => passage('launch', 'launch', { reason: 'x' }), 'passage_moves')
    await breaks(() => passage('activity', 'launch'), 'passage_back_has_reason')
    await breaks(() => passage('activity', 'launch', { reason: '  ' }), 'passage_back_has_reason')
    await breaks(() => passage('launch', 'activity', { asSubstitute: true }), 'substitute_has_reason')
    await passage('launch', 'activity')
  })

  it('only ever appends to how a year moved', async () => {
    await breaks(() => db().gatePassage.updateMany({ data: { reason: 'x' } }), 'append-only')
    await breaks(() => db().gatePassage.deleteMany(), 'append-only')
  })

  it('reminds once a day of a duty', async () => {
    const data = {
      ...{ yearId: world.yearId, duty: 'x', organisationId: world.c.id, sentById: world.a.people.principal },
      ...{ sentOn: new Date('2022-06-15T00:00:00Z'), sentAt: noon },
    }
    await db().reminder.create({ data })
    await breaks(() => db().reminder.create({ data }), 'reminders_year_id_duty')
  })

  it('lists one thing once in a hand-over', async () => {
    await db().handOver.create({ data: { yearId: world.yearId, preparedAt: noon } })
    const item = (position: number) =>
      db().handOverItem.create({ data: { yearId: world.yearId, position, kind: 'own', source: 'own:1', label: 'x' } })
    await item(1)
    await breaks(() => item(2), 'hand_over_items_year_id_source')
  })

  it('lets a closed year keep its names', async () => {
    await db().clusterYear.update({ where: { id: world.yearId }, data: { gate: 'closed', closedAt: noon } })
    await breaks(() => db().yearSchool.updateMany({ data: { closedVi: 'khác' } }), 'the year is closed')
    await breaks(() => db().yearSchool.deleteMany({ where: { yearId: world.yearId } }), 'the year is closed')
  })
})
