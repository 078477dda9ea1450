import { beforeAll, expect, it } from 'vitest'
import { changePassword } from '@/lib/people/commands/change-password'
import { verifyPassword } from '@/lib/platform/auth/passwords'
import { startSession } from '@/lib/platform/auth/sessions'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { goodPassword, stranger, withPassword, twelveLetters } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const other = 'mười bảy con đò dọc'
const input = (more: object = {}) => ({
  currentPassword: goodPassword,
  password: other,
  repeatedPassword: other,
  ...more,
})
const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('changes the password, ends the other sessions, keeps this one, and is recorded', async () => {
  const personId = world.c.people.principal
  await withPassword(personId)
  const here = await startSession(db(), personId, stranger())
  await startSession(db(), personId, stranger())
  const caller = { ...asPerson(personId), visitor: stranger({ sessionId: here.sessionId }) }
  expect(await changePassword(caller, input())).toEqual({ ok: true, value: { ended: 1 } })
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } })
  expect(await verifyPassword(person.passwordHash, other)).toBe(true)
  expect(await db().session.count({ where: { personId, revokedAt: null } })).toBe(1)
  expect(await db().auditEntry.count({ where: { event: 'people.password_changed', personId } })).toBe(1)
})

it('is refused with a wrong present password, with a guessable new one, after many attempts, and to nobody', async () => {
  const personId = world.d.people.principal
  await withPassword(personId)
  const caller = { ...asPerson(personId), visitor: stranger() }
  expect(await changePassword(caller, input({ currentPassword: 'sai' }))).toMatchObject(
    refusal('people.current_password_wrong'),
  )
  const guessable = input({ password: 'truongchinhtri2022' })
  expect(await changePassword(caller, guessable)).toMatchObject(refusal('people.password_too_common'))
  const short = input({ password: twelveLetters })
  expect(await changePassword(caller, short)).toMatchObject(refusal('people.password_short_for_office'))
  expect(await changePassword(asNobody(), input())).toMatchObject(refusal('common.not_found'))
  const guesses = Array.from({ length: 9 }, () => changePassword(caller, input({ currentPassword: 'sai' })))
  const answers = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  expect(answers).toContain('people.too_many_attempts')
}, 60_000)

it('takes twelve letters from who does not act for a school, fourteen are asked of who does', async () => {
  const personId = world.c.people.lecturer
  await withPassword(personId)
  const caller = { ...asPerson(personId), visitor: stranger() }
  expect(await changePassword(caller, input({ password: twelveLetters }))).toMatchObject({ ok: true })
})
