import { beforeAll, expect, it } from 'vitest'
import { enterDemonstration } from '@/lib/people/commands/enter-demonstration'
import { listDemonstrationAccounts } from '@/lib/people/queries/entrance'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const missing = { ok: false, refusal: { code: 'common.not_found' } }

it('lists the accounts with their office, school and role of today', async () => {
  const accounts = await listDemonstrationAccounts()
  expect(accounts).toHaveLength(27)
  const head = accounts.find((account) => account.personId === world.a.people.principal)
  expect(head).toMatchObject({ office: 'principal', organisation: { code: 'A' }, role: 'head', cluster: { vi: 'BTB' } })
  const approver = accounts.find((account) => account.personId === world.academy.approver)
  expect(approver).toMatchObject({ office: 'academy_approver', role: null, cluster: null })
})

it('opens a session with one click', async () => {
  const answer = await enterDemonstration(asNobody(), { personId: world.c.people.lecturer })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const session = await db().session.findUniqueOrThrow({ where: { id: answer.value.sessionId } })
  expect(session.personId).toBe(world.c.people.lecturer)
})

it('never opens the account of a person, nor a closed one', async () => {
  await db().person.update({ where: { id: world.d.people.lecturer }, data: { demonstration: false } })
  expect(await enterDemonstration(asNobody(), { personId: world.d.people.lecturer })).toMatchObject(missing)
  await db().person.update({ where: { id: world.d.people.principal }, data: { disabledAt: new Date() } })
  expect(await enterDemonstration(asNobody(), { personId: world.d.people.principal })).toMatchObject(missing)
})

it('does not exist where the installation is no demonstration', async () => {
  // what the database itself refuses once there are people is done here around its trigger
  await db().$executeRaw`alter table installation disable trigger demonstration_is_for_ever`
  await db().installation.update({ where: { id: 1 }, data: { demonstration: false } })
  expect(await enterDemonstration(asNobody(), { personId: world.a.people.lecturer })).toMatchObject(missing)
  expect(await listDemonstrationAccounts()).toEqual([])
})
