import { beforeAll, expect, it } from 'vitest'
import { confirmFactor } from '@/lib/people/commands/confirm-factor'
import { startFactor } from '@/lib/people/commands/start-factor'
import { hashBackupCode } from '@/lib/platform/auth/backup-codes'
import { codeAt, stepOf } from '@/lib/platform/auth/one-time-code'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { unwrap } from '@/lib/platform/sealing/wrapping'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { refusal, signedIn, type SignedIn } from './factors'
import { withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** Somebody who has begun, at the browser where it was begun, with the key in hand. */
async function begun(personId: string): Promise<{ caller: SignedIn; code: () => string }> {
  await withPassword(personId)
  const caller = await signedIn(personId)
  await startFactor(caller, {})
  const { wrapped } = await db().secondFactor.findUniqueOrThrow({ where: { personId } })
  return { caller, code: () => codeAt(unwrap('second factors v1', wrapped, personId), stepOf(new Date())) }
}

it('is refused to nobody, with a wrong code, before a beginning and half an hour after it', async () => {
  const personId = world.c.people.principal
  const { caller, code } = await begun(personId)
  expect(await confirmFactor(asNobody(), { code: code() })).toMatchObject(refusal('common.not_found'))
  const wrong = code() === '000000' ? '000001' : '000000'
  expect(await confirmFactor(caller, { code: wrong })).toMatchObject({
    refusal: { code: 'people.factor_code_wrong', at: 'code' },
  })
  const other = await signedIn(world.c.people.lecturer)
  await withPassword(world.c.people.lecturer)
  expect(await confirmFactor(other, { code: code() })).toMatchObject(refusal('people.factor_not_begun'))
  const createdAt = new Date(Date.now() - 31 * 60_000)
  await db().secondFactor.update({ where: { personId }, data: { createdAt } })
  expect(await confirmFactor(caller, { code: code() })).toMatchObject(refusal('people.factor_not_begun'))
  expect(await db().secondFactor.count({ where: { confirmedAt: { not: null } } })).toBe(0)
})

it('tells ten backup codes once and keeps their hashes, ends the other sessions, and is recorded', async () => {
  const personId = world.d.people.principal
  const { caller, code } = await begun(personId)
  await signedIn(personId)
  const key = crypto.randomUUID()
  const answer = await confirmFactor({ ...caller, key }, { code: ` ${code().slice(0, 3)} ${code().slice(3)} ` })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const { codes } = answer.value
  expect(new Set(codes).size).toBe(10)
  const kept = await db().backupCode.findMany({ where: { personId } })
  expect(kept.map((one) => one.codeHash).sort()).toEqual(codes.map((one) => hashBackupCode(personId, one)).sort())
  expect(await db().session.count({ where: { personId, revokedAt: null } })).toBe(1)
  expect(await db().auditEntry.count({ where: { event: 'people.factor_set_up', personId } })).toBe(1)
  // a repeated press learns that it was done; what it was told is kept nowhere
  expect(await confirmFactor({ ...caller, key }, { code: code() })).toEqual({ ok: true, value: { codes: [] } })
  const everything = JSON.stringify([
    await db().submission.findMany(),
    await db().auditEntry.findMany({ select: { facts: true, before: true, after: true } }),
    kept,
  ])
  expect(codes.filter((one) => everything.includes(one) || everything.includes(one.replaceAll('-', '')))).toEqual([])
})

it('of two presses at one moment one sets up, and the other finds it there', async () => {
  const { caller, code } = await begun(world.b.people.principal)
  const answers = await Promise.all([confirmFactor(caller, { code: code() }), confirmFactor(caller, { code: code() })])
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  expect(codes.sort()).toEqual(['ok', 'people.factor_there'])
})

it('is throttled', async () => {
  const { caller, code } = await begun(world.a.people.lecturer)
  const wrong = code() === '000000' ? '000001' : '000000'
  const guesses = await Promise.all(Array.from({ length: 11 }, () => confirmFactor(caller, { code: wrong })))
  expect(guesses.filter((one) => !one.ok && one.refusal.code === 'people.too_many_attempts')).toHaveLength(1)
  expect(await confirmFactor(caller, { code: code() })).toMatchObject(refusal('people.too_many_attempts'))
}, 60_000)
