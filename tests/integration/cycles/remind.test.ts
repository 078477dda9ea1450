import { beforeEach, describe, expect, it } from 'vitest'
import { remind } from '@/lib/cycles/commands/remind'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import type { Duty } from '@/lib/calendar/rules'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let duty: Duty

beforeEach(async () => {
  if (!world) {
    world = await makeWorld()
    const directive = { yearId: world.yearId, kind: 'guidance', number: '01-HD', subject: 'Hướng dẫn' } as const
    await db().directive.create({
      data: { ...directive, date: new Date('2022-02-10T00:00:00Z'), issuedById: world.academyId, sentAt: noon },
    })
    await setGate(world.yearId, 'launch')
    const year = await findYear(db(), world.yearId)
    const duties = year ? await listYearDuties(makeContext({ kind: 'system' }, noon, 'test'), year) : []
    const owed = duties.find((one) => one.organisationId === world.c.id)
    if (!owed) throw new Error('C owes nothing')
    duty = owed
  }
  await setClock(noon)
  await db().reminder.deleteMany()
  await db().notice.deleteMany()
})

const send = (person: string | null, organisationId?: string, duties = [duty.key]) =>
  remind(person ? asPerson(person) : asNobody(), {
    yearId: world.yearId,
    duties,
    ...(organisationId && { organisationId }),
  })

describe('a courteous reminder', () => {
  it('reaches the school that owes it, names the duty, and is recorded', async () => {
    expect(await send(world.a.people.principal, world.c.id)).toEqual({ ok: true, value: { reminded: 1 } })
    const told = await db().notice.findMany()
    expect(told.map((one) => one.personId)).toContain(world.c.people.principal)
    expect(told[0]?.kind).toMatch(/^cycles\.reminder/)
    expect(told[0]?.href).toBe(duty.href)
    expect(await db().auditEntry.count({ where: { event: 'cycles.reminder_sent', organisationId: world.c.id } })).toBe(
      1,
    )
  })

  it('goes out once a day for a duty and a school, also under two presses; the next day again', async () => {
    const presses = Array.from({ length: 4 }, () => send(world.a.people.principal, world.c.id))
    const answers = await Promise.all(presses)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().reminder.count()).toBe(1)
    expect(await send(world.b.people.principal, world.c.id)).toMatchObject({
      refusal: { code: 'cycles.reminded_today' },
    })
    await setClock(new Date(noon.getTime() + 86_400_000))
    expect(await send(world.a.people.principal, world.c.id)).toMatchObject({ ok: true })
  })

  it('is refused where nothing is owed, and never goes to one’s own school', async () => {
    expect(await send(world.a.people.principal, world.c.id, ['x'])).toMatchObject({
      refusal: { code: 'cycles.nothing_to_remind' },
    })
    expect(await send(world.a.people.principal, world.a.id)).toMatchObject({
      refusal: { code: 'cycles.nothing_to_remind' },
    })
  })

  it('is sent by head, deputy or Academy, and by nobody else', async () => {
    expect(await send(world.academy.reviewer, world.c.id)).toMatchObject({ ok: true })
    for (const person of [world.d.people.principal, world.a.people.lecturer])
      expect(await send(person, world.c.id)).toMatchObject({ refusal: { code: 'cycles.not_running' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await send(person, world.c.id)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is refused in a closed year', async () => {
    const closed = await db().clusterYear.create({
      data: { clusterId: world.clusterId, year: 2020, gate: 'closed', closedAt: noon, headSchoolId: world.a.id },
    })
    const answer = await remind(asPerson(world.a.people.principal), { yearId: closed.id, duties: ['x'] })
    expect(answer).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })
})
