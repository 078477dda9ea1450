import { beforeAll, expect, it } from 'vitest'
import { askPasswordReset } from '@/lib/people/commands/ask-password-reset'
import { correctPerson } from '@/lib/people/commands/correct-person'
import { correctPersonSchema } from '@/lib/people/schema'
import { startSession } from '@/lib/platform/auth/sessions'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { stranger } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const refusal = (code: string) => ({ ok: false, refusal: { code } })
const correct = (personId: string, name: string, email: string, who = world.academy.administrator) =>
  correctPerson(asPerson(who), { personId, name, email })
const open = (personId: string) => db().session.count({ where: { personId, revokedAt: null } })

it('a name that is spelt right is sorted by its last word, leaves sessions open, and is recorded', async () => {
  const personId = world.c.people.lecturer
  const { email, name } = await db().person.findUniqueOrThrow({ where: { id: personId } })
  await startSession(db(), personId, stranger())
  expect(await correct(personId, 'Trần Thị Ánh', email)).toMatchObject({ ok: true })
  expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    ...{ name: 'Trần Thị Ánh', givenName: 'Ánh', email },
  })
  expect(await open(personId)).toBe(1)
  expect(await db().mailMessage.count({ where: { kind: 'address_changed' } })).toBe(0)
  expect(await db().auditEntry.findMany({ where: { event: 'people.person_corrected' } })).toMatchObject([
    { subjectId: personId, before: { name }, after: { name: 'Trần Thị Ánh' } },
  ])
})

it('with a new address sessions and mailed links end, and both addresses are told', async () => {
  const personId = world.c.people.principal
  const before = await db().person.findUniqueOrThrow({ where: { id: personId } })
  await startSession(db(), personId, stranger())
  await askPasswordReset(asNobody(), { email: before.email })
  expect(await correct(personId, before.name, 'moi@example.test')).toMatchObject({ ok: true })
  expect(await open(personId)).toBe(0)
  expect(await db().passwordReset.count({ where: { personId, usedAt: null } })).toBe(0)
  const letters = await db().mailMessage.findMany({ where: { kind: 'address_changed' }, orderBy: { recipient: 'asc' } })
  expect(letters.map((one) => one.recipient)).toEqual([before.email, 'moi@example.test'].sort())
})

it('an address that another has is refused, however it is written, and two at one moment leave one', async () => {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: world.d.people.principal } })
  const typed = correctPersonSchema.parse({
    personId: world.d.people.lecturer,
    name: 'Ai đó',
    email: ` ${email.toUpperCase()} `,
  })
  const answer = await correct(typed.personId, typed.name, typed.email)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'people.address_taken', at: 'email' } })
  const answers = await Promise.all(
    [world.d.people.lecturer, world.b.people.lecturer].map((id) => correct(id, 'Ai đó', 'chung@example.test')),
  )
  expect(answers.filter((one) => one.ok)).toHaveLength(1)
})

it('is for the administrator alone, and of people who are there', async () => {
  const personId = world.c.people.lecturer
  for (const who of [world.c.people.principal, world.academy.approver, personId])
    expect(await correct(personId, 'Tên khác', 'khac@example.test', who)).toMatchObject(refusal('common.not_found'))
  expect(await correct(world.yearId, 'Tên khác', 'khac@example.test')).toMatchObject(refusal('common.not_found'))
})
