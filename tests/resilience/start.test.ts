import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, isTaken } from '@/lib/launch/ports.mjs'
import { home, identity, until } from '@/lib/launch/process.mjs'

type Run = { supervisor: string; children: [server: string, worker: string] }

const data = mkdtempSync(join(tmpdir(), 'neu-guong-start-'))
let port: number
let starts: ChildProcess[] = []

const pid = (identity_: string): number => Number.parseInt(identity_)
const run = (): Run => JSON.parse(readFileSync(join(data, 'run', `${port}.json`), 'utf8')) as Run
const postmaster = (): number => Number.parseInt(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8'))
// a server that is just being killed may take a request and never answer it: then it is asked again
const answers = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  )

function start(extra: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const env = { ...process.env, DEMO: '0', PORT: String(port), DATA_FOLDER: data, ...extra }
  const child = spawn(process.execPath, ['lib/launch/start.mjs'], { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  starts.push(child)
  return { child, output: () => output }
}

async function startAndWait(): Promise<string> {
  const started = start()
  await until(() => started.output().includes('Ctrl+C ends everything'), 60_000)
  expect(started.output()).toContain('Nêu Gương is open')
  return started.output()
}

beforeAll(async () => {
  chmodSync(data, 0o755)
  port = await freePort()
})

afterAll(async () => {
  for (const child of starts) if (child.exitCode === null) child.kill('SIGINT')
  await until(() => starts.every((child) => child.exitCode !== null || child.signalCode !== null), 20_000)
  starts = []
  rmSync(data, { recursive: true, force: true })
})

it('an empty product opens, keeps its secrets to itself and tells the first-run code', async () => {
  const output = await startAndWait()
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(output.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(3)
})

it('a server that is killed comes back by itself', async () => {
  process.kill(pid(run().children[0]), 'SIGKILL')
  expect(await until(() => answers().then((ok) => !ok), 5000, 10)).toBe(true)
  expect(await until(answers, 60_000)).toBe(true)
})

it('a PostgreSQL that is killed comes back by itself', async () => {
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  expect(await until(() => answers().then((ok) => ok && postmaster() !== killed), 20_000)).toBe(true)
})

it('after everything is killed but the left-over listener, the next start ends it and opens', async () => {
  const { supervisor, children } = run()
  process.kill(pid(supervisor), 'SIGKILL')
  process.kill(postmaster(), 'SIGKILL')
  expect(identity(pid(children[0]))).toBe(children[0])
  await startAndWait()
  expect(identity(pid(children[0]))).not.toBe(children[0])
})

it('a second start on another port shares PostgreSQL, and its end leaves the first alone', async () => {
  const first = port
  port = await freePort()
  await startAndWait()
  starts.at(-1)!.kill('SIGINT')
  await until(() => isTaken(port).then((taken) => !taken), 10_000)
  port = first
  expect(await answers()).toBe(true)
})

it('Ctrl+C ends everything', async () => {
  const { supervisor, children } = run()
  const server = postmaster()
  process.kill(pid(supervisor), 'SIGINT')
  expect(await until(() => [supervisor, ...children].every((one) => identity(pid(one)) !== one), 15_000)).toBe(true)
  expect(await until(() => identity(server) === null, 5000)).toBe(true)
  expect(await isTaken(port)).toBe(false)
})

it('a database that cannot be reached ends the start with one sentence and its cure', async () => {
  const free = await freePort()
  const started = start({ DATABASE_URL: `postgresql://app:secret@127.0.0.1:${free}/office` })
  await until(() => started.child.exitCode !== null, 60_000)
  expect(started.child.exitCode).toBe(1)
  expect(started.output()).toContain(`The database office at 127.0.0.1:${free} cannot be reached`)
  expect(started.output()).toContain('What to do: check DATABASE_URL')
})
