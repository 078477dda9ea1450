import { spawn } from 'node:child_process'
import { home, until } from './process.mjs'
import { forgetRun, othersRun, recordRun, signalGroup } from './runs.mjs'
import { interruptions, say } from './say.mjs'

/** @typedef {{ name: string, args: string[] }} Part a long-running child */
/** @typedef {import('node:child_process').ChildProcess} Child */
/** @typedef {{ env: Record<string, string>, server: import('./postgres.mjs').Postgres | null }} Ground */

const limits = { falls: 5, within: 60_000, drain: 10_000 }

/**
 * Keeps the parts and PostgreSQL running until this process is told to end, and then ends everything.
 * @param {number} port @param {Part[]} parts @param {Ground} ground
 * @returns {(code: number) => Promise<void>} ends everything with this exit code
 */
export function supervise(port, parts, { env, server }) {
  /** @type {Map<string, Child>} */
  const children = new Map()
  /** @type {number[]} */
  let falls = []
  let stopping = false

  /** @param {number} code */
  const stop = async (code) => {
    if (stopping) return
    stopping = true
    clearInterval(watch)
    say('Ending …')
    await endAll([...children.values()])
    if (server && !othersRun()) server.stop()
    forgetRun(port)
    process.exit(code)
  }

  /** @param {Part} part @param {number | null} code */
  const fallen = (part, code) => {
    if (stopping) return
    falls = [...falls.filter((at) => at > Date.now() - limits.within), Date.now()]
    if (falls.length < limits.falls) {
      say(`The ${part.name} has fallen and is started again.`)
      return setTimeout(() => stopping || start(part), 250 * falls.length)
    }
    console.error(`\nThe ${part.name} keeps falling (exit code ${code}).\n  What to do: see its messages above.\n`)
    return stop(1)
  }

  /** @param {Part} part */
  const start = (part) => {
    const child = launch(part, env)
    children.set(part.name, child)
    child.once('exit', (code) => fallen(part, code))
    recordRun(
      port,
      [...children.values()].flatMap(({ pid }) => pid ?? []),
    )
  }

  const watch = setInterval(async () => {
    if (stopping || !server || server.pid() !== null) return
    say('PostgreSQL has fallen and is started again.')
    await server.restart().catch((error) => {
      console.error(error.message)
      return stop(1)
    })
  }, 1000)

  for (const interruption of interruptions) {
    process.removeAllListeners(interruption)
    process.on(interruption, () => stop(0))
  }
  parts.forEach(start)
  return stop
}

/** @param {Part} part @param {Record<string, string>} env @returns {Child} leading a process group of its own */
function launch({ args }, env) {
  return spawn(process.execPath, args, {
    cwd: home,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  })
}

/** @param {Child[]} children */
async function endAll(children) {
  for (const how of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    const left = children.filter(isRunning)
    for (const { pid } of left) if (pid) signalGroup(pid, how)
    await until(() => !left.some(isRunning), limits.drain)
  }
}

/** @param {Child} child */
const isRunning = (child) => child.exitCode === null && child.signalCode === null
