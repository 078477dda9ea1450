import { beforeAll, expect, it } from 'vitest'
import { endAppointment } from '@/lib/people/commands/end-appointment'
import { actsForSchool } from '@/lib/people/policy'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const refusal = (code: string) => ({ ok: false, refusal: { code } })
const appointmentOf = async (personId: string): Promise<string> =>
  (await db().appointment.findFirstOrThrow({ where: { personId } })).id
const end = async (who: string, personId: string) =>
  endAppointment(asPerson(who), { appointmentId: await appointmentOf(personId) })

it('a principal ends the office of own staff, whose powers end at once, and it is recorded', async () => {
  const officer = world.c.people.emulation_officer
  expect(await end(world.c.people.principal, officer)).toMatchObject({ ok: true })
  const { actor } = await readStanding(db(), officer)
  expect(actsForSchool(actor, world.c.id)).toBe(false)
  expect(await db().auditEntry.count({ where: { event: 'people.appointment_ended', subjectId: officer } })).toBe(1)
  expect(await end(world.c.people.principal, officer)).toMatchObject(refusal('people.appointment_over'))
})

it('is refused for the own principal’s office, and does not exist for others', async () => {
  expect(await end(world.c.people.principal, world.c.people.principal)).toMatchObject(
    refusal('people.principal_by_administrator'),
  )
  expect(await end(world.d.people.principal, world.c.people.lecturer)).toMatchObject(refusal('common.not_found'))
  expect(await end(world.academy.approver, world.c.people.lecturer)).toMatchObject(refusal('common.not_found'))
  expect(await endAppointment(asPerson(world.academy.administrator), { appointmentId: world.yearId })).toMatchObject(
    refusal('common.not_found'),
  )
})

it('the last administrator stays, also when two leave at one moment', async () => {
  const only = world.academy.administrator
  expect(await end(only, only)).toMatchObject(refusal('people.last_administrator'))
  const second = await db().person.create({
    data: {
      email: 'second@example.test',
      name: 'Quản trị hai',
      demonstration: true,
      givenName: 'hai',
      appointments: {
        create: { organisationId: world.academyId, office: 'administrator', startsAt: new Date('2020-01-01') },
      },
    },
  })
  const answers = await Promise.all([end(only, only), end(second.id, second.id)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
    'ok',
    'people.last_administrator',
  ])
})
