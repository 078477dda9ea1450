import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { withClient } from '@/lib/launch/databases.mjs'
import { freePort } from '@/lib/launch/ports.mjs'
import type { Postgres } from '@/lib/launch/postgres.mjs'
import { home, tools, until } from '@/lib/launch/process.mjs'
import { say } from '@/lib/launch/say.mjs'
import { startMigratedPostgres } from '../support/postgres'
import { copyScenario, type ScenarioName } from '../support/scenario-databases'
import { startServer } from '../support/server'
import { openSession } from '../support/session'
import { drive, type Target } from './drive'
import { layPapers } from './rows'
import { formTarget, layPolls } from './posts'
import { posts, works, type Posted, type Work } from './works.mjs'

const only = process.argv.slice(2)
const isChosen = ({ name }: { name: string }): boolean => only.length === 0 || only.includes(name)
const chosen = works.filter(isChosen)
const chosenPosts = posts.filter(isChosen)
const postgres = await startMigratedPostgres({ durable: true })
try {
  for (const scenario of new Set([...chosen, ...chosenPosts].map((work) => work.scenario))) {
    await benchScenario(
      scenario as ScenarioName,
      chosen.filter((work) => work.scenario === scenario),
      chosenPosts.filter((work) => work.scenario === scenario),
    )
  }
} finally {
  postgres.stop()
}
process.exit()

async function benchScenario(scenario: ScenarioName, list: Work[], posted: Posted[]): Promise<void> {
  say(`Laying "${scenario}" …`)
  const database = await copyScenario(postgres.url('postgres'), scenario)
  await withClient(database.url, (client) =>
    client.query('create table bench_writes (id bigint generated always as identity primary key, text text not null)'),
  )
  if (list.some((work) => work.with === 'papers')) await layPapers(database.url, 700)
  const site = await startServer(database.url)
  const floor = await startBeside([tools.next, 'start', 'tests/bench/floor'], database.url, '/form')
  const raw = await startBeside(['tests/bench/raw.mjs'], database.url, '/desk')
  const addresses = { database: database.url, site: site.url, floor: floor.url, raw: raw.url }
  try {
    for (const work of list) await bench(work, addresses)
    for (const work of posted) await benchPost(work, addresses)
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
    ours: await formTarget(site, paths, work.field, work.values, cookie),
    floor: await formTarget(floor, ['/form'], 'text', { text: 'minh họa' }),
    raw: { url: raw, next: () => ({ path: '/', body: 'minh họa' }) },
  }
  const figures = await drive(targets)
  const written = (await countRows(work, database)) - before
  tell({ work: work.name, ...figures, ratio: Number((figures.ours!.rps / figures.floor!.rps).toFixed(2)), written })
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

function tell(line: Record<string, unknown>): void {
  console.log(JSON.stringify(line))
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

async function startBeside(
  args: string[],
  database: string,
  path: string,
): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: database, PORT: String(port) }
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (
    !(await until(
      () =>
        fetch(url + path).then(
          (response) => response.ok,
          () => false,
        ),
      20_000,
    ))
  ) {
    child.kill()
    throw new Error(`${args.join(' ')} does not answer.`)
  }
  return { url, child }
}
