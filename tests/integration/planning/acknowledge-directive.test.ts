import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgeDirective } from '@/lib/planning/commands/acknowledge-directive'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let directiveId: string

beforeAll(async () => {
  world = await makeWorld()
})

async function sendDirective(yearId: string): Promise<string> {
  const { id } = await db().directive.create({
    data: {
      yearId,
      kind: 'guidance',
      number: crypto.randomUUID(),
      date: new Date('2022-02-10T00:00:00Z'),
      subject: 'Hướng dẫn minh họa',
      issuedById: world.academyId,
      sentAt: noon,
    },
  })
  return id
}

beforeEach(async () => {
  directiveId = await sendDirective(world.yearId)
})

const kept = () => db().directiveAcknowledgement.findMany({ where: { directiveId } })

describe('acknowledging a directive', () => {
  it('keeps the word of the school and records it in the same breath', async () => {
    const answer = await acknowledgeDirective(asPerson(world.c.people.emulation_officer), {
      directiveId,
      actionTaken: 'Đã phổ biến toàn trường',
    })
    expect(answer).toEqual({ ok: true, value: { directiveId } })
    expect(await kept()).toMatchObject([{ organisationId: world.c.id, actionTaken: 'Đã phổ biến toàn trường' }])
    expect(await db().auditEntry.findMany({ where: { subjectId: directiveId } })).toMatchObject([
      {
        event: 'planning.directive_acknowledged',
        personId: world.c.people.emulation_officer,
        organisationId: world.c.id,
        yearId: world.yearId,
        before: { actionTaken: null },
      },
    ])
  })

  it('is refused to a lecturer, who does not act for the school, and nothing is written', async () => {
    const answer = await acknowledgeDirective(asPerson(world.c.people.lecturer), { directiveId, actionTaken: '' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'planning.not_acting_for_school' } })
    expect(await kept()).toEqual([])
    expect(await db().auditEntry.count({ where: { subjectId: directiveId } })).toBe(0)
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
    ['an Academy reviewer, who has no school', () => asPerson(world.academy.reviewer)],
  ])('does not exist for %s', async (_, caller) => {
    const answer = await acknowledgeDirective(caller(), { directiveId, actionTaken: '' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
  })

  it('has one effect for one press, however often it arrives', async () => {
    const caller = asPerson(world.c.people.principal, crypto.randomUUID())
    const presses = Array.from({ length: 10 }, () => acknowledgeDirective(caller, { directiveId, actionTaken: 'một' }))
    for (const answer of await Promise.all(presses)) expect(answer).toEqual({ ok: true, value: { directiveId } })
    expect(await db().auditEntry.count({ where: { subjectId: directiveId } })).toBe(1)
  })

  it('is refused in a closed year', async () => {
    const closed = await db().clusterYear.create({
      data: {
        clusterId: world.clusterId,
        year: 2021,
        schools: { create: [{ organisationId: world.c.id, position: 0 }] },
      },
    })
    const old = await sendDirective(closed.id)
    await setGate(closed.id, 'closed')
    const answer = await acknowledgeDirective(asPerson(world.c.people.principal), { directiveId: old, actionTaken: '' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.year_closed' } })
  })
})
