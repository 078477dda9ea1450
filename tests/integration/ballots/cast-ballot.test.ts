import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { listDoorQuestions } from '@/lib/polls/queries/door'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import {
  castMarks,
  collectingBox,
  frozenSecret,
  lowerFloor,
  openSecret,
  readyBox,
  sealed,
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
  ;({ box, voters } = await readyBox(world, { slots: 9 }))
}, 120_000)

beforeEach(() => setClock(noon))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const own = (at: number) => [...voters.values()][at]!
const inBox = (poll: SecretPoll) => db().ballot.findMany({ where: { boxId: box.boxId, slot: poll.slot } })
const drop = async (poll: SecretPoll, ballot: Awaited<ReturnType<typeof sealed>>) =>
  castBallot({ door: box.door, slot: poll.slot, ballot })

describe('opening a secret ballot', () => {
  it('waits until handing out is over, and for enough ballots', async () => {
    const early = await collectingBox(world, 1)
    const poll = await frozenSecret(world, early)
    const open = () => openPoll(asPerson(headOf(world)), { pollId: poll.pollId, sha256: poll.sha256 })
    expect(await open()).toMatchObject(refused('ballots.box_collecting'))
    const few = await readyBox(world, { slots: 1, schools: [world.b, world.c] })
    const second = await frozenSecret(world, few.box)
    expect(await openPoll(asPerson(headOf(world)), { pollId: second.pollId, sha256: second.sha256 })).toMatchObject(
      refused('polls.no_quorum'),
    )
  }, 60_000)

  it('is prepared only where a sealed box has a free place', async () => {
    await expect(frozenSecret(world, { ...box, meetingId: crypto.randomUUID() })).rejects.toThrow()
  })

  it('takes no named vote', async () => {
    const poll = await openSecret(world, box)
    const lines = { p1: 'agree', p2: 'blank', p3: 'blank', p4: 'blank' } as const
    expect(
      await castVote(asPerson(world.b.people.principal), { pollId: poll.pollId, sha256: poll.sha256, lines, word: '' }),
    ).toMatchObject(refused('polls.in_the_box'))
  })
})

describe('casting a ballot', () => {
  it('puts one into the box, again changes nothing, and a later one replaces it', async () => {
    const poll = await openSecret(world, box)
    const ballot = await sealed(box, own(0), poll, 'ynnn')
    expect(await drop(poll, ballot)).toEqual({ ok: true, value: { counter: 1 } })
    expect(await drop(poll, ballot)).toEqual({ ok: true, value: { counter: 1 } })
    const other = await sealed(box, own(0), poll, 'nynn', 1)
    expect(await drop(poll, other)).toMatchObject(refused('ballots.older'))
    const later = await sealed(box, own(0), poll, 'nnyn', 2)
    expect(await drop(poll, later)).toEqual({ ok: true, value: { counter: 2 } })
    expect(await drop(poll, ballot)).toMatchObject(refused('ballots.older'))
    expect(await inBox(poll)).toMatchObject([{ counter: 2, entry: expect.stringContaining(later.signature) as string }])
  })

  it('is refused with a changed ballot, another’s credential, another question, and none at all', async () => {
    const poll = await openSecret(world, box)
    const ballot = await sealed(box, own(1), poll, 'ynnn')
    const another = await sealed(box, own(2), poll, 'ynnn')
    expect(await drop(poll, { ...ballot, counter: 2 })).toMatchObject(refused('ballots.not_signed'))
    expect(await drop(poll, { ...ballot, body: another.body })).toMatchObject(refused('ballots.not_signed'))
    const stolen = { ...ballot, credential: another.credential }
    expect(await drop(poll, stolen)).toMatchObject(refused('ballots.no_credential'))
    expect(await drop(poll, { ...ballot, manifest: '0'.repeat(64) })).toMatchObject(refused('ballots.other_manifest'))
    const next = await openSecret(world, box)
    expect(await castBallot({ door: box.door, slot: next.slot, ballot })).toMatchObject(
      refused('ballots.other_manifest'),
    )
    expect(await castBallot({ door: 'A'.repeat(22), slot: poll.slot, ballot })).toMatchObject(
      refused('ballots.no_such_door'),
    )
    expect(await inBox(poll)).toEqual([])
  })

  it('is refused before opening, and from its hour on by the clock of the database', async () => {
    const waiting = await frozenSecret(world, box)
    expect(await castMarks(box, own(0), waiting, 'ynnn')).toMatchObject(refused('ballots.not_voting'))
    const poll = await openSecret(world, box)
    expect(await castMarks(box, own(0), poll, 'ynnn')).toMatchObject({ ok: true })
    await setClock(new Date(noon.getTime() + 16 * 60_000))
    expect(await castMarks(box, own(1), poll, 'ynnn')).toMatchObject(refused('ballots.closed'))
    await settlePolls(asSystem(), { pollId: null })
    expect(await stateOf(poll.pollId)).toBe('closed')
    expect(await db().ballotBoardEntry.count({ where: { boxId: box.boxId, slot: poll.slot } })).toBe(1)
  })

  it('arrives once under a hundred presses, twenty-five at the same moment', async () => {
    const poll = await openSecret(world, box)
    const ballots = await Promise.all([1, 2, 3, 4, 5].map((counter) => sealed(box, own(3), poll, 'ynnn', counter)))
    for (let wave = 0; wave < 4; wave++)
      await Promise.all(Array.from({ length: 25 }, (_, at) => drop(poll, ballots[at % 5]!)))
    expect(await inBox(poll)).toMatchObject([{ counter: 5 }])
  }, 60_000)

  it('leaves nothing of a person behind: no audit entry, no notice, no session, while voting is open', async () => {
    const poll = await openSecret(world, box)
    const rows = async () =>
      db()
        .$queryRaw`select (select count(*)::int from audit_entries) as audit, (select count(*)::int from submissions) as presses,
        (select count(*)::int from notices) as notices, (select max(xmin::text::bigint)::text from people) as people`
    const before = await rows()
    await castMarks(box, own(0), poll, 'ynnn')
    await castMarks(box, own(0), poll, 'nynn', 2)
    expect(await rows()).toEqual(before)
  })

  it('tells at the door how many lie in the box, never whose', async () => {
    const poll = await openSecret(world, box)
    await castMarks(box, own(1), poll, 'ynnn')
    const question = (await listDoorQuestions(box.boxId)).find(({ pollId }) => pollId === poll.pollId)
    expect(question).toMatchObject({ stands: 'open', inBox: 1, received: 4 })
  })
})
