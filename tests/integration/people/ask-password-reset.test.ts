import { beforeAll, expect, it } from 'vitest'
import { askPasswordReset } from '@/lib/people/commands/ask-password-reset'
import { hashToken } from '@/lib/platform/auth/tokens'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('mails a link that opens for fifteen minutes, of which only the hash is kept', async () => {
  const email = await withPassword(world.c.people.principal)
  expect(await askPasswordReset(asNobody(), { email })).toEqual({ ok: true, value: { minutes: 15 } })
  const [letter] = await db().mailMessage.findMany({ where: { recipient: email } })
  const token = /\/vi\/password\/([\w-]{32})/.exec(letter?.body ?? '')?.[1]
  const reset = await db().passwordReset.findUniqueOrThrow({ where: { tokenHash: hashToken(token ?? '') } })
  expect(reset.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000)
  expect(letter).toMatchObject({ kind: 'password_reset', state: 'queued' })
})

it('answers the same for an address without an account, and for a closed one, and writes nothing', async () => {
  const closed = await withPassword(world.d.people.principal)
  await db().person.update({ where: { email: closed }, data: { disabledAt: new Date() } })
  for (const email of ['khong-co@example.test', closed]) {
    expect(await askPasswordReset(asNobody(), { email })).toEqual({ ok: true, value: { minutes: 15 } })
    expect(await db().mailMessage.count({ where: { recipient: email } })).toBe(0)
  }
})

it('writes three letters to one address in a quarter of an hour, and says nothing of it', async () => {
  const email = await withPassword(world.a.people.principal)
  for (let time = 0; time < 5; time++) expect(await askPasswordReset(asNobody(), { email })).toMatchObject({ ok: true })
  expect(await db().mailMessage.count({ where: { recipient: email } })).toBe(3)
})
