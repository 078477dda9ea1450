import { beforeAll, describe, expect, it } from 'vitest'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import type { SeminarDetails } from '@/lib/seminars/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, seminarDetails } from '../../support/seminars'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const schedule = (who: string | null, changes: Partial<SeminarDetails> = {}) =>
  scheduleSeminar(who ? asPerson(who) : asNobody(), { yearId: world.yearId, ...seminarDetails(world, changes) })
const shifted = (hours: number): Partial<SeminarDetails> => {
  const { startsAt, endsAt } = seminarDetails(world)
  return {
    startsAt: new Date(startsAt.getTime() + hours * 3_600_000),
    endsAt: new Date(endsAt.getTime() + hours * 3_600_000),
  }
}

describe('scheduling a seminar', () => {
  it('sets it on the calendar with its windows, rules and who leads, and records it', async () => {
    const answer = await schedule(world.a.people.emulation_officer)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const seminar = await db().seminar.findUniqueOrThrow({
      where: { id: answer.value.seminarId },
      include: { meeting: { include: { officers: true } } },
    })
    expect(seminar).toMatchObject({ topic: 'Chủ đề minh họa', pagesMax: 10, calledAt: null })
    expect(seminar.meeting).toMatchObject({
      kind: 'seminar',
      state: 'planned',
      hostId: world.a.id,
      title: 'Chủ đề minh họa',
    })
    expect(seminar.meeting.officers).toMatchObject([{ role: 'presidium', label: 'Hiệu trưởng trường A', chairs: true }])
    const [entry] = await auditOf(seminar.id)
    expect(entry).toMatchObject({
      event: 'seminars.seminar_scheduled',
      personId: world.a.people.emulation_officer,
      yearId: world.yearId,
    })
    expect(answer.value.href).toBe(`/work/BTB/2022/seminars/${seminar.id}`)
  })

  it('is for the head, and for a deputy school what it hosts itself', async () => {
    expect(code(await schedule(world.b.people.principal, { ...shifted(24), hostId: world.b.id }))).toBe('ok')
    expect(code(await schedule(world.b.people.principal, { ...shifted(48), hostId: world.a.id }))).toBe(
      'seminars.not_host',
    )
    for (const who of [
      world.c.people.principal,
      world.a.people.lecturer,
      world.d.people.principal,
      world.academy.approver,
    ])
      expect(code(await schedule(who, shifted(48)))).toBe('seminars.not_host')
    for (const who of [world.elsewhere.head.people.principal, null])
      expect(code(await schedule(who, shifted(48)))).toBe('common.not_found')
  })

  it('says what clashes, unless it is one programme with it', async () => {
    const who = world.a.people.principal
    expect(code(await schedule(who, shifted(1)))).toBe('meetings.clashes')
    expect(code(await schedule(who, { ...shifted(1), alongside: true }))).toBe('ok')
  })

  it('refuses hours that passed or run backwards, and windows out of order', async () => {
    const who = world.a.people.principal
    const past = { startsAt: new Date(noon.getTime() - 1000), endsAt: noon }
    expect(code(await schedule(who, past))).toBe('seminars.papers_after_start')
    const { startsAt, titlesOpenAt } = seminarDetails(world)
    expect(code(await schedule(who, { ...shifted(72), endsAt: startsAt }))).toBe('meetings.ends_before_start')
    expect(code(await schedule(who, { ...shifted(72), titlesCloseAt: titlesOpenAt }))).toBe('seminars.window_reversed')
    const closed = { titlesOpenAt: new Date('2022-01-01'), titlesCloseAt: new Date('2022-01-02') }
    expect(code(await schedule(who, { ...shifted(72), ...closed }))).toBe('seminars.window_passed')
    expect(code(await schedule(who, { ...shifted(72), pagesMin: 11 }))).toBe('seminars.least_above_most')
  })

  it('waits for the launch, and ends with the year', async () => {
    await setGate(world.yearId, 'preparation')
    expect(code(await schedule(world.a.people.principal, shifted(96)))).toBe('seminars.before_launch')
    await setGate(world.yearId, 'closed')
    expect(code(await schedule(world.a.people.principal, shifted(96)))).toBe('common.year_closed')
  })
})
