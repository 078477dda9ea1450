import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '@/lib/launch/databases.mjs'
import vi from '@/lib/notices/messages.vi.json'
import { db } from '@/lib/platform/db/client'
import { getPage, readForms, sendForm, type HttpForm } from '../support/http-form'
import { killable, killDuring, type Ground } from '../support/kills'
import { openSession, type SessionCookie } from '../support/session'
import { makeWorld } from '../support/world'

// Durability is on: what a person was told is done must be there after any kill.
let ground: Ground
let cookie: SessionCookie
let form: HttpForm
let waiting: string[]
const acknowledged = new Set<string>()

beforeAll(async () => {
  ground = await killable('killed', async () => {
    const personId = (await makeWorld()).c.people.principal
    waiting = Array.from({ length: 20_000 }, () => randomUUID())
    const notice = {
      personId,
      kind: 'cycles.gate_passed',
      facts: { year: 2022, to: '' },
      href: '/desk',
      at: new Date(),
    }
    await db().notice.createMany({ data: waiting.map((id) => ({ ...notice, id })) })
  })
  cookie = await openSession(ground.url, { office: 'principal', organisation: 'C' })
  await learnForm()
})

afterAll(() => ground?.end())

async function learnForm(): Promise<void> {
  const page = `${ground.server().url}/vi/notices`
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

const killDuringWrites = (kill: () => Promise<void>): Promise<number> =>
  killDuring(write, () => acknowledged.size, kill)

async function startAgain(): Promise<void> {
  await ground.startAgain()
  await learnForm()
}

type Found = { read: string[]; recorded: number }

const readBack = (): Promise<Found> =>
  withClient(ground.url, async (client) => {
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
    expect(await killDuringWrites(ground.killServer)).toBeGreaterThan(0)
    await startAgain()
    await expectNothingLost()
  })

  it.each(Array.from({ length: rounds }, (_, at) => at + 1))(
    'of PostgreSQL loses nothing, and the server goes on (round %i)',
    async () => {
      expect(await killDuringWrites(ground.killPostgres)).toBeGreaterThan(0)
      await expectNothingLost()
      expect(await killDuringWrites(() => Promise.resolve())).toBeGreaterThan(0)
    },
  )

  it.each(Array.from({ length: rounds }, (_, at) => at + 1))('of both loses nothing (round %i)', async () => {
    const both = async (): Promise<void> => void (await Promise.all([ground.killServer(), ground.killPostgres()]))
    expect(await killDuringWrites(both)).toBeGreaterThan(0)
    await startAgain()
    await expectNothingLost()
  })
})
