import { beforeAll, expect, it } from 'vitest'
import { disableAccount } from '@/lib/people/commands/disable-account'
import { startSession } from '@/lib/platform/auth/sessions'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { stranger } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('closes the account: nobody acts by it any more, its sessions end, and it is recorded', async () => {
  const personId = world.c.people.principal
  await startSession(db(), personId, stranger())
  expect(await disableAccount(asPerson(world.academy.administrator), { personId })).toMatchObject({ ok: true })
  expect((await readStanding(db(), personId)).actor).toEqual({ kind: 'nobody' })
  expect(await db().session.count({ where: { personId, revokedAt: null } })).toBe(0)
  expect(await db().auditEntry.count({ where: { event: 'people.account_disabled', subjectId: personId } })).toBe(1)
})

it('is refused for the own account, and does not exist for others', async () => {
  const own = { personId: world.academy.administrator }
  expect(await disableAccount(asPerson(world.academy.administrator), own)).toMatchObject(refusal('people.own_account'))
  const other = { personId: world.d.people.lecturer }
  expect(await disableAccount(asPerson(world.d.people.principal), other)).toMatchObject(refusal('common.not_found'))
  const missing = { personId: world.yearId }
  expect(await disableAccount(asPerson(world.academy.administrator), missing)).toMatchObject(
    refusal('common.not_found'),
  )
})
