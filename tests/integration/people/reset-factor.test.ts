import { beforeAll, expect, it } from 'vitest'
import { resetFactor } from '@/lib/people/commands/reset-factor'
import { signIn } from '@/lib/people/commands/sign-in'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { longSignedIn, refusal, signedIn, withFactor } from './factors'
import { from, goodPassword, stranger } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('is for the administrator alone, never of the own account, with a fresh proof, and where there is one', async () => {
  const personId = world.c.people.principal
  await withFactor(personId)
  for (const who of [world.c.people.emulation_officer, world.academy.approver, world.a.people.principal])
    expect(await resetFactor(asPerson(who), { personId })).toMatchObject(refusal('common.not_found'))
  expect(await resetFactor(await signedIn(personId), { personId })).toMatchObject(refusal('common.not_found'))
  const { administrator } = world.academy
  await withFactor(administrator)
  const fresh = await signedIn(administrator)
  expect(await resetFactor(fresh, { personId: administrator })).toMatchObject(refusal('people.own_factor'))
  expect(await resetFactor(fresh, { personId: world.d.people.principal })).toMatchObject(refusal('people.factor_none'))
  expect(await resetFactor(fresh, { personId: world.yearId })).toMatchObject(refusal('common.not_found'))
  expect(await resetFactor(await longSignedIn(administrator), { personId })).toMatchObject(
    refusal('common.proof_and_code_needed'),
  )
  expect(await db().secondFactor.count({ where: { personId } })).toBe(1)
})

it('forgets key and codes, ends the sessions, keeps the password, tells the person, and is recorded without a secret', async () => {
  const personId = world.b.people.principal
  const { email, backupCodes } = await withFactor(personId)
  const { wrapped } = await db().secondFactor.findUniqueOrThrow({ where: { personId } })
  await signedIn(personId)
  const administrator = await signedIn(world.academy.administrator)
  const answers = await Promise.all([
    resetFactor(administrator, { personId }),
    resetFactor(administrator, { personId }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().secondFactor.count({ where: { personId } })).toBe(0)
  expect(await db().backupCode.count({ where: { personId } })).toBe(0)
  expect(await db().session.count({ where: { personId, revokedAt: null } })).toBe(0)
  expect(await db().mailMessage.count({ where: { kind: 'factor_reset', recipient: email } })).toBe(1)
  const entries = await db().auditEntry.findMany({ where: { event: 'people.factor_reset' } })
  expect(entries).toMatchObject([{ subjectId: personId, personId: world.academy.administrator }])
  const told = JSON.stringify([answers, entries.map(({ facts, before, after }) => [facts, before, after])])
  expect([wrapped, ...backupCodes].filter((secret) => told.includes(secret))).toEqual([])
  const again = await signIn(from(stranger()), { email, password: goodPassword })
  expect(again).toMatchObject({ ok: true, value: { owes: 'factor' } })
})
