// Runs the PostgreSQL that npm brought: many databases in one server, as root or not,
// reusing a server that is up and recovering one that was killed.
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account, binaries, isRoot, othersMayEnter, outside } from './postgres-binaries.mjs'
import { freePort, isTaken } from './ports.mjs'
import { dataFolder } from './prepare.mjs'
import { identity } from './process.mjs'
import { atEnd, failure } from './say.mjs'

/** @typedef {{ port: number, reused: boolean, log: string, url: (database: string) => string, pid: () => number | null, restart: () => Promise<Postgres>, stop: () => void }} Postgres */

/**
 * The checkout's own server. A random name kept in `.data` ties it to its data wherever that lies,
 * so another clone at the same path never finds them.
 * @returns {Promise<Postgres>}
 */
export function startPostgres() {
  const folder = dataFolder()
  if (!isRoot || othersMayEnter(folder)) return launch(join(folder, 'postgres'), durable)
  const marker = join(folder, 'postgres-id')
  if (!existsSync(marker)) writeFileSync(marker, randomUUID(), { mode: 0o600 })
  return launch(join(outside, readFileSync(marker, 'utf8').trim()), durable)
}

/**
 * A server for one run of tests: fast, and gone at the end.
 * @param {{ durable?: boolean }} [options] durable keeps every promise of a real server
 * @returns {Promise<Postgres>}
 */
export async function startThrowawayPostgres(options = {}) {
  clearAbandoned()
  const folder = mkdtempSync(join(tmpdir(), throwaway))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'owner'), identity(process.pid) ?? '')
  const server = await launch(join(folder, 'postgres'), options.durable ? durable : forgetful)
  const stop = () => {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  atEnd(stop)
  return { ...server, stop }
}

const throwaway = 'neu-guong-test-'
const durable = { init: [], run: [], stop: 'fast' }
const forgetful = {
  init: ['--no-sync'],
  run: ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'],
  stop: 'immediate',
}

/** Servers of test runs that were killed before they could clear up. */
function clearAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(throwaway))) {
    const folder = join(tmpdir(), name)
    try {
      const owner = readFileSync(join(folder, 'owner'), 'utf8')
      if (identity(Number(owner.split('@')[0])) === owner) continue
      programs(join(folder, 'postgres'))('pg_ctl', ['stop', '-m', 'immediate', '-D', join(folder, 'postgres/data')])
      rmSync(folder, { recursive: true, force: true })
    } catch {
      continue
    }
  }
}

/** @param {string} folder */
function programs(folder) {
  const path = binaries()
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT }
  // A daemon would inherit pipes and keep us waiting for ever, so pg_ctl gets none.
  return (/** @type {string} */ name, /** @type {string[]} */ args) =>
    spawnSync(path(name), args, {
      ...account(),
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: name === 'pg_ctl' ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    })
}

/** @param {string} folder @param {typeof durable} mode @returns {Promise<Postgres>} */
async function launch(folder, mode) {
  const data = join(folder, 'data')
  const log = join(folder, 'postgres.log')
  mkdirSync(folder, { recursive: true })
  const { uid, gid } = account()
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  const run = programs(folder)
  const password = initialise(folder, data, run, mode)

  const running = runningOn(data)
  const reused = running !== null
  const port = running?.port ?? (await portFor(folder))
  if (!reused) {
    const options = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      "-c unix_socket_directories=''",
      '-c max_connections=200',
      ...mode.run,
    ]
    const start = () =>
      run('pg_ctl', ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', options.join(' ')]).status === 0
    // After kill -9 the last children of the old server may hold its memory for a moment.
    if (!start() && !(await retry(start))) {
      const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : ''
      throw failure('PostgreSQL did not start.', `see the end of its log above (${log}).`, said)
    }
  }
  return {
    port,
    reused,
    log,
    url: (database) => `postgresql://app:${password}@127.0.0.1:${port}/${database}`,
    pid: () => runningOn(data)?.pid ?? null,
    restart: () => launch(folder, mode),
    stop: () => void run('pg_ctl', ['stop', '-D', data, '-m', mode.stop, '-w']),
  }
}

/** The same port again where possible, so that a running product finds a restarted server. @param {string} folder */
async function portFor(folder) {
  const file = join(folder, 'port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = last > 0 && !(await isTaken(last, '127.0.0.1')) ? last : await freePort()
  writeFileSync(file, String(port))
  return port
}

/** @param {() => boolean} work */
async function retry(work) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    await new Promise((done) => setTimeout(done, 400 * attempt))
    if (work()) return true
  }
  return false
}

/** @param {string} folder @param {string} data @param {ReturnType<typeof programs>} run @param {typeof durable} mode */
function initialise(folder, data, run, mode) {
  const secret = join(folder, 'password')
  const complete = join(folder, 'complete')
  if (!existsSync(complete)) {
    rmSync(data, { recursive: true, force: true })
    writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 })
    const { uid, gid } = account()
    if (uid !== undefined && gid !== undefined) chownSync(secret, uid, gid)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['-U', 'app', '--auth=scram-sha-256', `--pwfile=${secret}`]
    const made = run('initdb', ['-D', data, '--data-checksums', ...locale, ...access, ...mode.init])
    if (made.error) throw made.error
    if (made.status !== 0)
      throw failure('PostgreSQL could not lay its data.', 'see its message above.', `${made.stdout}${made.stderr}`)
    writeFileSync(complete, '')
  }
  return readFileSync(secret, 'utf8').trim()
}

/** The server on these data, or null. A pid file that outlived its server is removed. @param {string} data */
function runningOn(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = 0, , , port = 0] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (identity(pid) !== null && isPostgres(pid)) return { pid, port }
  rmSync(file, { force: true })
  return null
}

/** @param {number} pid */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}
