import { beforeAll, expect, it } from 'vitest'
import { enrolDemonstration } from '@/lib/people/commands/enrol-demonstration'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = (more: object = {}) => ({
  organisationId: world.c.id,
  office: 'lecturer' as const,
  name: 'Giảng viên',
  email: 'giangvien2.c@demo.local',
  ...more,
})
const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('enters an account named by its office, without a password, and records it', async () => {
  const answer = await enrolDemonstration(asSystem(), input())
  if (!answer.ok) throw new Error(answer.refusal.code)
  const person = await db().person.findUniqueOrThrow({ where: { id: answer.value.personId } })
  expect(person).toMatchObject({ demonstration: true, passwordHash: null, name: 'Giảng viên' })
  expect(await db().auditEntry.count({ where: { subjectId: person.id } })).toBe(1)
  expect(await enrolDemonstration(asSystem(), input())).toMatchObject(refusal('people.address_taken'))
})

it('is refused at an organisation that has no such office, and is not found for people', async () => {
  const wrong = input({ organisationId: world.academyId, email: 'x@demo.local' })
  expect(await enrolDemonstration(asSystem(), wrong)).toMatchObject(refusal('people.office_not_here'))
  expect(await enrolDemonstration(asPerson(world.academy.administrator), input())).toMatchObject(
    refusal('common.not_found'),
  )
})
