import { beforeAll, expect, it } from 'vitest'
import { enableAccount } from '@/lib/people/commands/enable-account'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('opens a closed account again, with the offices that it has, and is recorded', async () => {
  const personId = world.c.people.principal
  await db().person.update({ where: { id: personId }, data: { disabledAt: new Date() } })
  expect(await enableAccount(asPerson(world.academy.administrator), { personId })).toMatchObject({ ok: true })
  expect((await readStanding(db(), personId)).actor).toMatchObject({ kind: 'person', seats: [{ office: 'principal' }] })
  expect(await db().auditEntry.count({ where: { event: 'people.account_enabled', subjectId: personId } })).toBe(1)
})

it('is refused for the own account, and does not exist for others', async () => {
  const own = { personId: world.academy.administrator }
  expect(await enableAccount(asPerson(world.academy.administrator), own)).toMatchObject({
    ok: false,
    refusal: { code: 'people.own_account' },
  })
  const other = { personId: world.c.people.lecturer }
  for (const who of [world.a.people.principal, world.academy.approver]) {
    expect(await enableAccount(asPerson(who), other)).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_found' },
    })
  }
})
