import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import vi from '@/lib/documents/messages.vi.json'
import { withClient } from '@/lib/launch/databases.mjs'
import { db } from '@/lib/platform/db/client'
import { bookOf, drafted, rowOf } from '../integration/documents/documents'
import { getPage, readForms, sendForm, type HttpForm } from '../support/http-form'
import { killable, killDuring, type Ground } from '../support/kills'
import { openSession, type SessionCookie } from '../support/session'
import { makeWorld } from '../support/world'

// A clerk is told a number, and writes it on paper: it must be that document's after any kill, and no number may be missing.
let ground: Ground
let cookie: SessionCookie
let form: HttpForm
let address = ''
let waiting: string[]
const told = new Set<string>()

beforeAll(async () => {
  ground = await killable('numbering', async () => {
    const world = await makeWorld()
    const bookId = await bookOf(world, 'cluster')
    const first = await drafted(world)
    address = `/vi/registers/${bookId}/documents/${first}`
    waiting = Array.from({ length: 4000 }, () => randomUUID())
    const { id: _, token: __, prose: ___, data: ____, ...row } = await rowOf(first)
    const data = waiting.map((id) => ({
      ...row,
      id,
      token: Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url'),
    }))
    await db().officialDocument.createMany({ data })
  })
  cookie = await openSession(ground.url, { office: 'principal', organisation: 'A' })
  await learnForm()
})

afterAll(() => ground?.end())

/** The form of a draft that stays one; it is sent for others. */
async function learnForm(): Promise<void> {
  const page = `${ground.server().url}${address}`
  const found = readForms(await getPage(page, cookie), page).find(({ fields }) =>
    fields.some(([name]) => name === 'date'),
  )
  if (!found) throw new Error('The page of a draft has no form that takes a number.')
  form = found
}

async function number(order: { over: boolean }): Promise<void> {
  while (!order.over) {
    const documentId = waiting.pop()!
    try {
      const response = await sendForm(form, { documentId, date: '2022-06-15', _key: randomUUID() }, cookie)
      if (response.ok && (await response.text()).includes(vi.done.numbered)) told.add(documentId)
    } catch {
      await new Promise((done) => setTimeout(done, 20))
    }
  }
}

const killDuringNumberings = (kill: () => Promise<void>): Promise<number> => killDuring(number, () => told.size, kill)

async function expectEveryNumber(): Promise<void> {
  const found = await withClient(ground.url, async (client) => {
    const rows = await client.query<{ id: string; number: number }>(
      "select id, number from official_documents where state = 'numbered' order by number",
    )
    const series = await client.query<{ last: number }>('select last from document_series')
    const recorded = await client.query<{ n: number }>(
      "select count(*)::int as n from audit_entries where event = 'documents.document_numbered'",
    )
    return { rows: rows.rows, last: series.rows.map(({ last }) => last), recorded: recorded.rows[0]!.n }
  })
  const there = new Set(found.rows.map(({ id }) => id))
  expect([...told].filter((id) => !there.has(id))).toEqual([])
  expect(found.rows.map((row) => row.number)).toEqual(Array.from({ length: found.rows.length }, (_, at) => at + 1))
  expect(found.last).toEqual([found.rows.length])
  expect(found.recorded).toBe(found.rows.length)
}

describe('kill -9 while numbers are taken', () => {
  const rounds = Number(process.env.ROUNDS ?? 2)
  const each = Array.from({ length: rounds }, (_, at) => at + 1)

  it.each(each)('of the server leaves no gap and no double (round %i)', async () => {
    expect(await killDuringNumberings(ground.killServer)).toBeGreaterThan(0)
    await ground.startAgain()
    await learnForm()
    await expectEveryNumber()
  })

  it.each(each)('of PostgreSQL leaves no gap and no double (round %i)', async () => {
    expect(await killDuringNumberings(ground.killPostgres)).toBeGreaterThan(0)
    await expectEveryNumber()
    expect(await killDuringNumberings(() => Promise.resolve())).toBeGreaterThan(0)
    await expectEveryNumber()
  })
})
