import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { declineElection } from '@/lib/rotation/commands/decline-election'
import { testDatabase } from '../../support/database'
import { arrangeElected, type Elected } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let elected: Elected

beforeEach(async () => {
  if (!world) {
    world = await makeWorld()
    elected = await arrangeElected(world)
  }
  await setGate(world.yearId, 'ratification')
  await db().election.updateMany({ data: { state: 'elected', stateReason: null } })
  await db().clusterYear.update({ where: { id: elected.nextYearId }, data: { headSchoolId: world.c.id } })
})

const decline = (person: string | null, reason = 'Trường đang sắp xếp lại') =>
  declineElection(person ? asPerson(person) : asNobody(), { electionId: elected.head, reason })

describe('declining an election', () => {
  it('leaves the office vacant and the next year without its head; the old head stays', async () => {
    expect(await decline(world.c.people.principal)).toMatchObject({ ok: true })
    expect(await db().election.findUnique({ where: { id: elected.head } })).toMatchObject({
      state: 'declined',
      stateReason: 'Trường đang sắp xếp lại',
    })
    const next = await db().clusterYear.findUniqueOrThrow({ where: { id: elected.nextYearId } })
    expect(next.headSchoolId).toBeNull()
    expect(await db().term.count({ where: { organisationId: world.a.id, role: 'head', endsAt: null } })).toBe(1)
    expect(await db().auditEntry.count({ where: { event: 'rotation.election_declined' } })).toBe(1)
  })

  it('is refused once the Academy has decided, without a reason, and out of its time', async () => {
    expect(await decline(world.c.people.principal, '')).toMatchObject({ refusal: { code: 'rotation.reason_needed' } })
    await db().election.update({ where: { id: elected.head }, data: { state: 'recognised' } })
    expect(await decline(world.c.people.principal)).toMatchObject({ refusal: { code: 'rotation.decided_already' } })
    await setGate(world.yearId, 'hand_over')
    expect(await decline(world.c.people.principal)).toMatchObject({ refusal: { code: 'rotation.not_at_conference' } })
  })

  it('is the word of that school’s principal alone', async () => {
    for (const person of [world.c.people.emulation_officer, world.a.people.principal, world.academy.approver])
      expect(await decline(person)).toMatchObject({ refusal: { code: 'rotation.not_principal' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await decline(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('happens once', async () => {
    const answers = await Promise.all([decline(world.c.people.principal), decline(world.c.people.principal)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})
