// Plain Node without dependencies: this runs before node_modules exists.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home, node, npm, tools } from './process.mjs'
import { failure, say } from './say.mjs'
import { onceFor } from './stamp.mjs'
import { offline, writeOfflineVerifier } from './offline-verifier.mjs'

/** @param {string} [version] */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw failure(`Node ${version} is too old for Nêu Gương.`, 'install Node 20.19 or newer (https://nodejs.org).')
}

function checkDisk() {
  const { bavail, bsize } = statfsSync(home)
  const needed = existsSync(join(home, 'node_modules/.install-stamp')) ? 100e6 : 1.5e9
  if (bavail * bsize >= needed) return
  const free = Math.round((bavail * bsize) / 1e6)
  throw failure(
    `The disk is full: ${free} MB are left.`,
    `free at least ${Math.round(needed / 1e6)} MB and start again.`,
  )
}

/** npm writes its own record last, so a broken installation never has it. */
function isInstalled() {
  const record = join(home, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: locked } = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'))
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || entry.optional || entry.link || present[path]?.version === entry.version,
  )
}

export async function install() {
  checkDisk()
  const step = { stamp: 'node_modules/.install-stamp', inputs: ['package-lock.json'], product: tools.next }
  await onceFor(step, async () => {
    if (isInstalled()) return
    say('Installing the locked packages …')
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
      quiet: true,
      env: { PRISMA_SKIP_POSTINSTALL_GENERATE: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: undefined },
    }).catch((error) => {
      throw failure(
        'The packages could not be installed.',
        'see the message of npm above; the package registry must be reachable.',
        error.message,
      )
    })
  })
}

export async function generate() {
  const step = {
    stamp: 'lib/platform/db/generated/.stamp',
    inputs: ['prisma/schema', '.config/prisma.ts', 'node_modules/prisma/package.json'],
    product: 'lib/platform/db/generated/client.ts',
  }
  await onceFor(step, async () => {
    say('Generating the database client …')
    // `generate` downloads the native engine without ever running it; any existing file stands in for it.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }
    await node([tools.prisma, 'generate', '--config', '.config/prisma.ts'], { quiet: true, env })
  })
  await onceFor(offline, writeOfflineVerifier)
}

export async function routeTypes() {
  const step = { stamp: '.next/types/.stamp', inputs: ['app', 'next.config.js'], product: '.next/types/routes.d.ts' }
  await onceFor(step, () => node([tools.next, 'typegen'], { quiet: true, env: { NEXT_TELEMETRY_DISABLED: '1' } }))
}

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema']
const settings = [
  'next.config.js',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'package-lock.json',
  '.config/postcssrc.json',
]

export async function build() {
  const step = { stamp: '.next/.build-stamp', inputs: [...sources, ...settings], product: '.next/BUILD_ID' }
  const built = await onceFor(step, async () => {
    say('Building the site …')
    const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
    await node([tools.next, 'build'], { quiet: true, env }).catch((error) => {
      throw failure('The site could not be built.', 'mend what Next names above and start again.', error.message)
    })
  })
  if (built) say('The site is built.')
}

/** The folder of everything that belongs to this checkout alone: data, secrets, who is running. */
export function dataFolder() {
  const folder = process.env.DATA_FOLDER ?? join(home, '.data')
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** Secrets are made once per checkout, readable by the owner alone, and never in git. */
export function secrets() {
  const file = join(dataFolder(), 'secrets.json')
  if (!existsSync(file)) {
    const made = {
      NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    }
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  }
  for (const [name, value] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) process.env[name] ??= value
}
