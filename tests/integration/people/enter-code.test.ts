import { beforeAll, describe, expect, it } from 'vitest'
import { enterCode } from '@/lib/people/commands/enter-code'
import { signIn } from '@/lib/people/commands/sign-in'
import { findLiveSessions } from '@/lib/platform/auth/live-sessions'
import type { Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { refusal, withFactor, type Phone } from './factors'
import { from, goodPassword, stranger, withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** A browser where the right password was given and the code is owed. */
async function waiting(email: string): Promise<Caller & { sessionId: string }> {
  const answer = await signIn(from(stranger()), { email, password: goodPassword })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.owes).toBe('code')
  const { sessionId } = answer.value
  return { ...from(stranger({ sessionId })), sessionId }
}

const codesOf = (answers: Awaited<ReturnType<typeof enterCode>>[]): string[] =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()

describe('the right password of who has a second factor', () => {
  it('opens nothing: the session waits for its code, and dies with ten minutes', async () => {
    const { email, code } = await withFactor(world.c.people.principal)
    const browser = await waiting(email)
    expect(await findLiveSessions(db(), { id: browser.sessionId })).toEqual([])
    expect(await findLiveSessions(db(), { personId: world.c.people.principal })).toEqual([])
    await db().session.update({ where: { id: browser.sessionId }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await enterCode(browser, { code: code() })).toMatchObject(refusal('people.sign_in_anew'))
  })

  it('leads to the code, of whom an office needs one to setting it up, and everybody else in', async () => {
    const owes = async (personId: string) => {
      const answer = await signIn(from(stranger()), { email: await withPassword(personId), password: goodPassword })
      return answer.ok && answer.value.owes
    }
    expect(await owes(world.a.people.emulation_officer)).toBe('factor')
    expect(await owes(world.academy.reviewer)).toBe('factor')
    expect(await owes(world.c.people.emulation_officer)).toBe(null)
    expect(await owes(world.a.people.lecturer)).toBe(null)
    // last year's head
    expect(await owes(world.d.people.emulation_officer)).toBe(null)
  })
})

describe('the code', () => {
  let phone: Phone
  let personId: string
  beforeAll(async () => {
    personId = world.d.people.principal
    phone = await withFactor(personId)
  })

  it('is refused without a password before it, wrong, empty, and when it is another person’s', async () => {
    expect(await enterCode(from(stranger()), { code: phone.code() })).toMatchObject(refusal('people.sign_in_anew'))
    const other = await withFactor(world.b.people.principal)
    const browser = await waiting(phone.email)
    for (const code of [other.code(), other.backupCodes[0]!, 'abc', ' '])
      expect(await enterCode(browser, { code })).toMatchObject({
        refusal: { code: 'people.factor_code_wrong', at: 'code' },
      })
    expect(await findLiveSessions(db(), { personId })).toEqual([])
  })

  it('used on two servers at once lets exactly one in, under a new id', async () => {
    const code = phone.code()
    const browsers = [await waiting(phone.email), await waiting(phone.email), await waiting(phone.email)]
    const answers = await Promise.all(browsers.map((browser) => enterCode(browser, { code })))
    expect(codesOf(answers)).toEqual(['ok', 'people.factor_code_spent', 'people.factor_code_spent'])
    const opened = answers.flatMap((answer) => (answer.ok ? [answer.value.sessionId] : []))
    expect((await findLiveSessions(db(), { personId })).map(({ id }) => id)).toEqual(opened)
    expect(browsers.map(({ sessionId }) => sessionId)).not.toContain(opened[0])
    const [winner] = browsers.filter((_, at) => answers[at]?.ok)
    expect(await enterCode(winner!, { code: phone.code(1) })).toMatchObject(refusal('people.sign_in_anew'))
  })

  it('that was used is refused for ever; the next one is taken', async () => {
    const { lastStep } = await db().secondFactor.findUniqueOrThrow({ where: { personId } })
    await db().secondFactor.update({ where: { personId }, data: { lastStep: lastStep + 2n } })
    const browser = await waiting(phone.email)
    expect(await enterCode(browser, { code: phone.code() })).toMatchObject(refusal('people.factor_code_spent'))
    const fresh = await withFactor(world.c.people.lecturer)
    const first = await enterCode(await waiting(fresh.email), { code: fresh.code() })
    const second = await enterCode(await waiting(fresh.email), { code: fresh.code(1) })
    expect([first.ok, second.ok]).toEqual([true, true])
  })

  it('on paper stands in once, however it is typed, also for two at once, and is recorded', async () => {
    const [one, two] = phone.backupCodes as [string, string]
    const typed = one.toLowerCase().replaceAll('-', ' ')
    expect(await enterCode(await waiting(phone.email), { code: typed })).toMatchObject({ ok: true })
    expect(await enterCode(await waiting(phone.email), { code: one })).toMatchObject(
      refusal('people.factor_code_spent'),
    )
    const browsers = [await waiting(phone.email), await waiting(phone.email)]
    const answers = await Promise.all(browsers.map((browser) => enterCode(browser, { code: two })))
    expect(codesOf(answers)).toEqual(['ok', 'people.factor_code_spent'])
    const used = await db().auditEntry.findMany({ where: { event: 'people.backup_code_used', subjectId: personId } })
    expect(used.map(({ facts }) => (facts as { left: number }).left)).toEqual([9, 8])
  })

  it('is throttled apart from the password', async () => {
    const target = await withFactor(world.elsewhere.head.people.principal)
    const browser = await waiting(target.email)
    const guesses = await Promise.all(Array.from({ length: 11 }, () => enterCode(browser, { code: 'ABCD' })))
    expect(codesOf(guesses).filter((code) => code === 'people.too_many_attempts')).toHaveLength(1)
    expect(await enterCode(browser, { code: target.code() })).toMatchObject(refusal('people.too_many_attempts'))
    await waiting(target.email)
  }, 60_000)
})
