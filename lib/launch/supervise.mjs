import { spawn } from 'node:child_process'
import { home, until } from './process.mjs'
import { forgetRun, othersRun, recordRun, signalGroup } from './runs.mjs'
import { say } from './say.mjs'

/** @typedef {{ name: string, args: string[] }} Part a long-running child */

const patience = { falls: 5, within: 60_000, drain: 10_000 }

/**
 * Keeps the parts running until this process is told to end, and then ends everything.
 * @param {number} port
 * @param {Part[]} parts
 * @param {{ env: Record<string, string>, server: import('./postgres.mjs').Postgres | null, restart: () => Promise<unknown> }} with_
 */
export function supervise(port, parts, { env, server, restart }) {
  /** @type {Map<string, import('node:child_process').ChildProcess>} */
  const children = new Map()
  /** @type {number[]} */
  let falls = []
  let stopping = false

  /** @param {Part} part */
  const start = (part) => {
    const child = spawn(process.execPath, part.args, {
      cwd: home,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    })
    children.set(part.name, child)
    child.once('exit', (code) => {
      if (stopping) return
      falls = [...falls.filter((at) => at > Date.now() - patience.within), Date.now()]
      if (falls.length >= patience.falls) {
        console.error(`\nThe ${part.name} keeps falling (exit code ${code}).\n  What to do: see its messages above.\n`)
        return void stop(1)
      }
      say(`The ${part.name} has fallen and is started again.`)
      setTimeout(() => stopping || start(part), 250 * falls.length)
    })
    recordRun(
      port,
      [...children.values()].flatMap(({ pid }) => pid ?? []),
    )
  }

  const watch =
    server &&
    setInterval(async () => {
      if (stopping || server.alive()) return
      say('PostgreSQL has fallen and is started again.')
      await restart().catch((error) => {
        console.error(error.message)
        void stop(1)
      })
    }, 1000)

  /** @param {number} code */
  const stop = async (code) => {
    if (stopping) return
    stopping = true
    if (watch) clearInterval(watch)
    say('Ending …')
    for (const how of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
      const left = [...children.values()].filter(isRunning)
      for (const { pid } of left) if (pid) signalGroup(pid, how)
      await until(() => !left.some(isRunning), patience.drain)
    }
    if (server && !othersRun()) server.stop()
    forgetRun(port)
    process.exit(code)
  }

  for (const reason of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(reason, () => void stop(0))
  parts.forEach(start)
  return stop
}

/** @param {import('node:child_process').ChildProcess} child */
const isRunning = (child) => child.exitCode === null && child.signalCode === null
