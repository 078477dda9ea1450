import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { atEnd } from './say.mjs'

export const home = fileURLToPath(new URL('../..', import.meta.url))

export const tools = {
  next: 'node_modules/next/dist/bin/next',
  prisma: 'node_modules/prisma/build/index.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  typescript: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  boundaries: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
}

/** Arguments that let Node run a TypeScript file of the server, outside Next. @param {string} file @param {...string} rest */
export const typescript = (file, ...rest) => ['--conditions=react-server', '--import', 'tsx', file, ...rest]

/**
 * Runs a child to its end and answers what it printed. Never through npx: signals would not reach the child.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function exec(command, args, options = {}) {
  const { code, output } = await attempt(command, args, options)
  if (code === 0) return output
  throw Object.assign(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`), { output })
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function attempt(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: home,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const forget = atEnd(() => void child.kill())
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      forget()
      done({ code: code ?? 1, output })
    })
  })
}

/** @param {string[]} args @param {Parameters<typeof exec>[2]} [options] */
export const node = (args, options) => exec(process.execPath, args, options)

/** @param {string[]} args @param {Parameters<typeof exec>[2]} [options] */
export function npm(args, options) {
  const self = process.env.npm_execpath
  if (self?.endsWith('.js')) return node([self, ...args], options)
  return process.platform === 'win32'
    ? exec('cmd', ['/d', '/s', '/c', 'npm', ...args], options)
    : exec('npm', args, options)
}

/** Tells a process from a later one with the same number. @param {number} pid @returns {string | null} null when there is none */
export function identity(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : `${pid}@${fields[19]}`
  } catch {
    return process.platform === 'linux' ? null : `${pid}`
  }
}

/** Waits until something is so; false when the time is over. @param {() => unknown} so @param {number} milliseconds @param {number} [every] */
export async function until(so, milliseconds, every = 50) {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if (await so()) return true
    await new Promise((done) => setTimeout(done, every))
  }
  return Boolean(await so())
}
