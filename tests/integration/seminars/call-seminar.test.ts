import { beforeAll, describe, expect, it } from 'vitest'
import { callSeminar } from '@/lib/seminars/commands/call-seminar'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import type { SeminarDetails } from '@/lib/seminars/schema'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, seminarDetails } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const planned = async (changes: Partial<SeminarDetails> = {}): Promise<string> => {
  const officer = asPerson(world.a.people.emulation_officer)
  const answer = await scheduleSeminar(officer, {
    yearId: world.yearId,
    ...seminarDetails(world, { alongside: true, ...changes }),
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.seminarId
}

describe('calling for papers', () => {
  it('tells the staff of every school, convenes the meeting, and is recorded', async () => {
    const seminarId = await planned()
    expect(code(await callSeminar(asPerson(world.a.people.emulation_officer), { seminarId }))).toBe('ok')
    const seminar = await db().seminar.findUniqueOrThrow({ where: { id: seminarId }, include: { meeting: true } })
    expect(seminar.calledAt).not.toBeNull()
    expect(seminar.meeting.state).toBe('convened')
    const told = await db().notice.findMany({ where: { kind: 'seminars.seminar_called' }, select: { personId: true } })
    const staff = [world.a, world.b, world.c, world.d].flatMap((school) => Object.values(school.people))
    const expected = staff.filter((id) => id !== world.a.people.emulation_officer)
    expect(told.map((row) => row.personId).sort()).toEqual(expected.sort())
    expect((await auditOf(seminarId))[0]).toMatchObject({ event: 'seminars.seminar_called' })
  })

  it('happens once, also when pressed twice at the same moment', async () => {
    const seminarId = await planned()
    const who = asPerson(world.a.people.principal)
    const answers = await Promise.all([callSeminar(who, { seminarId }), callSeminar(who, { seminarId })])
    expect(answers.map(code).sort()).toEqual(['ok', 'seminars.already_called'])
  })

  it('needs a place, is for the host alone, and exists for nobody else', async () => {
    const seminarId = await planned({ place: '' })
    expect(code(await callSeminar(asPerson(world.a.people.principal), { seminarId }))).toBe('seminars.no_place')
    expect(code(await callSeminar(asPerson(world.c.people.principal), { seminarId }))).toBe('seminars.not_host')
    expect(code(await callSeminar(asPerson(world.elsewhere.head.people.principal), { seminarId }))).toBe(
      'common.not_found',
    )
    expect(code(await callSeminar(asPerson(world.a.people.principal), { seminarId: crypto.randomUUID() }))).toBe(
      'common.not_found',
    )
  })
})
