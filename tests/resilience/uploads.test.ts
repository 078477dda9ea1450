import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import { type Postgres } from '@/lib/launch/postgres.mjs'
import { until } from '@/lib/launch/process.mjs'
import { db } from '@/lib/platform/db/client'
import { pdfFile } from '@/prisma/seed/sample-files'
import { getPage, readForms, type HttpForm } from '../support/http-form'
import { startMigratedPostgres } from '../support/postgres'
import { openSeminar, registered } from '../support/seminars'
import { startServer, type Server } from '../support/server'
import { openSession, type SessionCookie } from '../support/session'
import { layWorld, makeWorld } from '../support/world'

let postgres: Postgres
let server: Server
let cookie: SessionCookie
let address = ''
let schoolId = ''
/** 5 MB: pages, and a long remark behind them */
const paper = pdfFile(3, '', `%${'x'.repeat(5_000_000)}\n`)

beforeAll(async () => {
  postgres = await startMigratedPostgres({ durable: true })
  await withClient(postgres.url('postgres'), (admin) => createDatabase(admin, 'uploads', 'template_migrated'))
  process.env.DATABASE_URL = postgres.url('uploads')
  await layWorld()
  const world = await makeWorld()
  schoolId = world.c.id
  const seminarId = await openSeminar(world)
  address = `/vi/work/BTB/2022/papers/${await registered(seminarId, world.c)}/write`
  await db().$disconnect()
  await begin()
})

afterAll(async () => {
  await server?.kill()
  postgres?.stop()
})

async function begin(): Promise<void> {
  server = await startServer(postgres.url('uploads'))
  cookie = await openSession(postgres.url('uploads'), { office: 'lecturer', organisation: 'C' })
}

type Request = { head: string; body: Buffer }

/** The request that a browser would send with the form filled in and a paper of 5 MB chosen. */
async function uploadRequest(): Promise<Request> {
  const page = `${server.url}${address}`
  const form = readForms(await getPage(page, cookie), page).find(({ fields }) =>
    fields.some(([name]) => name === 'paperId'),
  )
  if (!form) throw new Error('The page has no form for the paper.')
  const body = new FormData()
  const typed: Record<string, string> = { ...typedInto(form), _key: randomUUID() }
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  body.append('file', new Blob([new Uint8Array(paper)]), 'tham luận.pdf')
  const encoded = new Response(body)
  const bytes = Buffer.from(await encoded.arrayBuffer())
  const head = [
    `POST ${address} HTTP/1.1`,
    `host: ${new URL(server.url).host}`,
    `origin: ${server.url}`,
    'sec-fetch-site: same-origin',
    `cookie: ${cookie.name}=${cookie.value}`,
    `content-type: ${encoded.headers.get('content-type')}`,
    `content-length: ${bytes.length}`,
    'connection: close',
  ]
  return { head: `${head.join('\r\n')}\r\n\r\n`, body: bytes }
}

const typedInto = ({ fields }: HttpForm): Record<string, string> => ({
  ...Object.fromEntries(fields),
  'authors.0.organisationId': schoolId,
  abstract: 'Tóm tắt minh họa của một bài nộp bị ngắt giữa chừng',
  keywords: 'minh họa',
})

/** Sends a part of a request and then lets go of the line; the whole of it waits for the answer. */
function send({ head, body }: Request, share: number): Promise<string> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('error', () => done(answer))
    socket.on('close', () => done(answer))
    socket.setTimeout(60_000, () => fail(new Error('no answer')))
    const part = body.subarray(0, Math.floor(body.length * share))
    socket.write(head)
    socket.write(part, () => {
      if (share < 1) setTimeout(() => socket.destroy(), 50)
    })
  })
}

const kept = (): Promise<{ files: number; contents: number; versions: number; readings: number }> =>
  withClient(postgres.url('uploads'), async (client) => {
    const { rows } = await client.query(`
      select (select count(*)::int from files) as files, (select count(*)::int from file_contents) as contents,
        (select count(*)::int from paper_versions) as versions, (select count(*)::int from paper_readings) as readings`)
    return rows[0] as { files: number; contents: number; versions: number; readings: number }
  })
const nothing = { files: 0, contents: 0, versions: 0, readings: 0 }

describe('a paper that is being sent', () => {
  it.each([0, 0.01, 0.5, 0.999])('leaves nothing when the line breaks after %d of it', async (share) => {
    await send(await uploadRequest(), share)
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
    expect(await kept()).toEqual(nothing)
  })

  it('leaves nothing half when the server is killed at any moment of it', async () => {
    for (const pause of [0, 60, 150, 300]) {
      const sending = send(await uploadRequest(), 1)
      await new Promise((done) => setTimeout(done, pause))
      await server.kill('SIGKILL')
      await sending
      const { files, contents, versions } = await kept()
      expect([contents, versions]).toEqual([files, files])
      await begin()
    }
  })

  it('is kept once when it arrives whole, also where it is sent again', async () => {
    const before = await kept()
    const request = await uploadRequest()
    await Promise.all([send(request, 1), send(request, 1)])
    const arrived = async (): Promise<boolean> => (await kept()).files === before.files + 1
    expect(await until(arrived, 20_000)).toBe(true)
    expect(await kept()).toMatchObject({ files: before.files + 1, contents: before.files + 1 })
  })
})
