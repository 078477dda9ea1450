import { beforeAll, describe, expect, it } from 'vitest'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import type { OwnBallots } from '@/components/ballots/voter'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { getScreen } from '@/lib/polls/queries/screen'
import {
  castMarks,
  collectingBox,
  frozenSecret,
  lowerFloor,
  must,
  openWith,
  receive,
  type Box,
  type SecretPoll,
} from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { countQueries } from '../../support/queries'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let box: Box
let poll: SecretPoll
const voters: OwnBallots[] = []

const screen = async () => (await getScreen(box.door))!

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  box = await collectingBox(world, 3)
}, 120_000)

// the parts of one conference, one after the other
describe('what the wall of the hall shows of a box', () => {
  it('is nothing for a door that is none', async () => {
    expect(await getScreen('AAAAAAAAAAAAAAAAAAAAAA')).toBeNull()
  })

  it('names the schools that have received, while ballots are handed out', async () => {
    for (const school of [world.a, world.b]) voters.push(await receive(box, school.people.principal))
    const { state, schools, question, ways, seats } = await screen()
    expect([state, question, ways, seats]).toEqual(['collecting', null, { electronic: 2, paper: 0 }, 4])
    expect(schools?.filter(({ received }) => received)).toHaveLength(2)
    expect(schools?.filter(({ received }) => !received)).toHaveLength(2)
  })

  it('tells the question that will be opened, with its manifest', async () => {
    for (const school of [world.c, world.d]) voters.push(await receive(box, school.people.principal))
    must(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
    expect((await screen()).question).toBeNull()
    poll = await frozenSecret(world, box)
    expect((await screen()).question).toMatchObject({ stands: 'frozen', manifestSha256: poll.sha256, inBox: 0 })
  })

  it('tells how many ballots lie in the box while it is voted on, and nothing of whose', async () => {
    must(await openPoll(asPerson(headOf(world)), { pollId: poll.pollId, sha256: poll.sha256 }))
    for (const own of voters.slice(0, 2)) must(await castMarks(box, own, poll, 'ynnn'))
    const shown = await screen()
    expect(shown).toMatchObject({ schools: null, seats: 4, ways: { electronic: 4, paper: 0 } })
    expect(shown.question).toMatchObject({ stands: 'open', inBox: 2, keys: 0, head: null, lines: null })
    const people = [world.a, world.b, world.c, world.d].flatMap(({ id, people }) => [id, people.principal])
    const text = JSON.stringify(shown)
    expect(people.filter((one) => text.includes(one))).toEqual([])
  })

  it('tells the head of the board once the box is closed, and how many keys are there', async () => {
    for (const own of voters.slice(2)) must(await castMarks(box, own, poll, 'nynn'))
    await settlePolls(asSystem(), { pollId: poll.pollId })
    await openWith(box, poll, box.cards[0]!)
    const last = await db().ballotBoardEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect((await screen()).question).toMatchObject({ stands: 'closed', inBox: 4, keys: 1, head: last.chainHash })
  })

  it('tells what was needed and what was got, school by school, once it is counted', async () => {
    await openWith(box, poll, box.cards[1]!)
    const { question } = await screen()
    expect(question).toMatchObject({ stands: 'counted', keys: 2 })
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    const { lines } = result as { lines: { yes: number; needed: number; base: number }[] }
    expect(question?.lines?.map(({ yes }) => yes)).toEqual(lines.map(({ yes }) => yes).sort((a, b) => b - a))
    expect(question?.lines?.[0]).toMatchObject({ needed: lines[0]!.needed, base: lines[0]!.base })
  })

  it('keeps the result on the wall until the next question is opened, then shows that one', async () => {
    const next = await frozenSecret(world, box)
    expect((await screen()).question?.pollId).toBe(poll.pollId)
    const before = await countQueries(screen)
    must(await openPoll(asPerson(headOf(world)), { pollId: next.pollId, sha256: next.sha256 }))
    expect((await screen()).question).toMatchObject({ pollId: next.pollId, stands: 'open', inBox: 0 })
    expect(await countQueries(screen)).toBeLessThanOrEqual(before)
  })
})
