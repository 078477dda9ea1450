import { beforeEach, describe, expect, it } from 'vitest'
import { goBack } from '@/lib/cycles/commands/go-back'
import { passGate } from '@/lib/cycles/commands/pass-gate'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setClock(noon)
  await setGate(world.yearId, 'self_scoring')
  await db().gateDeadline.deleteMany()
})

const day = 86_400_000
const pass = (person: string, reason = '', gate: 'self_scoring' | 'activity' | 'preparation' = 'self_scoring') =>
  passGate(asPerson(person), { yearId: world.yearId, gate, reason })
const gateNow = async () => (await db().clusterYear.findUniqueOrThrow({ where: { id: world.yearId } })).gate
const entries = () => db().auditEntry.count({ where: { event: 'cycles.gate_passed' } })

describe('passing a gate', () => {
  it('moves the year on, records it, and tells every school', async () => {
    const before = await entries()
    expect(await pass(world.a.people.emulation_officer)).toEqual({ ok: true, value: { gate: 'verification' } })
    expect(await gateNow()).toBe('verification')
    expect(await entries()).toBe(before + 1)
    const passage = await db().gatePassage.findFirstOrThrow({ orderBy: { at: 'desc' } })
    expect(passage).toMatchObject({
      fromGate: 'self_scoring',
      toGate: 'verification',
      asSubstitute: false,
      reason: null,
    })
    const told = await db().notice.findMany({ where: { kind: 'cycles.gate_passed' } })
    expect(told.map((one) => one.personId)).toContain(world.c.people.principal)
    expect(told.map((one) => one.personId)).not.toContain(world.a.people.emulation_officer)
  })

  it('is done once by two who press at the same moment', async () => {
    const answers = await Promise.all([pass(world.a.people.principal), pass(world.a.people.emulation_officer)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const refused = answers.find((answer) => !answer.ok)
    expect(refused).toMatchObject({ refusal: { code: 'cycles.gate_moved' } })
    expect(await gateNow()).toBe('verification')
  })

  it('is refused for a gate that was passed meanwhile', async () => {
    expect(await pass(world.a.people.principal, '', 'activity')).toMatchObject({
      refusal: { code: 'cycles.gate_moved' },
    })
  })

  it('is held by what is missing, not by dates', async () => {
    await setGate(world.yearId, 'hand_over')
    const answer = await passGate(asPerson(world.a.people.principal), {
      yearId: world.yearId,
      gate: 'hand_over',
      reason: '',
    })
    expect(answer).toMatchObject({ refusal: { code: 'cycles.close_instead' } })
    await setGate(world.yearId, 'preparation')
    await db().yearSchool.deleteMany({ where: { yearId: world.yearId, organisationId: { not: world.a.id } } })
    expect(await pass(world.a.people.principal, '', 'preparation')).toMatchObject({
      refusal: { code: 'cycles.conditions_open' },
    })
    await db().yearSchool.createMany({
      data: [world.b, world.c, world.d].map(({ id }, position) => ({
        yearId: world.yearId,
        organisationId: id,
        position: position + 1,
      })),
    })
  })

  it.each([
    ['a member school', () => world.c.people.principal],
    ['a lecturer of the head school', () => world.a.people.lecturer],
    ['the Academy, where it is no substitute', () => world.academy.approver],
  ])('is refused to %s', async (_, person) => {
    expect(await pass(person())).toMatchObject({ refusal: { code: 'cycles.not_gate_owner' } })
    expect(await gateNow()).toBe('self_scoring')
  })

  it('does not exist for nobody and for another cluster', async () => {
    const input = { yearId: world.yearId, gate: 'self_scoring', reason: '' } as const
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await passGate(caller, input)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is open to a deputy some days after the deadline, with a reason that all read', async () => {
    const deputy = world.b.people.principal
    expect(await pass(deputy, 'Cụm trưởng vắng')).toMatchObject({ refusal: { code: 'cycles.no_deadline' } })
    const deadline = new Date(noon.getTime() - 30 * day)
    await db().gateDeadline.create({ data: { yearId: world.yearId, gate: 'self_scoring', deadline: noon } })
    expect(await pass(deputy, 'Cụm trưởng vắng')).toMatchObject({ refusal: { code: 'cycles.substitute_too_early' } })
    await db().gateDeadline.updateMany({ data: { deadline } })
    expect(await pass(deputy)).toMatchObject({ refusal: { code: 'cycles.substitute_needs_reason' } })
    expect(await pass(deputy, 'Cụm trưởng vắng')).toEqual({ ok: true, value: { gate: 'verification' } })
    const told = await db().notice.findMany({ where: { kind: 'cycles.gate_passed_in_place' } })
    expect(told.map((one) => one.facts)).toContainEqual(expect.objectContaining({ reason: 'Cụm trưởng vắng' }))
  })
})

describe('going back', () => {
  const back = (person: string, reason = 'Cần bổ sung báo cáo') =>
    goBack(asPerson(person), { yearId: world.yearId, gate: 'self_scoring', reason })

  it('and forth again leaves both passages on record', async () => {
    expect(await back(world.a.people.principal)).toEqual({ ok: true, value: { gate: 'activity' } })
    expect(await pass(world.a.people.principal, '', 'activity')).toEqual({ ok: true, value: { gate: 'self_scoring' } })
    const last = await db().gatePassage.findMany({ orderBy: { id: 'desc' }, take: 2 })
    expect(last.map((one) => one.toGate)).toEqual(['self_scoring', 'activity'])
  })
})
