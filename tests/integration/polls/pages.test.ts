import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import {
  getPoll,
  getPollRecord,
  getPollSign,
  listPolls,
  listPollsConditions,
  listPollsDuties,
} from '@/lib/polls/queries'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { drafted, frozen, opened, vote } from '../../support/polls'
import { countQueries } from '../../support/queries'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let year: Year

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  year = (await findYear(db(), world.yearId))!
})

async function contextOf(personId: string): Promise<Context> {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'tests')
}

describe('what is asked of whom', () => {
  it('follows a poll through its states', async () => {
    const ctx = await contextOf(world.c.people.principal)
    const asked = async () => (await listPollsDuties(ctx, year)).map((duty) => [duty.title, duty.organisationId])
    const draft = await drafted(world)
    expect(await asked()).toEqual([['polls.duties.confirm', world.b.id]])
    const { cancelPoll } = await import('@/lib/polls/commands/cancel-poll')
    const { asPerson } = await import('@/lib/platform/context')
    await cancelPoll(asPerson(world.a.people.principal), { pollId: draft.pollId, reason: 'Chuẩn bị lại' })
    const poll = await opened(world)
    expect((await asked()).length).toBe(4)
    await vote(poll, world.a, 'ynnn')
    await vote(poll, world.b, 'ynnn')
    await vote(poll, world.d, 'ynnn')
    expect(await asked()).toEqual([['polls.duties.vote', world.c.id]])
    const [duty] = await listPollsDuties(ctx, year)
    expect(duty).toMatchObject({
      personIds: [world.c.people.principal],
      href: expect.stringContaining('/vote') as string,
    })
    expect(await listPollsConditions(db(), year, ctx.now)).toMatchObject([{ met: false, facts: { count: 1 } }])
    await vote(poll, world.c, 'ynnn')
    expect(await asked()).toEqual([])
    expect(await listPollsConditions(db(), year, ctx.now)).toMatchObject([{ met: true, facts: { count: 0 } }])
  })
})

describe('the pages', () => {
  it('ask as many questions of the database for three polls as for one', async () => {
    const ctx = await contextOf(world.c.people.principal)
    const list = () => countQueries(() => Promise.all([listPolls(ctx, year), listPollsDuties(ctx, year)]))
    await db().$executeRaw`select 1`
    const few = await list()
    await opened(world)
    await frozen(world)
    await drafted(world)
    expect(await list()).toBe(few)
    const poll = await opened(world)
    const one = () => countQueries(() => getPoll(ctx, year, poll.pollId))
    const before = await one()
    for (const school of [world.a, world.b]) await vote(poll, school, 'yynn')
    expect(await one()).toBe(before)
  })

  it('show a poll to those who see the year, and to nobody else', async () => {
    const poll = await opened(world)
    const stranger = await contextOf(world.elsewhere.head.people.principal)
    expect(await getPollSign(stranger, poll.pollId)).toBeNull()
    expect(await getPollRecord(stranger, poll.pollId)).toBeNull()
    const member = await contextOf(world.c.people.lecturer)
    expect(await getPollSign(member, poll.pollId)).toMatchObject({ due: false })
    const record = await getPollRecord(member, poll.pollId)
    expect(record).toMatchObject({ manifestSha256: poll.sha256, state: 'open' })
  })

  it('show the named votes at once', async () => {
    const poll = await opened(world)
    await vote(poll, world.d, 'nyby')
    const view = await getPoll(await contextOf(world.c.people.lecturer), year, poll.pollId)
    expect(view?.seats.find((seat) => seat.schoolId === world.d.id)?.choice).toEqual({
      lines: { 1: 'disagree', 2: 'agree', 3: 'blank', 4: 'agree' },
    })
    expect(view?.may.cast).toMatchObject({ ok: false, refusal: { code: 'polls.no_seat' } })
  })
})
