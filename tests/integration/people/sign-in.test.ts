import { beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '@/lib/people/commands/sign-in'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { familiar, from, goodPassword, stranger, withPassword } from './visitors'

testDatabase()

let world: World
let email: string
beforeAll(async () => {
  world = await makeWorld()
  email = await withPassword(world.c.people.principal)
})

const wrong = { ok: false, refusal: { code: 'people.wrong_credentials' } }

describe('signing in', () => {
  it('opens a new session of the real clock, and ends the one that the browser had', async () => {
    const first = await signIn(from(stranger()), { email, password: goodPassword })
    if (!first.ok) throw new Error(first.refusal.code)
    const sessionId = first.value.sessionId
    const second = await signIn(from(stranger({ sessionId })), { email, password: goodPassword })
    if (!second.ok) throw new Error(second.refusal.code)
    expect(second.value.sessionId).not.toBe(sessionId)
    expect(await db().session.findUnique({ where: { id: sessionId } })).toMatchObject({
      revokedAt: expect.any(Date) as Date,
    })
    const session = await db().session.findUniqueOrThrow({ where: { id: second.value.sessionId } })
    expect(session.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  })

  it('takes a password in composed and in decomposed form for the same', async () => {
    const answer = await signIn(from(stranger()), { email, password: goodPassword.normalize('NFD') })
    expect(answer).toMatchObject({ ok: true })
  })

  it('answers the same to a wrong password, a missing account, a closed one and one without a password', async () => {
    const closed = await withPassword(world.c.people.lecturer)
    await db().person.update({ where: { id: world.c.people.lecturer }, data: { disabledAt: new Date() } })
    const without = await db().person.findUniqueOrThrow({ where: { id: world.d.people.principal } })
    for (const [who, password] of [
      [email, 'sai mật khẩu rồi'],
      ['khong-co@example.test', goodPassword],
      [closed, goodPassword],
      [without.email, goodPassword],
    ] as const) {
      expect(await signIn(from(stranger()), { email: who, password })).toEqual(wrong)
    }
  })

  it('takes as long for an account that is missing as for one that is there', async () => {
    const there = await withPassword(world.a.people.principal)
    const time = async (who: string): Promise<number> => {
      const start = performance.now()
      await signIn(from(stranger()), { email: who, password: 'sai mật khẩu rồi' })
      return performance.now() - start
    }
    const missing = 'khong-ai@example.test'
    // the quickest of several: what the machine does beside it only ever makes one slower
    const quickest = { known: Infinity, unknown: Infinity }
    for (let turn = 0; turn < 4; turn++) {
      quickest.known = Math.min(quickest.known, await time(there))
      quickest.unknown = Math.min(quickest.unknown, await time(missing))
    }
    const { known: one, unknown: other } = quickest
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(3)
  })
})

describe('guessing', () => {
  it('ends after ten attempts at one account from anywhere, with the right password too; its own browser still opens', async () => {
    const target = await withPassword(world.b.people.principal)
    const guess = () => signIn(from(stranger()), { email: target, password: 'đoán bừa một câu' })
    const guesses = await Promise.all(Array.from({ length: 10 }, guess))
    expect(guesses).toEqual(Array.from({ length: 10 }, () => wrong))
    const eleventh = await signIn(from(stranger()), { email: target, password: goodPassword })
    expect(eleventh).toMatchObject({ ok: false, refusal: { code: 'people.too_many_attempts', facts: { minutes: 15 } } })
    expect(await signIn(from(familiar(target)), { email: target, password: goodPassword })).toMatchObject({ ok: true })
  }, 60_000)

  it('is counted the same for an account that does not exist', async () => {
    const guess = () => signIn(from(stranger()), { email: 'ma@example.test', password: 'đoán bừa một câu' })
    const guesses = await Promise.all(Array.from({ length: 11 }, guess))
    const codes = guesses.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
    expect(codes.filter((code) => code === 'people.too_many_attempts')).toHaveLength(1)
  }, 60_000)
})
