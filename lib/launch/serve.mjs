import { build, checkNode, generate, install, routeTypes, secrets } from './prepare.mjs'
import { node, tools, typescript, until } from './process.mjs'
import { claimPort } from './runs.mjs'
import { failure, say } from './say.mjs'
import { demonstration } from './scenarios.mjs'
import { supervise } from './supervise.mjs'

/** The whole way from a fresh clone to a product that answers. @param {'start' | 'dev'} mode */
export async function serve(mode) {
  checkNode()
  const port = chosenPort()
  demonstration()
  await claimPort(port)
  await install()
  secrets()
  await generate()
  const { readyDatabase } = await import('./database.mjs')
  const site = mode === 'start' ? build() : routeTypes()
  const [database] = await Promise.all([readyDatabase(), site])

  const address = `http://localhost:${port}`
  const env = {
    DATABASE_URL: database.url,
    DEMO: database.scenario === null ? '0' : '1',
    PORT: String(port),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? address,
    NODE_ENV: mode === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const parts = [
    { name: 'server', args: [tools.next, mode, '-p', String(port)] },
    { name: 'worker', args: typescript('lib/worker.ts') },
  ]
  const stop = supervise(port, parts, { env, server: database.server })
  if (!(await until(() => answers(`http://127.0.0.1:${port}/api/health/ready`), 60_000, 100))) {
    console.error('\nThe server does not answer.\n  What to do: see its messages above.\n')
    return stop(1)
  }
  await greet(address, env, database.scenario)
}

function chosenPort() {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw failure(`PORT=${process.env.PORT} is no port.`, 'choose a number from 1024 to 65535.')
}

/** @param {string} url */
const answers = (url) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )

/** @param {string} address @param {Record<string, string>} env @param {string | null} scenario */
async function greet(address, env, scenario) {
  say(`Nêu Gương is open: ${address}${scenario ? `  (demonstration "${scenario}")` : ''}`)
  const script = scenario === null ? 'lib/platform/auth/first-run-code.ts' : 'prisma/seed/accounts.ts'
  const told = await node(typescript(script), { quiet: true, env }).catch((error) => error.message)
  if (told.trim()) console.log(`\n${told.trimEnd()}\n`)
  console.log('Ctrl+C ends everything.')
}
