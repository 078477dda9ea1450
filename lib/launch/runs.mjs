// Who runs from this checkout, one record per port, so that a left-over is told from a stranger.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTaken } from './ports.mjs'
import { dataFolder } from './prepare.mjs'
import { identity, until } from './process.mjs'
import { failure, say } from './say.mjs'

/** @typedef {{ supervisor: string, children: string[] }} Run identities of processes */

const folder = () => join(dataFolder(), 'run')
const fileOf = (/** @type {number} */ port) => join(folder(), `${port}.json`)

/** @param {number} port @param {number[]} children */
export function recordRun(port, children) {
  mkdirSync(folder(), { recursive: true })
  const run = { supervisor: identity(process.pid), children: children.map(identity).filter(Boolean) }
  writeFileSync(fileOf(port), JSON.stringify(run))
}

/** @param {number} port @returns {Run | null} */
function readRun(port) {
  try {
    return JSON.parse(readFileSync(fileOf(port), 'utf8'))
  } catch {
    return null
  }
}

/** @param {number} port */
export function forgetRun(port) {
  if (readRun(port)?.supervisor === identity(process.pid)) rmSync(fileOf(port), { force: true })
}

/** Whether another start of this checkout is alive, on another port. */
export function othersRun() {
  const records = readdirSync(folder(), { withFileTypes: true }).map((entry) => readRun(Number.parseInt(entry.name)))
  const mine = identity(process.pid)
  return records.some((run) => run !== null && run.supervisor !== mine && isAlive(run.supervisor))
}

/** Makes a port ours: ends what an earlier start of this checkout left there, and nobody else's process. @param {number} port */
export async function claimPort(port) {
  const earlier = readRun(port)
  if (earlier) {
    const alive = [earlier.supervisor, ...earlier.children].filter(isAlive)
    if (alive.length > 0) {
      say(`Ending the earlier start of this folder on port ${port} …`)
      if (isAlive(earlier.supervisor)) await end(earlier.supervisor, 'SIGTERM', 15_000)
      for (const child of earlier.children) if (isAlive(child)) await endGroup(child)
      if (isAlive(earlier.supervisor)) await end(earlier.supervisor, 'SIGKILL', 2000)
    }
    rmSync(fileOf(port), { force: true })
  }
  if (await until(async () => !(await isTaken(port)), alive(earlier) ? 3000 : 300)) return
  throw failure(
    `Port ${port} is used by another program.`,
    `end that program, or choose another port: PORT=${port + 1} npm start.`,
  )
}

/** @param {Run | null} run */
const alive = (run) => run !== null

/** @param {string} process_ an identity */
const isAlive = (process_) => identity(pidOf(process_)) === process_

/** @param {string} process_ */
const pidOf = (process_) => Number.parseInt(process_)

/** @param {string} process_ @param {NodeJS.Signals} how @param {number} patience */
async function end(process_, how, patience) {
  signal(pidOf(process_), how)
  await until(() => !isAlive(process_), patience)
}

/** Children lead groups of their own. @param {string} process_ */
async function endGroup(process_) {
  signalGroup(pidOf(process_), 'SIGTERM')
  if (!(await until(() => !isAlive(process_), 5000))) signalGroup(pidOf(process_), 'SIGKILL')
  await until(() => !isAlive(process_), 2000)
}

/** @param {number} pid @param {NodeJS.Signals} how */
export function signalGroup(pid, how) {
  signal(process.platform === 'win32' ? pid : -pid, how)
}

/** @param {number} pid @param {NodeJS.Signals} how */
function signal(pid, how) {
  try {
    process.kill(pid, how)
  } catch {
    // it has ended by itself
  }
}
