import { readFileSync } from 'node:fs'
import { withClient } from '@/lib/launch/databases.mjs'
import type { Postgres } from '@/lib/launch/postgres.mjs'
import { node, tools, typescript } from '@/lib/launch/process.mjs'
import { say } from '@/lib/launch/say.mjs'
import { startMigratedPostgres } from '../support/postgres'
import { copyScenario, type ScenarioName } from '../support/scenario-databases'
import { startServer } from '../support/server'
import { openSession } from '../support/session'
import { startBeside, tell } from './beside'
import { drive, type Target } from './drive'
import { layPapers, layTitles } from './rows'
import { measureTexts } from './texts'
import { pdfFile } from '@/prisma/seed/sample-files'
import { formTarget, layPolls, type Attached } from './posts'
import { posts, works, type Posted, type Work } from './works.mjs'

const only = process.argv.slice(2)
const isChosen = ({ name }: { name: string }): boolean => only.length === 0 || only.includes(name)
const chosen = works.filter(isChosen)
const chosenPosts = posts.filter(isChosen)
const alone = ['comparison', 'similarity'].filter((name) => isChosen({ name }))
// measured alone, before anything else runs
for (const work of ['proceedings', 'certificates'])
  if (isChosen({ name: work })) await node(typescript('tests/bench/printing.ts', work), {})
if (isChosen({ name: 'ballots' })) await node(typescript('tests/bench/ballots.ts'), {})

const postgres = await startMigratedPostgres({ durable: true })
try {
  for (const scenario of new Set([...chosen, ...chosenPosts].map((work) => work.scenario))) {
    await benchScenario(
      scenario as ScenarioName,
      chosen.filter((work) => work.scenario === scenario),
      chosenPosts.filter((work) => work.scenario === scenario),
    )
  }
  if (alone.length > 0) {
    const database = await copyScenario(postgres.url('postgres'), 'seminar-open')
    for (const line of await measureTexts(database.url, alone)) tell(line)
    await database.drop()
  }
} finally {
  postgres.stop()
}
process.exit()

async function benchScenario(scenario: ScenarioName, list: Work[], posted: Posted[]): Promise<void> {
  say(`Laying "${scenario}" …`)
  const database = await copyScenario(postgres.url('postgres'), scenario)
  await withClient(database.url, (client) =>
    client.query(
      'create table bench_writes (id bigint generated always as identity primary key, text text, bytes bytea)',
    ),
  )
  if (list.some((work) => work.with === 'papers')) await layPapers(database.url, 700)
  const site = await startServer(database.url)
  const floor = await startBeside([tools.next, 'start', 'tests/bench/floor'], database.url, '/form')
  const raw = await startBeside(['tests/bench/raw.mjs'], database.url, '/desk')
  const addresses = { database: database.url, site: site.url, floor: floor.url, raw: raw.url }
  try {
    for (const work of list) await bench(work, addresses)
    for (const work of posted) await benchPost(work, addresses)
  } catch (error) {
    say(`The site said last:\n${site.output().slice(-3000)}`)
    throw error
  } finally {
    raw.child.kill()
    floor.child.kill()
    await site.kill()
    await database.drop()
  }
}

type Addresses = { database: string; site: string; floor: string; raw: string }

async function bench(work: Work, { database, site, floor, raw }: Addresses): Promise<void> {
  const found = await withClient(database, (client) =>
    client.query<{ path: string }>(`select (${work.address}) as path`),
  )
  const path = found.rows[0]?.path
  const [office, organisation] = (work.reader ?? []) as Parameters<typeof readerHeaders>[1][]
  const headers = work.reader ? await readerHeaders(database, office!, organisation!) : {}
  const answer = path && (await fetch(site + path, { headers, redirect: 'manual' }))
  if (!answer || answer.status !== 200)
    return tell({ work: work.name, left_out: answer ? `${path} answers ${answer.status}` : 'no page' })
  const queries = await countStatements(postgres, database, site + path, headers)
  const targets: Record<string, Target> = {
    ours: { url: site + path, headers },
    floor: { url: `${floor}/${work.name}` },
    ...(work.name === 'list' && { client_floor: { url: `${floor}/client/${work.name}` } }),
    ...(['desk', 'list'].includes(work.name) && { raw: { url: `${raw}/${work.name}` } }),
  }
  const figures = await drive(targets)
  const best = Math.max(figures.floor!.rps, figures.client_floor?.rps ?? 0)
  tell({ work: work.name, ...figures, ratio: Number((figures.ours!.rps / best).toFixed(2)), queries })
}

/** Presses of a form beside a bare server action and raw node, each with one row written in one transaction. */
async function benchPost(work: Posted, { database, site, floor, raw }: Addresses): Promise<void> {
  const polls = work.name === 'vote' ? await layPolls(database, 6000) : []
  if (work.name === 'submit') await layTitles(database, 2000)
  const file = work.bytes === undefined ? undefined : fileOf(work.bytes)
  const [office, organisation] = work.reader
  const cookie = await openSession(database, { office, organisation } as Parameters<typeof openSession>[1])
  const [paths, before] = await withClient(database, async (client) => {
    const found = await client.query<{ path: string }>(
      `select path from (${work.address}) as found(path)`,
      polls.length > 0 ? [polls] : [],
    )
    return [found.rows.map(({ path }) => path), await countRows(work, database)]
  })
  const targets: Record<string, Target> = {
    ours: await formTarget(site, paths, work.field, work.values, cookie, file),
    floor: await formTarget(floor, ['/form'], 'text', { text: 'minh họa' }, undefined, file),
    raw: { url: raw, next: () => (file ? { path: '/file', body: file.bytes } : { path: '/', body: 'minh họa' }) },
  }
  await pressOnce(targets.ours!, work, database)
  const figures = await drive(targets)
  const written = (await countRows(work, database)) - before
  tell({ work: work.name, ...figures, ratio: Number((figures.ours!.rps / figures.floor!.rps).toFixed(2)), written })
}

/** A paper of three pages that is as heavy as asked. */
function fileOf(size: number): Attached {
  return { name: 'file', fileName: 'tham luan.pdf', bytes: pdfFile(3, '', `%${'x'.repeat(size - 700)}\n`) }
}

/** One press before the rest: where nothing is written there is nothing to measure, and the page says why. */
async function pressOnce({ url, headers, next }: Target, work: Posted, database: string): Promise<void> {
  const before = await countRows(work, database)
  const { path, body } = next!()
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  const answer = await fetch(url + path, {
    method: 'POST',
    body: bytes,
    ...(headers && { headers }),
    redirect: 'manual',
  })
  const page = await answer.text()
  if ((await countRows(work, database)) > before) return
  const said = page
    .split('role="alert"')
    .slice(1)
    .map((part) => part.slice(0, 600).replaceAll(/<[^>]*>/g, ' '))
  throw new Error(`A press of "${work.name}" writes nothing (${answer.status}): ${said.join(' | ')}`)
}

function countRows(work: Posted, database: string): Promise<number> {
  return withClient(database, async (client) => {
    const counted = await client.query<{ n: number }>(`select count(*)::int as n from ${work.effect}`)
    return counted.rows[0]!.n
  })
}

async function readerHeaders(database: string, office: string, organisation: string): Promise<Record<string, string>> {
  const cookie = await openSession(database, { office, organisation } as Parameters<typeof openSession>[1])
  return { cookie: `${cookie.name}=${cookie.value}` }
}

/** The statements of one warm request, as PostgreSQL itself logs them. */
async function countStatements(
  server: Postgres,
  database: string,
  url: string,
  headers: Record<string, string>,
): Promise<number> {
  const name = new URL(database).pathname.slice(1)
  await fetch(url, { headers }).then((response) => response.text())
  const logs = async (what: string): Promise<void> => {
    await withClient(server.url('postgres'), (admin) => admin.query(`alter system set log_statement = '${what}'`))
    await withClient(server.url('postgres'), (admin) => admin.query('select pg_reload_conf()'))
    await new Promise((done) => setTimeout(done, 300))
  }
  await withClient(server.url('postgres'), (admin) => admin.query("alter system set log_line_prefix = '%d '"))
  await logs('all')
  const before = readFileSync(server.log, 'utf8').length
  await fetch(url, { headers }).then((response) => response.text())
  await logs('none')
  const lines = readFileSync(server.log, 'utf8').slice(before).split('\n')
  return lines.filter((line) => line.startsWith(`${name} LOG:  `) && /(statement|execute [^:]*):/.test(line)).length
}
