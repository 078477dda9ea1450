import { beforeAll, describe, expect, it } from 'vitest'
import { command } from '@/lib/platform/command'
import { asNobody, asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { queueMail } from '@/lib/platform/mail/queue'
import { ok, refuse } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const letter = { to: 'a@example.test', subject: 's', body: 'b', kind: 'test' }
const jobs = async (): Promise<number> => {
  const [row] = await db().$queryRaw<{ n: bigint }[]>`select count(*) as n from graphile_worker._private_jobs`
  return Number(row?.n)
}

describe('a command', () => {
  it('undoes everything that it wrote when it refuses, the letter and its job as well', async () => {
    const write = command<{ refuse: boolean }, null>('test.write', async (tx, _, input) => {
      await queueMail(tx, letter)
      return input.refuse ? refuse('common.not_allowed') : ok(null)
    })
    const before = await jobs()
    expect(await write(asSystem(), { refuse: true })).toMatchObject({ ok: false })
    expect([await db().mailMessage.count(), await jobs()]).toEqual([0, before])
    expect(await write(asSystem(), { refuse: false })).toEqual({ ok: true, value: null })
    expect([await db().mailMessage.count(), await jobs()]).toEqual([1, before + 1])
  })

  it('answers every repetition of a key with the first answer', async () => {
    let runs = 0
    const once = command<null, { run: number }>('test.once', async () => ok({ run: ++runs }))
    const caller = asPerson(world.a.people.principal, crypto.randomUUID())
    const first = await once(caller, null)
    expect(await once(caller, null)).toEqual(first)
    expect(runs).toBe(1)
  })

  it('does not give one person the answer to another person’s key, nor to another command', async () => {
    const key = crypto.randomUUID()
    const one = command<null, string>('test.one', async () => ok('secret'))
    const two = command<null, string>('test.two', async () => ok('other'))
    await one(asPerson(world.a.people.principal, key), null)
    const refused = { ok: false, refusal: { code: 'common.key_used' } }
    expect(await one(asPerson(world.b.people.principal, key), null)).toEqual(refused)
    expect(await two(asPerson(world.a.people.principal, key), null)).toEqual(refused)
  })

  it('lands every one of many readers who then write', async () => {
    const raise = command<null, number>('test.raise', async (tx) => {
      const year = await tx.clusterYear.findUniqueOrThrow({ where: { id: world.yearId } })
      await tx.clusterYear.update({ where: { id: year.id }, data: { version: year.version + 1 } })
      return ok(year.version + 1)
    })
    await Promise.all(Array.from({ length: 6 }, () => raise(asSystem(), null)))
    expect((await db().clusterYear.findUniqueOrThrow({ where: { id: world.yearId } })).version).toBe(6)
  })

  it('says that too many write at once, and keeps nothing, when others come before it all the while', async () => {
    let runs = 0
    const meet = command<null, null>('test.meet', async (tx) => {
      runs += 1
      await queueMail(tx, letter)
      await tx.$executeRaw`do $$ begin raise exception using errcode = '40001'; end $$`
      return ok(null)
    })
    const before = await db().mailMessage.count()
    const caller = asPerson(world.a.people.principal, crypto.randomUUID())
    expect(await meet(caller, null)).toEqual(refuse('common.busy'))
    expect([runs, await db().mailMessage.count()]).toEqual([8, before])
    // the key is as good as new
    const after = command<null, null>('test.meet', () => Promise.resolve(ok(null)))
    expect(await after(caller, null)).toEqual(ok(null))
  })

  it('reads the offices at the field’s clock: powers pass at the instant of the term, to the second', async () => {
    const role = command<null, string[]>('test.role', async (_, ctx) =>
      ok(ctx.actor.kind === 'person' ? ctx.actor.seats.flatMap((seat) => seat.clusters.map((one) => one.role)) : []),
    )
    const passes = new Date('2022-02-01T00:00:00Z')
    await setClock(new Date(passes.getTime() - 5_000))
    const roles = async (): Promise<unknown> =>
      Promise.all([world.d, world.a].map(async (school) => role(asPerson(school.people.principal), null)))
    expect(await roles()).toEqual([ok(['head']), ok(['member'])])
    await setClock(passes)
    expect(await roles()).toEqual([ok(['member']), ok(['head'])])
    await setClock(noon)
  })

  it('knows nobody, the system, and no person whose account is closed', async () => {
    const who = command<null, string>('test.who', async (_, ctx) => ok(ctx.actor.kind))
    expect(await who(asNobody(), null)).toEqual(ok('nobody'))
    expect(await who(asSystem(), null)).toEqual(ok('system'))
    const disabled = world.c.people.lecturer
    await db().person.update({ where: { id: disabled }, data: { disabledAt: new Date() } })
    expect(await who(asPerson(disabled), null)).toEqual(ok('nobody'))
  })
})
