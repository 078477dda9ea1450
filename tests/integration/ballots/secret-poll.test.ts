import { beforeAll, describe, expect, it } from 'vitest'
import { POST as drop } from '@/app/api/box/[door]/ballots/route'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { getPollRecord } from '@/lib/polls/queries'
import { parseRecord, verifyRecord } from '@/lib/polls/rules/verify'
import { asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import {
  castMarks,
  lowerFloor,
  openSecret,
  openWith,
  readyBox,
  sealed,
  type Box,
  type Voters,
} from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { stateOf } from '../../support/polls'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let box: Box
let voters: Voters

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  ;({ box, voters } = await readyBox(world))
}, 120_000)

describe('a secret ballot from the door to the check', () => {
  it('is counted exactly, and its record passes every step of the check', async () => {
    const poll = await openSecret(world, box)
    const marks = ['ynbn', 'ynnn', 'ybnn', 'nyyn']
    for (const [at, own] of [...voters.values()].entries())
      expect(await castMarks(box, own, poll, marks[at]!)).toMatchObject({ ok: true })
    await settlePolls(asSystem(), { pollId: poll.pollId })
    expect(await stateOf(poll.pollId)).toBe('closed')
    expect(await db().ballot.count()).toBe(0)
    expect(await openWith(box, poll, box.cards[0]!)).toMatchObject({ ok: true, value: { state: 'waits' } })
    expect(await openWith(box, poll, box.cards[2]!)).toMatchObject({ ok: true, value: { state: 'counted' } })
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    expect(result).toMatchObject({ elected: [1], cast: 4, valid: 4, box: { returned: 4, invalid: 0 }, paper: null })
    const { ctx } = await contextOf(world, world.d.people.lecturer)
    const record = parseRecord(JSON.stringify(await getPollRecord(ctx, poll.pollId)))
    expect(await verifyRecord(record!)).toEqual(
      Array.from({ length: 12 }, (_, at) => ({ step: at + 1, ok: true, line: null })),
    )
  }, 60_000)
})

it('a closing that fails takes no answer from the voter whose ballot was the last: it lies in the box, and whoever comes next closes', async () => {
  const poll = await openSecret(world, box)
  const [last, ...others] = [...voters.values()]
  for (const own of others) expect(await castMarks(box, own, poll, 'ynnn')).toMatchObject({ ok: true })
  await db().$executeRaw`
    create function nobody_closes() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`
  await db().$executeRaw`
    create trigger nobody_closes before update on ballot_slots for each row execute function nobody_closes()`
  const body = JSON.stringify({ slot: poll.slot, ballot: await sealed(box, last!, poll, 'nnnn') })
  const request = new Request('http://localhost/api/box', { method: 'POST', body })
  const answer = await drop(request, { params: Promise.resolve({ door: box.door }) })
  await db().$executeRaw`drop trigger nobody_closes on ballot_slots`
  expect([answer.status, await answer.json(), await stateOf(poll.pollId)]).toEqual([200, { counter: 1 }, 'open'])
  await settlePolls(asSystem(), { pollId: poll.pollId })
  expect(await stateOf(poll.pollId)).toBe('closed')
  expect(await db().ballotBoardEntry.count({ where: { boxId: box.boxId, slot: poll.slot } })).toBe(voters.size)
}, 60_000)
