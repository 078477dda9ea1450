import { beforeAll, expect, it } from 'vitest'
import { startFactor } from '@/lib/people/commands/start-factor'
import { getOwnFactor } from '@/lib/people/queries/factor'
import { asNobody, asPerson, makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { longSignedIn, refusal, signedIn, withFactor } from './factors'
import { withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function contextOf(personId: string): Promise<Context> {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}

it('is refused to nobody, without a password, after six minutes, and where there is a factor already', async () => {
  const personId = world.c.people.principal
  expect(await startFactor(asNobody(), {})).toMatchObject(refusal('common.not_found'))
  expect(await startFactor(asPerson(personId), {})).toMatchObject(refusal('people.factor_without_password'))
  await withPassword(personId)
  expect(await startFactor(asPerson(personId), {})).toMatchObject(refusal('common.proof_needed'))
  expect(await startFactor(await longSignedIn(personId), {})).toMatchObject(refusal('common.proof_needed'))
  const other = world.d.people.principal
  await withFactor(other)
  expect(await startFactor(await signedIn(other), {})).toMatchObject(refusal('people.factor_there'))
  expect(await db().secondFactor.count()).toBe(1)
})

it('makes a key that its owner alone is shown, sealed in the database, and another one at each new beginning', async () => {
  const personId = world.a.people.principal
  await withPassword(personId)
  const caller = await signedIn(personId)
  expect(await getOwnFactor(await contextOf(personId))).toMatchObject({ state: 'none', needed: true, key: null })
  expect(await startFactor(caller, {})).toEqual({ ok: true, value: null })
  const begun = await getOwnFactor(await contextOf(personId))
  expect(begun).toMatchObject({ state: 'begun', key: { letters: expect.stringMatching(/^[A-Z2-7]{32}$/) as string } })
  expect(begun?.key?.address).toContain(`secret=${begun?.key?.letters}`)
  const kept = await db().secondFactor.findUniqueOrThrow({ where: { personId } })
  expect(JSON.stringify(kept.wrapped)).not.toContain(begun?.key?.letters)
  await startFactor(caller, {})
  expect((await getOwnFactor(await contextOf(personId)))?.key?.letters).not.toBe(begun?.key?.letters)
  expect(await getOwnFactor(await contextOf(world.b.people.principal))).toMatchObject({
    state: 'no_password',
    key: null,
  })
})

it('two beginnings at one moment leave one key', async () => {
  const personId = world.b.people.lecturer
  await withPassword(personId)
  const [one, other] = [await signedIn(personId), await signedIn(personId)]
  const answers = await Promise.all([startFactor(one, {}), startFactor(other, {})])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await db().secondFactor.count({ where: { personId } })).toBe(1)
})
