import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenGate } from '@/lib/cycles/rules'
import { goBack } from '@/lib/cycles/commands/go-back'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'self_scoring')
  await db().yearReport.deleteMany()
})

const back = (person: string, reason = 'Cần bổ sung', gate: OpenGate = 'self_scoring') =>
  goBack(asPerson(person), { yearId: world.yearId, gate, reason })

describe('taking the year back by a gate', () => {
  it('tells every school the reason and records it', async () => {
    expect(await back(world.a.people.principal)).toEqual({ ok: true, value: { gate: 'activity' } })
    expect(await db().auditEntry.findFirstOrThrow({ where: { event: 'cycles.gate_returned' } })).toMatchObject({
      before: { gate: 'self_scoring' },
      after: { gate: 'activity' },
      facts: expect.objectContaining({ reason: 'Cần bổ sung' }) as unknown,
    })
    const told = await db().notice.findMany({ where: { kind: 'cycles.gate_returned' } })
    expect(told.map((one) => one.personId)).toContain(world.d.people.principal)
  })

  it('is refused without a reason', async () => {
    expect(await back(world.a.people.principal, '')).toMatchObject({ refusal: { code: 'cycles.reason_needed' } })
  })

  it('is refused once a report rests on the gate; a draft does not', async () => {
    const report = await db().yearReport.create({
      data: { yearId: world.yearId, organisationId: world.c.id, updatedAt: noon },
    })
    await db().yearReport.update({ where: { id: report.id }, data: { state: 'submitted', submittedAt: noon } })
    expect(await back(world.a.people.principal)).toMatchObject({
      refusal: { code: 'cycles.rests_self_scoring', facts: { count: 1 } },
    })
    await db().yearReport.update({ where: { id: report.id }, data: { state: 'draft' } })
    expect(await back(world.a.people.principal)).toMatchObject({ ok: true })
  })

  it('never leads behind the Academy’s decisions, nor before the first gate, nor out of a closed year', async () => {
    await setGate(world.yearId, 'hand_over')
    expect(await back(world.academy.approver, 'x', 'hand_over')).toMatchObject({
      refusal: { code: 'cycles.rests_hand_over' },
    })
    await setGate(world.yearId, 'preparation')
    expect(await back(world.a.people.principal, 'x', 'preparation')).toMatchObject({
      refusal: { code: 'cycles.nothing_before' },
    })
    const closed = await db().clusterYear.create({
      data: { clusterId: world.clusterId, year: 2020, gate: 'closed', closedAt: noon, headSchoolId: world.d.id },
    })
    const answer = await goBack(asPerson(world.academy.approver), { yearId: closed.id, gate: 'hand_over', reason: 'x' })
    expect(answer).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('is refused for a gate that was passed meanwhile', async () => {
    expect(await back(world.a.people.principal, 'x', 'activity')).toMatchObject({
      refusal: { code: 'cycles.gate_moved' },
    })
  })

  it('is refused to a member and a deputy, and does not exist for strangers', async () => {
    for (const person of [world.c.people.principal, world.b.people.principal])
      expect(await back(person)).toMatchObject({ refusal: { code: 'cycles.not_gate_owner' } })
    const input = { yearId: world.yearId, gate: 'self_scoring', reason: 'x' } as const
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await goBack(caller, input)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('goes back by one only, however many press', async () => {
    const answers = await Promise.all([back(world.a.people.principal), back(world.academy.approver)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
