import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { cancelPoll } from '@/lib/polls/commands/cancel-poll'
import { confirmCancelling } from '@/lib/polls/commands/confirm-cancelling'
import { enterCount } from '@/lib/polls/commands/enter-count'
import { openBallots } from '@/lib/polls/commands/open-ballots'
import { prepareRound } from '@/lib/polls/commands/prepare-round'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { givePaper } from '@/lib/ballots/commands/give-paper'
import type { PollRule } from '@/lib/polls/schema'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import {
  castMarks,
  collectingBox,
  lowerFloor,
  must,
  openSecret,
  openWith,
  readyBox,
  receive,
  type Box,
  type SecretPoll,
  type Voters,
} from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { headOf, stateOf } from '../../support/polls'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

let world: World
let box: Box
let voters: Voters

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  ;({ box, voters } = await readyBox(world, { slots: 12 }))
}, 120_000)

beforeEach(() => setClock(noon))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const settle = (poll: SecretPoll) => settlePolls(asSystem(), { pollId: poll.pollId })
const castAll = async (poll: SecretPoll, marks: string[]): Promise<void> => {
  for (const [at, own] of [...voters.values()].entries()) must(await castMarks(box, own, poll, marks[at]!))
}

describe('closing a box', () => {
  it('waits for the last ballot, or for the hour: nobody closes it sooner', async () => {
    const poll = await openSecret(world, box)
    await settle(poll)
    expect(await stateOf(poll.pollId)).toBe('open')
    await castAll(poll, ['ynnn', 'ynnn', 'nynn', 'nynn'])
    await settle(poll)
    expect(await stateOf(poll.pollId)).toBe('closed')
  })

  it('writes the board in the order of hashes, in one transaction, and empties the box', async () => {
    const poll = await openSecret(world, box)
    await castAll(poll, ['ynnn', 'bbbb', 'nynn', 'nnny'])
    await settle(poll)
    const board = await db().$queryRaw<{ hash: string; xmin: string }[]>`
      select encode(sha256(convert_to(entry::jsonb->>'key', 'UTF8')), 'hex') as hash, xmin::text from ballot_board
      where box_id = ${box.boxId}::uuid and slot = ${poll.slot} order by seq`
    expect(board).toHaveLength(4)
    expect(board.map(({ hash }) => hash)).toEqual(board.map(({ hash }) => hash).sort())
    expect(new Set(board.map(({ xmin }) => xmin)).size).toBe(1)
    expect(await db().ballot.count({ where: { boxId: box.boxId, slot: poll.slot } })).toBe(0)
  })

  it('against casting at the same moment: every ballot that was acknowledged stands on the board, no other', async () => {
    for (let round = 0; round < 3; round++) {
      const poll = await openSecret(world, box)
      const half = noon.getTime() + 15 * 60_000 - 60
      await setClock(new Date(half))
      const casting = [...voters.values()].map(async (own, at) => {
        await new Promise((later) => setTimeout(later, at * 25))
        return castMarks(box, own, poll, 'ynnn')
      })
      const closing = Array.from({ length: 6 }, async (_, at) => {
        await new Promise((later) => setTimeout(later, at * 20))
        return settle(poll)
      })
      const answers = await Promise.all(casting)
      await Promise.all(closing)
      await setClock(new Date(noon.getTime() + 16 * 60_000))
      await settle(poll)
      const onBoard = await db().ballotBoardEntry.count({ where: { boxId: box.boxId, slot: poll.slot } })
      expect(onBoard).toBe(answers.filter((answer) => answer.ok).length)
      await setClock(noon)
    }
  }, 60_000)
})

describe('opening the box', () => {
  it('takes two of the three cards, each its own, and only after closing', async () => {
    const poll = await openSecret(world, box)
    const [one, two] = box.cards as [(typeof box.cards)[number], (typeof box.cards)[number]]
    expect(await openWith(box, poll, one)).toMatchObject(refused('polls.already_open'))
    await castAll(poll, ['ynnn', 'ynnn', 'ynnn', 'nnnn'])
    await settle(poll)
    expect(await openWith(box, poll, { ...two, personId: one.personId })).toMatchObject(refused('ballots.card_wrong'))
    expect(await openWith(box, poll, { ...one, personId: headOf(world) })).toMatchObject(refused('ballots.not_trustee'))
    expect(await openWith(box, { ...poll, slot: poll.slot - 1 }, one)).toMatchObject(refused('ballots.card_wrong'))
    expect(await openWith(box, poll, one)).toMatchObject({ ok: true, value: { state: 'waits' } })
    expect(await openWith(box, poll, one)).toMatchObject(refused('ballots.opened_already'))
    expect(await stateOf(poll.pollId)).toBe('closed')
    expect(await openWith(box, poll, two)).toMatchObject({ ok: true, value: { state: 'counted' } })
    expect(await openWith(box, poll, box.cards[2]!)).toMatchObject(refused('polls.counted'))
  })

  it('counts a ballot that its voter has spoilt as invalid, and the others as they are', async () => {
    const poll = await openSecret(world, box)
    await castAll(poll, ['ynnn', 'zzzz', 'ynnn', 'y'])
    await settle(poll)
    await openWith(box, poll, box.cards[1]!)
    await openWith(box, poll, box.cards[2]!)
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    expect(result).toMatchObject({ cast: 4, valid: 2, box: { valid: 2, invalid: 2 }, elected: [] })
  })

  it('is refused for a poll that is not secret', async () => {
    const { opened } = await import('../../support/polls')
    const { pollId } = await opened(world)
    const answer = openBallots(asPerson(box.cards[0]!.personId), { pollId, privateKey: 'A'.repeat(43) })
    expect(await answer).toMatchObject(refused('polls.not_secret'))
  })

  it('runs off over a place that was kept in reserve: no new card, no new handing out', async () => {
    const poll = await openSecret(world, box, { preparation: { rule: ruleOfTwo } })
    await castAll(poll, ['yynn', 'yynn', 'yynn', 'nnnn'])
    await settle(poll)
    await openWith(box, poll, box.cards[0]!)
    await openWith(box, poll, box.cards[1]!)
    const next = must(await prepareRound(asPerson(headOf(world)), { pollId: poll.pollId, minutes: 5 }))
    const row = await db().poll.findUniqueOrThrow({ where: { id: next.pollId } })
    expect(row).toMatchObject({ kind: 'secret', boxId: box.boxId, round: 2 })
    expect(row.boxSlot).toBeGreaterThan(poll.slot)
  })

  it('is never done for a cancelled poll: its ballots are gone, unopened', async () => {
    const poll = await openSecret(world, box)
    await castMarks(box, [...voters.values()][0]!, poll, 'ynnn')
    const reason = 'Danh sách đưa ra bỏ phiếu bị nhầm'
    must(await cancelPoll(asPerson(headOf(world)), { pollId: poll.pollId, reason }))
    must(await confirmCancelling(asPerson(world.c.people.principal), { pollId: poll.pollId, answer: 'cancel' }))
    expect(await db().ballot.count({ where: { boxId: box.boxId, slot: poll.slot } })).toBe(0)
    expect(await openWith(box, poll, box.cards[0]!)).toMatchObject(refused('polls.cancelled'))
  })
})

const ruleOfTwo: PollRule = {
  quorum: { n: 2, d: 3, of: 'members', over: false },
  threshold: { n: 2, d: 3, of: 'members', over: false },
  blank: 'counts',
  candidates: 'vote',
  ties: ['run_off', 'standing_group'],
  rounds: 3,
  article: { vi: 'Điều 9', en: 'Article 9' },
}

describe('paper beside electronic', () => {
  it('stands in one record: both counts and their sum, once two tellers agree and two cards have opened', async () => {
    const mixed = await collectingBox(world, 1)
    const three = [world.a, world.b, world.c]
    const owns = []
    for (const school of three) owns.push(await receive(mixed, school.people.principal))
    must(await givePaper(asPerson(headOf(world)), { boxId: mixed.boxId, schoolId: world.d.id }))
    must(await closeCollecting(asPerson(headOf(world)), { boxId: mixed.boxId }))
    const poll = await openSecret(world, mixed)
    for (const own of owns) must(await castMarks(mixed, own, poll, 'ynnn'))
    await settle(poll)
    await openWith(mixed, poll, mixed.cards[0]!)
    expect(await openWith(mixed, poll, mixed.cards[1]!)).toMatchObject({ ok: true, value: { state: 'opened' } })
    const lines = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [`p${at}`, { yes: at === 1 ? 1 : 0, no: at === 1 ? 0 : 1, blank: 0 }]),
    )
    const room = { issued: 1, returned: 1, valid: 1, invalid: 0, blanks: 0, lines }
    const enter = (personId: string) => enterCount(asPerson(personId), { pollId: poll.pollId, room })
    expect(await enter(world.b.people.principal)).toMatchObject({ ok: true, value: { state: 'waits' } })
    expect(await enter(world.c.people.principal)).toMatchObject({ ok: true, value: { state: 'counted' } })
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    expect(result).toMatchObject({
      cast: 4,
      elected: [1],
      box: { returned: 3 },
      paper: { returned: 1 },
      room: { returned: 4 },
    })
  }, 60_000)
})
