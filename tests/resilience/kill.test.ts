import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import type { Postgres } from '@/lib/launch/postgres.mjs'
import vi from '@/lib/notices/messages.vi.json'
import { until } from '@/lib/launch/process.mjs'
import { db } from '@/lib/platform/db/client'
import { getPage, readForms, sendForm, type HttpForm } from '../support/http-form'
import { startMigratedPostgres } from '../support/postgres'
import { startServer, type Server } from '../support/server'
import { openSession, type SessionCookie } from '../support/session'
import { layWorld, makeWorld } from '../support/world'

// Durability is on: what a person was told is done must be there after any kill.
let postgres: Postgres
let server: Server
let cookie: SessionCookie
let form: HttpForm
let waiting: string[]
const acknowledged = new Set<string>()

beforeAll(async () => {
  postgres = await startMigratedPostgres({ durable: true })
  await withClient(postgres.url('postgres'), (admin) => createDatabase(admin, 'killed', 'template_migrated'))
  process.env.DATABASE_URL = postgres.url('killed')
  await layWorld()
  const world = await makeWorld()
  const personId = world.c.people.principal
  waiting = Array.from({ length: 20_000 }, () => randomUUID())
  const notice = { personId, kind: 'cycles.gate_passed', facts: { year: 2022, to: '' }, href: '/desk', at: new Date() }
  await db().notice.createMany({ data: waiting.map((id) => ({ ...notice, id })) })
  await db().$disconnect()
  server = await startServer(postgres.url('killed'))
  cookie = await openSession(postgres.url('killed'), { office: 'principal', organisation: 'C' })
  await learnForm()
})

afterAll(async () => {
  await server?.kill()
  postgres?.stop()
})

async function learnForm(): Promise<void> {
  const page = `${server.url}/vi/notices`
  const found = readForms(await getPage(page, cookie), page).find(({ fields }) =>
    fields.some(([name]) => name === '_key'),
  )
  if (!found) throw new Error('The page of notices has no form.')
  form = found
}

/** Presses the button for one notice after another, until it is told to end. */
async function write(order: { over: boolean }): Promise<void> {
  while (!order.over) {
    const noticeId = waiting.pop()!
    try {
      const response = await sendForm(form, { noticeId, _key: randomUUID() }, cookie)
      if (response.ok && (await response.text()).includes(vi.done.read)) acknowledged.add(noticeId)
    } catch {
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

async function killDuringWrites(kill: () => Promise<void>): Promise<number> {
  const before = acknowledged.size
  const order = { over: false }
  const writers = Array.from({ length: 4 }, () => write(order))
  await until(() => acknowledged.size >= before + 8, 30_000)
  await new Promise((done) => setTimeout(done, randomInt(500)))
  await kill()
  order.over = true
  await Promise.all(writers)
  return acknowledged.size - before
}

async function killPostgres(): Promise<void> {
  process.kill(postgres.pid()!, 'SIGKILL')
  await until(() => postgres.pid() === null, 5000)
  postgres = { ...(await postgres.restart()), stop: postgres.stop }
}

async function killServer(): Promise<void> {
  await server.kill('SIGKILL')
}

async function startAgain(): Promise<void> {
  server = await startServer(postgres.url('killed'))
  await learnForm()
}

type Found = { read: string[]; recorded: number }

const readBack = (): Promise<Found> =>
  withClient(postgres.url('killed'), async (client) => {
    const read = await client.query<{ id: string }>('select id from notices where read_at is not null')
    const recorded = await client.query<{ n: number }>(
      "select count(*)::int as n from audit_entries where event = 'notices.notices_read'",
    )
    return { read: read.rows.map(({ id }) => id), recorded: recorded.rows[0]!.n }
  })

async function expectNothingLost(): Promise<void> {
  const { read, recorded } = await readBack()
  const there = new Set(read)
  expect([...acknowledged].filter((id) => !there.has(id))).toEqual([])
  expect(recorded).toBe(read.length)
}

describe('kill -9 while people are writing', () => {
  const rounds = Number(process.env.ROUNDS ?? 3)

  it.each(Array.from({ length: rounds }, (_, at) => at + 1))('of the server loses nothing (round %i)', async () => {
    expect(await killDuringWrites(killServer)).toBeGreaterThan(0)
    await startAgain()
    await expectNothingLost()
  })

  it.each(Array.from({ length: rounds }, (_, at) => at + 1))(
    'of PostgreSQL loses nothing, and the server goes on (round %i)',
    async () => {
      expect(await killDuringWrites(killPostgres)).toBeGreaterThan(0)
      await expectNothingLost()
      expect(await killDuringWrites(() => Promise.resolve())).toBeGreaterThan(0)
    },
  )

  it.each(Array.from({ length: rounds }, (_, at) => at + 1))('of both loses nothing (round %i)', async () => {
    const both = async (): Promise<void> => void (await Promise.all([killServer(), killPostgres()]))
    expect(await killDuringWrites(both)).toBeGreaterThan(0)
    await startAgain()
    await expectNothingLost()
  })
})
