import { beforeAll, expect, it } from 'vitest'
import { proveSelf } from '@/lib/people/commands/prove-self'
import { findLiveSessions } from '@/lib/platform/auth/live-sessions'
import { readProof } from '@/lib/platform/auth/proof'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { longSignedIn, refusal, withFactor } from './factors'
import { goodPassword, withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('is refused to nobody, with a wrong password, and where there is a second factor without its code', async () => {
  expect(await proveSelf(asNobody(), { password: goodPassword, code: '' })).toMatchObject(refusal('common.not_found'))
  const personId = world.c.people.principal
  const phone = await withFactor(personId)
  const caller = await longSignedIn(personId)
  expect(await proveSelf(caller, { password: 'sai', code: phone.code() })).toMatchObject({
    refusal: { code: 'people.current_password_wrong', at: 'password' },
  })
  for (const code of ['', 'ABCD'])
    expect(await proveSelf(caller, { password: goodPassword, code })).toMatchObject({
      refusal: { code: 'people.factor_code_wrong', at: 'code' },
    })
  expect((await readProof(db(), personId, caller.sessionId)).fresh).toBe(false)
  // the wrong password did not use the code up
  expect(await proveSelf(caller, { password: goodPassword, code: phone.code() })).toMatchObject({ ok: true })
})

it('goes on under a new id that is fresh, and the old id is dead', async () => {
  const personId = world.d.people.lecturer
  await withPassword(personId)
  const caller = await longSignedIn(personId)
  const answer = await proveSelf(caller, { password: goodPassword, code: '' })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect((await findLiveSessions(db(), { personId })).map(({ id }) => id)).toEqual([answer.value.sessionId])
  expect(answer.value.sessionId).not.toBe(caller.sessionId)
  expect((await readProof(db(), personId, answer.value.sessionId)).fresh).toBe(true)
})

it('by one code at two browsers at once proves exactly one', async () => {
  const personId = world.a.people.principal
  const phone = await withFactor(personId)
  const callers = [await longSignedIn(personId), await longSignedIn(personId)]
  const code = phone.code()
  const answers = await Promise.all(callers.map((caller) => proveSelf(caller, { password: goodPassword, code })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

it('is throttled', async () => {
  const personId = world.b.people.lecturer
  await withPassword(personId)
  const caller = await longSignedIn(personId)
  const guesses = await Promise.all(
    Array.from({ length: 11 }, () => proveSelf(caller, { password: 'đoán bừa', code: '' })),
  )
  expect(guesses.filter((one) => !one.ok && one.refusal.code === 'people.too_many_attempts')).toHaveLength(1)
}, 60_000)

it('another person’s session, one that waits for its code, and one that is ended prove nothing', async () => {
  const [mine, other] = [world.c.people.lecturer, world.c.people.vice_principal]
  const caller = await longSignedIn(other)
  await db().session.update({ where: { id: caller.sessionId }, data: { provedAt: new Date() } })
  const fresh = async (personId: string, id: string | null) => (await readProof(db(), personId, id)).fresh
  expect(await fresh(other, caller.sessionId)).toBe(true)
  expect(await fresh(mine, caller.sessionId)).toBe(false)
  expect(await fresh(other, null)).toBe(false)
  const row = { personId: other, userAgent: '', address: '', expiresAt: new Date(Date.now() + 60_000) }
  const waits = await db().session.create({ data: { ...row, awaitsCode: true } })
  expect(await fresh(other, waits.id)).toBe(false)
  await db().session.update({ where: { id: caller.sessionId }, data: { revokedAt: new Date() } })
  expect(await fresh(other, caller.sessionId)).toBe(false)
})
