import { beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '@/lib/launch/databases.mjs'
import { dump, judge, play, type Judged, type Score } from '../../support/attack'
import { testDatabase } from '../../support/database'
import { dice } from '../../support/dice'
import { atTheDoor, moreSchools, vote } from '../../support/simulated-polls'
import { makeWorld, type School, type World } from '../../support/world'

testDatabase()

// npm run resilience -- ballots --full asks for the full figures
const full = process.env.PROOF === 'full'
const seed = 20261128
const luck = dice(seed)

let world: World
let schools: School[]

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  schools = [world.a, world.b, world.c, world.d, ...(await moreSchools(world, full ? 59 : 11))]
}, 120_000)

type Plan = { voters: number; boxes: number; slots: number; inOrder?: boolean }

type Views = { all: Judged[]; after: Judged[] }

/** Votes as the attacker sees them: with dumps and log of the open box, and with the dump after the count alone. */
async function simulate({ voters, boxes, slots, inOrder = false }: Plan): Promise<Views> {
  const all: Judged[] = []
  const last: Judged[] = []
  for (let at = 0; at < boxes; at++) {
    const simulated = await atTheDoor(world, schools.slice(0, voters), slots, luck)
    for (let slot = 0; slot < slots; slot++) {
      const { open, after, log } = await vote(world, simulated, luck, inOrder)
      all.push(judge({ ...after, rows: [...open.rows, ...after.rows, ...log.rows] }))
      last.push(judge(after))
    }
  }
  return { all, after: last }
}

const games: Plan[] = full
  ? [
      { voters: 7, boxes: 10, slots: 10 },
      { voters: 15, boxes: 4, slots: 10 },
      { voters: 63, boxes: 1, slots: 10 },
    ]
  : [
      { voters: 7, boxes: 2, slots: 5 },
      { voters: 15, boxes: 1, slots: 2 },
    ]

const isLuck = ({ chance }: Score): boolean => chance >= 0.001

/** Once in a thousand luck alone looks like a leak, a second time in a row once in a million: then it is one. */
async function isOnlyLuck(play: () => Promise<Score>): Promise<boolean> {
  const first = await play()
  if (full) console.info(first)
  return isLuck(first) || isLuck(await play())
}

describe('an attacker with the whole database', () => {
  it('links voters to ballots no better than by luck, with dumps of the open box and after the count and with the write-ahead log', async () => {
    const game = async (): Promise<Score> => {
      const seen: Judged[] = []
      for (const plan of games) seen.push(...(await simulate(plan)).all)
      return play(seen)
    }
    expect(await isOnlyLuck(game)).toBe(true)
  }, 3_600_000)

  it('links them no better after the count even where all voted in the order in which they received', async () => {
    const plan = { voters: 7, boxes: 1, slots: full ? 10 : 6, inOrder: true }
    const { all, after } = await simulate(plan)
    // the same attack sees the order in the open box: it does see what is there
    const open = play(all)
    expect(open.hits / open.guesses).toBeGreaterThanOrEqual(0.95)
    expect(await isOnlyLuck(async () => play(after))).toBe(true)
  }, 3_600_000)

  it('links nearly all where a naive build writes who voted and what was voted in one transaction', async () => {
    const score = play(await naive(full ? 200 : 12, 7))
    expect(score.hits / score.guesses).toBeGreaterThanOrEqual(0.95)
    expect(score.way).toContain('xmin')
  }, 3_600_000)
})

/** Two tables that name each other nowhere, as one would build them first. */
async function naive(polls: number, voters: number): Promise<Judged[]> {
  const names = schools.slice(0, voters).map(({ id, people }) => [id, people.principal])
  const dumps: Judged[] = []
  await withClient(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query(`create table naive_voted (organisation_id uuid)`)
    await client.query(`create table naive_ballots (key text, choice text)`)
    for (let at = 0; at < polls; at++) {
      const keys = names.map(() => crypto.randomUUID())
      for (const voter of luck.shuffle(names.map((_, place) => place))) {
        await client.query('begin')
        await client.query('insert into naive_voted values ($1)', [names[voter]![0]])
        await client.query('insert into naive_ballots values ($1, $2)', [keys[voter], luck.pick(['yes', 'no'])])
        await client.query('commit')
      }
      const rows = (await dump('after')).filter(({ table }) => table.includes('naive'))
      const ballots = keys.map((key) => [key])
      const seen = { slot: 1, voters: names, ballots, truth: keys.map((_, place) => place) }
      dumps.push(judge({ ...seen, rows }))
      await client.query('delete from naive_voted')
      await client.query('delete from naive_ballots')
    }
    await client.query('drop table naive_voted, naive_ballots')
  })
  expect(dumps[0]!.hits.size).toBeGreaterThan(0)
  return dumps
}
