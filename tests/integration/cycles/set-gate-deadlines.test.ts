import { beforeEach, describe, expect, it } from 'vitest'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { setGateDeadlinesSchema } from '@/lib/cycles/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'activity')
  await db().gateDeadline.deleteMany()
})

const set = (person: string | null, deadlines: Record<string, string>) =>
  setGateDeadlines(
    person ? asPerson(person) : asNobody(),
    setGateDeadlinesSchema.parse({ yearId: world.yearId, deadlines }),
  )
const kept = async () =>
  Object.fromEntries((await db().gateDeadline.findMany()).map((row) => [row.gate, row.deadline.toISOString()]))

describe('setting the deadlines of the gates', () => {
  it('keeps hours of Vietnam, records them, and leaves what is not named', async () => {
    const head = world.a.people.emulation_officer
    expect(await set(head, { activity: '2022-10-21T17:00', self_scoring: '2022-10-28T17:00' })).toMatchObject({
      ok: true,
    })
    expect(await set(head, { self_scoring: '', conference: '2022-11-08T07:30' })).toMatchObject({ ok: true })
    expect(await kept()).toEqual({ activity: '2022-10-21T10:00:00.000Z', conference: '2022-11-08T00:30:00.000Z' })
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({ event: 'cycles.deadlines_set', before: { self_scoring: '2022-10-28T10:00:00.000Z' } })
  })

  it('is refused out of the order of the track', async () => {
    const answer = await set(world.a.people.principal, { activity: '2022-10-21T17:00', launch: '2022-11-01T17:00' })
    expect(answer).toMatchObject({ refusal: { code: 'cycles.deadlines_out_of_order' } })
    expect(await kept()).toEqual({})
  })

  it('is open to the Academy, so that an absent head does not stop the year, and to nobody else', async () => {
    expect(await set(world.academy.reviewer, { activity: '2022-10-21T17:00' })).toMatchObject({ ok: true })
    for (const person of [world.c.people.principal, world.b.people.principal, world.a.people.lecturer])
      expect(await set(person, {})).toMatchObject({ refusal: { code: 'cycles.not_running' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await set(person, {})).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is refused in a closed year', async () => {
    const closed = await db().clusterYear.create({
      data: { clusterId: world.clusterId, year: 2020, gate: 'closed', closedAt: noon, headSchoolId: world.a.id },
    })
    const answer = await setGateDeadlines(asPerson(world.a.people.principal), { yearId: closed.id, deadlines: {} })
    expect(answer).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })
})
