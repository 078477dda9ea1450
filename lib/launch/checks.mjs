import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, home, tools } from './process.mjs'
import { say } from './say.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ title: string, args: string[] }} Check a tool that passes or fails as one */

/** @type {Check[]} */
export const staticChecks = [
  // two run at a time, the longest first; without a cache: what a rule with types finds in a file changes when another does
  { title: 'Lint', args: [tools.eslint, '--config', '.config/eslint.js', '--max-warnings', '0', '.'] },
  { title: 'Types', args: [tools.typescript, '--noEmit'] },
  {
    title: 'Format',
    args: [
      tools.prettier,
      '--config',
      '.config/prettier.json',
      '--check',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '--log-level',
      'warn',
      '.',
    ],
  },
  {
    title: 'Boundaries',
    args: [
      tools.boundaries,
      '--config',
      '.config/dependency-cruiser.js',
      '--output-type',
      'err',
      'app',
      'components',
      'lib',
      'prisma',
      'tests',
    ],
  },
  { title: 'Unused code', args: [tools.knip, '--config', '.config/knip.json', '--no-progress'] },
]

/** @type {Check} */
export const migrationCheck = { title: 'Migrations', args: ['lib/launch/migration.mjs', 'check'] }

/** @param {Check} check @returns {Promise<Count>} */
export async function runCheck({ title, args }) {
  const began = Date.now()
  const { code, output } = await attempt(process.execPath, args, { quiet: true })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  if (code !== 0) console.log(`\n${output.trim()}\n`)
  say(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
  return { passed: Number(code === 0), failed: Number(code !== 0) }
}

/** Runs work two at a time, in order. @template T @param {(() => Promise<T>)[]} work @returns {Promise<T[]>} */
export async function twoAtATime(work) {
  /** @type {T[]} */
  const answers = []
  const waiting = work.map((task, place) => ({ task, place }))
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next.place] = await next.task()
  }
  await Promise.all([lane(), lane()])
  return answers
}

/** @param {string[]} projects @param {string[]} [filters] @returns {Promise<Count>} */
export async function runVitest(projects, filters = []) {
  const file = `.cache/vitest-${projects.join('-')}.json`
  rmSync(join(home, file), { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests']
  const args = [tools.vitest, 'run', '--config', '.config/vitest.ts', ...chosen, ...reporters, ...filters]
  const { code } = await attempt(process.execPath, args)
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1 }
  const broken = report.testResults.filter(
    (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** @param {string[]} filters @param {Record<string, string>} env @returns {Promise<Count>} */
export async function runPlaywright(filters, env) {
  const file = '.cache/playwright.json'
  rmSync(join(home, file), { force: true })
  const args = [tools.playwright, 'test', '--config', '.config/playwright.ts', ...filters]
  const { code } = await attempt(process.execPath, args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(home, file) },
  })
  const stats = readReport(file)?.stats
  if (!stats) return { passed: 0, failed: 1 }
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(home, file), 'utf8'))
  } catch {
    return null
  }
}

/** The last line of every run, and its exit code. @param {Count[]} counts */
export function conclude(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
