// Where the browser tests find a browser, on any machine.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { exec, node, tools } from './process.mjs'
import { failure, say } from './say.mjs'

const root = process.getuid?.() === 0

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * A browser counts only if it opens a page: its version is told even where libraries are missing.
 * @param {string | undefined} executablePath
 */
async function opens(executablePath) {
  const { chromium } = await import('@playwright/test')
  const path = executablePath === undefined ? {} : { executablePath }
  try {
    const browser = await chromium.launch({ ...path, args: root ? ['--no-sandbox'] : [], timeout: 20_000 })
    const page = await browser.newPage()
    await page.setContent('<p>ok</p>')
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** @returns {Promise<string | undefined>} a path, or undefined for Playwright's own browser */
export async function findChromium() {
  const told = process.env.CHROMIUM_PATH
  if (told) {
    if (await opens(told)) return told
    throw failure(
      `CHROMIUM_PATH=${told} does not open a page.`,
      'name a browser that runs on this machine, or leave it out.',
    )
  }
  if (await opens(undefined)) return undefined
  for (const place of places[process.platform] ?? []) if (existsSync(place) && (await opens(place))) return place
  if ((await installFromDebian()) && (await opens('/usr/bin/chromium'))) return '/usr/bin/chromium'
  say("Downloading Playwright's Chromium …")
  const system = root ? ['--with-deps'] : []
  await node([tools.playwright, 'install', ...system, '--only-shell', 'chromium'], { quiet: true }).catch(() => {})
  if (await opens(undefined)) return undefined
  throw failure(
    'No Chromium was found, and none could be installed.',
    'install one (Debian: apt-get install chromium) and set CHROMIUM_PATH, or run: npx playwright install --with-deps chromium',
  )
}

async function installFromDebian() {
  if (process.platform !== 'linux' || !root || !existsSync('/usr/bin/apt-get')) return false
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const patient = ['-o', 'DPkg::Lock::Timeout=300']
  await exec('apt-get', [...patient, 'update'], options).catch(() => {})
  // An unattended installation must never take something else off the machine.
  const plan = spawnSync('apt-get', ['-s', '--no-install-recommends', 'install', 'chromium'], { encoding: 'utf8' })
  if (plan.status !== 0 || /^Remv /m.test(plan.stdout)) return false
  say('Installing the Chromium of Debian …')
  const install = [...patient, 'install', '-y', '--no-install-recommends', 'chromium']
  return exec('apt-get', install, options).then(
    () => true,
    () => false,
  )
}
