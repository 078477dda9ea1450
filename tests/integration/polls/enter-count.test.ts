import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterCount } from '@/lib/polls/commands/enter-count'
import { getPoll, getPollRecord } from '@/lib/polls/queries'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { readStanding } from '@/lib/platform/standing'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { frozen, makeMeeting, opened, stateOf, vote } from '../../support/polls'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setClock(noon))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const line = (yes: number, no: number) => ({ yes, no, blank: 0 })
const sheet = (yes: number, seats = 4) => ({
  ...{ issued: seats, returned: seats, valid: seats, invalid: 0, blanks: 0 },
  lines: { p1: line(yes, seats - yes), p2: line(0, seats), p3: line(0, seats), p4: line(0, seats) },
})
const onPaper = () => opened(world, { kind: 'paper', preparation: { tellers: [world.c.id, world.d.id] } })
const count = (pollId: string, person: string, yes: number) =>
  enterCount(asPerson(person), { pollId, room: sheet(yes) })

async function contextOf(personId: string) {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'tests')
}

describe('two tellers', () => {
  it('count the poll when their figures are equal, before the hour', async () => {
    const { pollId } = await onPaper()
    const first = await count(pollId, world.c.people.principal, 3)
    expect(first).toEqual({ ok: true, value: { pollId, state: 'waits' } })
    expect(await stateOf(pollId)).toBe('open')
    const second = await count(pollId, world.d.people.emulation_officer, 3)
    expect(second).toEqual({ ok: true, value: { pollId, state: 'counted' } })
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    expect(result).toMatchObject({ elected: [1], cast: 4, room: { issued: 4 } })
    expect(await db().auditEntry.count({ where: { subjectId: pollId, event: 'polls.count_entered' } })).toBe(2)
  })

  it('are both asked again with what differs, and never shown the other’s figures', async () => {
    const { pollId } = await onPaper()
    await count(pollId, world.c.people.principal, 3)
    const year = (await findYear(db(), world.yearId))!
    const teller = await contextOf(world.d.people.principal)
    expect((await getPoll(teller, year, pollId))?.differ).toBeNull()
    expect((await getPollRecord(teller, pollId))?.counts).toEqual([])
    const second = await count(pollId, world.d.people.principal, 2)
    expect(second).toEqual({ ok: true, value: { pollId, state: 'differs' } })
    expect((await getPoll(teller, year, pollId))?.differ).toEqual(['room.p1.yes', 'room.p1.no'])
    expect((await getPoll(await contextOf(world.b.people.principal), year, pollId))?.differ).toBeNull()
    expect(
      await db().notice.count({ where: { kind: 'polls.counts_differ', personId: world.c.people.principal } }),
    ).toBe(1)
    expect(await count(pollId, world.c.people.principal, 2)).toMatchObject({ ok: true, value: { state: 'counted' } })
  })

  it('may enter after the hour too', async () => {
    const { pollId } = await onPaper()
    await setClock(new Date(noon.getTime() + 3_600_000))
    await count(pollId, world.c.people.principal, 3)
    expect(await stateOf(pollId)).toBe('closed')
    await count(pollId, world.d.people.principal, 3)
    expect(await stateOf(pollId)).toBe('counted')
  })

  it('count once when both press at the same moment', async () => {
    const { pollId } = await onPaper()
    const both = [world.c, world.d].map((school) => count(pollId, school.people.principal, 3))
    expect((await Promise.all(both)).every((answer) => answer.ok)).toBe(true)
    expect(await stateOf(pollId)).toBe('counted')
  })
})

describe('a count', () => {
  it('is for the two tellers’ schools; it does not exist for strangers', async () => {
    const { pollId } = await onPaper()
    expect(await count(pollId, world.b.people.principal, 3)).toMatchObject(refused('polls.not_teller'))
    expect(await count(pollId, world.a.people.principal, 3)).toMatchObject(refused('polls.not_teller'))
    expect(await count(pollId, world.c.people.lecturer, 3)).toMatchObject(refused('polls.not_teller'))
    const stranger = world.elsewhere.head.people.principal
    expect(await count(pollId, stranger, 3)).toMatchObject(refused('common.not_found'))
    expect(await enterCount(asNobody(), { pollId, room: sheet(3) })).toMatchObject(refused('common.not_found'))
  })

  it('adds up, and is complete', async () => {
    const { pollId } = await onPaper()
    const enter = (room: object | undefined) =>
      enterCount(asPerson(world.c.people.principal), { pollId, ...(room && { room: room as never }) })
    expect(await enter(undefined)).toMatchObject(refused('polls.figures_missing'))
    expect(await enter({ ...sheet(3), issued: 5 })).toMatchObject(refused('polls.more_issued_than_seats'))
    expect(await enter({ ...sheet(3), issued: 3 })).toMatchObject(refused('polls.more_returned_than_issued'))
    expect(await enter({ ...sheet(3), invalid: 1 })).toMatchObject(refused('polls.valid_and_invalid_differ'))
    const wrong = { ...sheet(3), lines: { ...sheet(3).lines, p2: line(4, 4) } }
    expect(await enter(wrong)).toMatchObject(refused('polls.line_does_not_add_up'))
  })

  it('waits for its time', async () => {
    const paper = { kind: 'paper' as const, preparation: { tellers: [world.c.id, world.d.id] } }
    const { pollId } = await frozen(world, paper)
    expect(await count(pollId, world.c.people.principal, 3)).toMatchObject(refused('polls.not_open'))
    const done = await onPaper()
    for (const school of [world.c, world.d]) await count(done.pollId, school.people.principal, 3)
    expect(await count(done.pollId, world.c.people.principal, 3)).toMatchObject(refused('polls.counted'))
    const open = await opened(world, { preparation: { tellers: [world.c.id, world.d.id], written: true } })
    expect(await count(open.pollId, world.c.people.principal, 3)).toMatchObject(refused('polls.nothing_to_count'))
  })
})

describe('written votes of absent members', () => {
  it('are entered by both tellers as a sum once voting is over, and count', async () => {
    const meetingId = await makeMeeting(world, { present: [world.a, world.b, world.c] })
    const poll = await opened(world, {
      meetingId,
      preparation: { tellers: [world.c.id, world.d.id], written: true },
    })
    const { pollId } = poll
    const written = { pollId, written: sheet(1, 1) }
    expect(await enterCount(asPerson(world.c.people.principal), written)).toMatchObject(refused('polls.still_voting'))
    await vote(poll, world.a, 'ynnn')
    await vote(poll, world.b, 'ynnn')
    await vote(poll, world.c, 'nnnn')
    expect(await stateOf(pollId)).toBe('closed')
    await enterCount(asPerson(world.c.people.principal), written)
    await enterCount(asPerson(world.d.people.principal), written)
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    expect(result).toMatchObject({ elected: [1], cast: 4, present: 3, members: 4, written: { returned: 1 } })
    const year = (await findYear(db(), world.yearId))!
    expect((await getPoll(await contextOf(world.a.people.principal), year, pollId))?.oneWritten).toBe(true)
  })
})

describe('a closed year', () => {
  it('takes no figures', async () => {
    const { pollId } = await onPaper()
    await setGate(world.yearId, 'closed')
    expect(await count(pollId, world.c.people.principal, 3)).toMatchObject(refused('common.year_closed'))
  })
})
