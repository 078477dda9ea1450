// A process of its own, since the product connects to one database: the secret ballot alone, and votes posted over HTTP.
import '../support/environment'
import { askForBallots, takeBallots, type OwnBallots } from '@/components/ballots/voter'
import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { issueBallots } from '@/lib/ballots/commands/issue-ballots'
import { checkBallot } from '@/lib/ballots/rules/sealed-ballot'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import { checkRecord } from '@/lib/launch/verifier/steps.mjs'
import { asPerson, asSystem } from '@/lib/platform/context'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { getPollRecord } from '@/lib/polls/queries'
import { parseRecord, verifyRecord } from '@/lib/polls/rules/verify'
import { collectingBox, must, openSecret, openWith, sealed } from '../support/ballots'
import { dice } from '../support/dice'
import { headOf } from '../support/polls'
import { startMigratedPostgres } from '../support/postgres'
import { startServer } from '../support/server'
import { atTheDoor, conferenceOf, moreSchools, rule } from '../support/simulated-polls'
import { contextOf, layWorld, makeWorld, noon, setClock, type School, type World } from '../support/world'
import { startBeside, tell } from './beside'
import { drive, type Post } from './drive'

const postgres = await startMigratedPostgres({ durable: true })
const database = postgres.url('ballots')
try {
  await withClient(postgres.url('postgres'), (admin) => createDatabase(admin, 'ballots', 'template_migrated'))
  process.env.DATABASE_URL = database
  await layWorld()
  const world = await makeWorld({ gate: 'conference' })
  const schools = [world.a, world.b, world.c, world.d, ...(await moreSchools(world, 96))]
  for (const voters of [7, 63, 100]) tell(await alone(world, schools.slice(0, voters)))
  tell(await posted(world, schools.slice(0, 30)))
} finally {
  postgres.stop()
}
process.exit()

type Times = Record<string, number[]>

async function timed<T>(times: Times, name: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  const answer = await work()
  ;(times[name] ??= []).push(performance.now() - began)
  return answer
}

function median(list: number[]): number {
  return Number([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!.toFixed(1))
}

/** One question of so many voters, each part by itself: milliseconds for one voter, or once for all. */
async function alone(world: World, schools: School[]): Promise<Record<string, unknown>> {
  const times: Times = {}
  await setClock(noon)
  const box = await collectingBox(world, 1, await conferenceOf(world, schools))
  const voters: OwnBallots[] = []
  for (const { people } of schools) {
    const asked = await timed(times, 'ask', () => askForBallots(box.book, box.sha256, () => undefined))
    const blinded = asked.places.map((place) => place.request.blinded)
    const caller = asPerson(people.principal, crypto.randomUUID())
    const { signatures } = must(await timed(times, 'issue', () => issueBallots(caller, { boxId: box.boxId, blinded })))
    voters.push(await timed(times, 'take', () => takeBallots(box.book, asked, signatures)))
  }
  must(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
  const poll = await openSecret(world, box, { preparation: { rule } })
  for (const own of voters) {
    const ballot = await timed(times, 'seal', () => sealed(box, own, poll, 'ynbn'))
    const lawful = await timed(times, 'check', () => checkBallot(box.book, poll.slot, poll.sha256, ballot))
    if (!lawful.ok) throw new Error(lawful.refusal.code)
    must(await timed(times, 'cast', () => castBallot({ door: box.door, slot: poll.slot, ballot })))
  }
  must(await timed(times, 'close', () => settlePolls(asSystem(), { pollId: poll.pollId })))
  must(await openWith(box, poll, box.cards[0]!))
  must(await timed(times, 'count', () => openWith(box, poll, box.cards[1]!)))
  const { ctx } = await contextOf(world, headOf(world))
  const record = JSON.stringify(await getPollRecord(ctx, poll.pollId))
  const page = await timed(times, 'verify', async () => verifyRecord(parseRecord(record)!))
  const apart = await timed(times, 'verify_apart', () => checkRecord(record))
  if (![...page, ...apart].every(({ ok }) => ok)) throw new Error('The record does not verify.')
  const figures: Record<string, number> = {}
  for (const [name, list] of Object.entries(times)) figures[`${name}_ms`] = median(list)
  return { work: 'ballots', voters: schools.length, ...figures, record_bytes: record.length }
}

/** Sealed ballots that replace each other, posted as the voters' page posts them, beside raw node that writes as many bytes. */
async function posted(world: World, schools: School[]): Promise<Record<string, unknown>> {
  const { box, received } = await atTheDoor(world, schools, 1, dice(1))
  const poll = await openSecret(world, box, { preparation: { rule } })
  // the last one never votes: with his ballot the box would close
  const voters = received.slice(1)
  const bodies: string[] = []
  for (let at = 0; at < 2000; at++) {
    const ballot = await sealed(box, voters[at % voters.length]!.own, poll, 'ynbn', 1 + Math.floor(at / voters.length))
    bodies.push(JSON.stringify({ slot: poll.slot, ballot }))
  }
  await withClient(database, (client) =>
    client.query(
      'create table bench_writes (id bigint generated always as identity primary key, text text, bytes bytea)',
    ),
  )
  await setClock(noon)
  const site = await startServer(database)
  const raw = await startBeside(['tests/bench/raw.mjs'], database, '/desk')
  let sent = 0
  const next = (): Post => {
    // once all have been posted the last ones come again, which the box takes without a change
    const at = sent < bodies.length ? sent : bodies.length - 1 - (sent % voters.length)
    sent += 1
    return { path: `/api/box/${box.door}/ballots`, body: bodies[at]! }
  }
  const size = Buffer.from(bodies[0]!)
  try {
    const { ours, raw: bare } = await drive({
      ours: { url: site.url, headers: { 'content-type': 'application/json' }, next },
      raw: { url: raw.url, next: () => ({ path: '/file', body: size }) },
    })
    const ratio = Number((ours!.rps / bare!.rps).toFixed(2))
    return {
      work: 'ballots over http',
      ours,
      raw: bare,
      ratio,
      posted: sent,
      again: Math.max(0, sent - bodies.length),
      bytes: size.length,
    }
  } finally {
    raw.child.kill()
    await site.kill()
  }
}
