import { beforeEach, expect, it } from 'vitest'
import { endSession } from '@/lib/people/commands/end-session'
import { asNobody, asPerson } from '@/lib/platform/context'
import { startSession } from '@/lib/platform/auth/sessions'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { stranger } from './visitors'

testDatabase()

let world: World | undefined
let ids: string[]
beforeEach(async () => {
  world ??= await makeWorld()
  await db().session.deleteMany()
  const owner = world.c.people.principal
  const started = [1, 2, 3].map(() => startSession(db(), owner, stranger()))
  ids = (await Promise.all(started)).map((session) => session.sessionId)
})

const alive = async (): Promise<string[]> =>
  (await db().session.findMany({ where: { revokedAt: null } })).map((session) => session.id).sort()

const caller = (personId: string) => ({ ...asPerson(personId), visitor: stranger({ sessionId: ids[0]! }) })

it('ends one of the own sessions', async () => {
  await endSession(caller(world!.c.people.principal), { sessionId: ids[1]! })
  expect(await alive()).toEqual([ids[0]!, ids[2]!].sort())
})

it('ends all others, and stays here', async () => {
  const answer = await endSession(caller(world!.c.people.principal), { sessionId: 'others' })
  expect(answer).toEqual({ ok: true, value: { ended: 2 } })
  expect(await alive()).toEqual([ids[0]])
})

it('does not find the sessions of others, nor anything for nobody', async () => {
  const missing = { ok: false, refusal: { code: 'common.not_found' } }
  expect(await endSession(caller(world!.d.people.principal), { sessionId: ids[1]! })).toMatchObject(missing)
  expect(await endSession(asNobody(), { sessionId: ids[1]! })).toMatchObject(missing)
  expect(await alive()).toHaveLength(3)
})
