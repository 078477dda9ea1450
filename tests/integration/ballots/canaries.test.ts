import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST as cast } from '@/app/api/box/[door]/ballots/route'
import { POST as find } from '@/app/api/box/[door]/copies/find/route'
import { db } from '@/lib/platform/db/client'
import { marksLength } from '@/lib/ballots/schema'
import { log } from '@/lib/platform/log'
import { hashOf } from '@/lib/platform/sealing/bytes'
import { dump } from '../../support/attack'
import { must, openSecret, openWith, sealed } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { dice } from '../../support/dice'
import { atTheDoor, moreSchools, type Simulated } from '../../support/simulated-polls'
import { placesIn, walEnd, walSince } from '../../support/wal'
import { makeWorld, type World } from '../../support/world'

testDatabase()

type Stream = { write: (line: string) => unknown }
const { streamSym } = (createRequire(import.meta.url)('pino') as { symbols: { streamSym: symbol } }).symbols

let world: World
let door: Simulated
const logged: string[] = []

const stream = (log as unknown as Record<symbol, Stream>)[streamSym]!
const { level } = log
const { write } = stream

afterAll(() => {
  Object.assign(log, { level })
  stream.write = write
})

beforeAll(async () => {
  log.level = 'trace'
  stream.write = (line) => logged.push(line)
  world = await makeWorld({ gate: 'conference' })
  const schools = [world.a, world.b, world.c, world.d, ...(await moreSchools(world, 2))]
  door = await atTheDoor(world, schools, 2, dice(20261128))
}, 120_000)

const post = (body: object): Request =>
  new Request('http://localhost/api/box', { method: 'POST', body: JSON.stringify(body) })

it('a whole poll leaves no voter key, credential or code in any log, audit entry, notice or submission', async () => {
  const { box, received } = door
  const params = Promise.resolve({ door: box.door })
  const poll = await openSecret(world, box)
  log.info('the log is heard')
  for (const { own, code } of received) {
    await find(post({ codeHash: code }), { params })
    const ballot = await sealed(box, own, poll, 'ynbn')
    expect((await cast(post({ slot: poll.slot, ballot }), { params })).status).toBe(200)
    // what is refused is kept nowhere either
    expect((await cast(post({ slot: poll.slot, ballot: { ...ballot, counter: 2 } }), { params })).status).toBe(409)
  }
  for (const card of box.cards.slice(1)) must(await openWith(box, poll, card))
  expect((await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })).state).toBe('counted')
  expect(logged.join()).toContain('the log is heard')
  const canaries = received.flatMap(({ own, code }) => [
    ...[code, ...own.places.flatMap(({ publicKey, credential }) => [publicKey, credential ?? ''])],
  ])
  const rows = (await dump('after')).filter(({ table }) => !/ballot_board$|ballot_recoveries$/.test(table))
  const found = canaries.filter(
    (canary) => logged.some((line) => line.includes(canary)) || rows.some(({ text }) => text.includes(canary)),
  )
  expect(found).toEqual([])
  const board = (await dump('after')).filter(({ table }) => table.endsWith('ballot_board'))
  expect(received.every(({ own }) => board.some(({ text }) => text.includes(own.places[0]!.publicKey)))).toBe(true)
}, 60_000)

it('while voting is open the write-ahead log names ballots and no voter, and never a choice, a key of a voter or a code', async () => {
  const { box, received } = door
  const params = Promise.resolve({ door: box.door })
  const poll = await openSecret(world, box)
  const before = await walEnd()
  const [last, ...others] = received
  const drop = async ({ own, code }: (typeof received)[number]): Promise<void> => {
    await find(post({ codeHash: code }), { params })
    const ballot = await sealed(box, own, poll, 'ynbn')
    expect((await cast(post({ slot: poll.slot, ballot }), { params })).status).toBe(200)
  }
  for (const one of others) await drop(one)
  const voting = await walSince(before)
  await drop(last!)
  for (const card of box.cards.slice(1)) must(await openWith(box, poll, card))
  const whole = await walSince(before)

  const places = ({ own }: (typeof received)[number]) => own.places.find(({ slot }) => slot === poll.slot)!
  const hashes = await Promise.all(others.map((one) => hashOf(places(one).publicKey)))
  // the search does find what is there
  expect(hashes.filter((hash) => placesIn(voting, [hash]).length === 0)).toEqual([])
  // the schools of the small world stand in every database of this server, those of this test in none but its own
  const fresh = received.filter(({ school }) => school.code.startsWith('T'))
  expect(fresh).toHaveLength(2)
  const named = fresh.filter(({ school }) => placesIn(voting, [school.id, ...Object.values(school.people)]).length > 0)
  expect(named.map(({ school }) => school.code)).toEqual([])
  const secrets = [
    'ynbn'.padEnd(marksLength),
    ...received.flatMap((one) => [one.code, places(one).privateKey, places(one).request.inverse]),
  ]
  expect(secrets.filter((secret) => placesIn(whole, [secret]).length > 0)).toEqual([])
}, 60_000)
