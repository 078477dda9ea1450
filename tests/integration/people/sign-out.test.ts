import { beforeAll, expect, it } from 'vitest'
import { signOut } from '@/lib/people/commands/sign-out'
import { asPerson } from '@/lib/platform/context'
import { startSession } from '@/lib/platform/auth/sessions'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { stranger } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('ends the session of this browser and no other', async () => {
  const personId = world.c.people.principal
  const [here, there] = [await startSession(db(), personId, stranger()), await startSession(db(), personId, stranger())]
  const visitor = stranger({ sessionId: here.sessionId })
  expect(await signOut({ ...asPerson(personId), visitor }, {})).toEqual({ ok: true, value: { ended: 1 } })
  const alive = await db().session.findMany({ where: { personId, revokedAt: null } })
  expect(alive.map((session) => session.id)).toEqual([there.sessionId])
})

it('does nothing for whoever is signed out', async () => {
  expect(await signOut({ personId: null, requestId: 'x' }, {})).toEqual({ ok: true, value: { ended: 0 } })
})
