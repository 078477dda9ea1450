import { beforeEach, expect, it } from 'vitest'
import { resetPassword } from '@/lib/people/commands/reset-password'
import { verifyPassword } from '@/lib/platform/auth/passwords'
import { startSession } from '@/lib/platform/auth/sessions'
import { hashToken } from '@/lib/platform/auth/tokens'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { goodPassword, stranger, twelveLetters } from './visitors'

testDatabase()

let world: World | undefined
let token: string
beforeEach(async () => {
  world ??= await makeWorld()
  token = crypto.randomUUID()
  const personId = world.c.people.principal
  await db().person.update({ where: { id: personId }, data: { disabledAt: null } })
  const expiresAt = new Date(Date.now() + 60_000)
  await db().passwordReset.create({ data: { personId, tokenHash: hashToken(token), expiresAt } })
})

const reset = (more: object = {}) =>
  resetPassword(asNobody(), { token, password: goodPassword, repeatedPassword: goodPassword, ...more })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('sets the password once, ends every session, and is recorded', async () => {
  const personId = world!.c.people.principal
  const session = await startSession(db(), personId, stranger())
  const answers = await Promise.all([reset(), reset()])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['ok', 'people.link_used'])
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } })
  expect(await verifyPassword(person.passwordHash, goodPassword)).toBe(true)
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const after = await db().session.findUniqueOrThrow({ where: { id: session.sessionId } })
  expect(after.revokedAt).not.toBeNull()
  expect(await db().auditEntry.count({ where: { event: 'people.password_reset', subjectId: personId } })).toBe(1)
})

it('is refused after its hour, for a guessable password, for a closed account and for a link that is not there', async () => {
  expect(await reset({ password: 'Matkhau2022!' })).toMatchObject(refusal('people.password_too_common'))
  expect(await reset({ password: twelveLetters })).toMatchObject(refusal('people.password_short_for_office'))
  expect(await reset({ token: 'khong-co' })).toMatchObject(refusal('common.not_found'))
  await db().person.update({ where: { id: world!.c.people.principal }, data: { disabledAt: new Date() } })
  expect(await reset()).toMatchObject(refusal('common.not_found'))
  await db().person.update({ where: { id: world!.c.people.principal }, data: { disabledAt: null } })
  await db().passwordReset.update({ where: { tokenHash: hashToken(token) }, data: { expiresAt: new Date() } })
  expect(await reset()).toMatchObject(refusal('people.link_expired'))
})
