// npm test, or one part of it: npm test static | unit | integration | architecture | browser | resilience [filter …]
import { conclude, migrationCheck, runCheck, runPlaywright, runVitest, staticChecks, twoAtATime } from './checks.mjs'
import { build, checkNode, generate, install, routeTypes, secrets } from './prepare.mjs'
import { failure, run, say } from './say.mjs'

const [only, ...filters] = process.argv.slice(2)

/** @returns {Promise<import('./checks.mjs').Count>} */
async function browser() {
  const { findChromium } = await import('./chromium.mjs')
  try {
    const chromium = await findChromium()
    say(`Browser tests with ${chromium ?? "Playwright's own Chromium"} …`)
    return await runPlaywright(filters, chromium ? { CHROMIUM_PATH: chromium } : {})
  } catch (error) {
    console.error(/** @type {Error} */ (error).message)
    return { passed: 0, failed: 1 }
  }
}

/** @returns {Promise<import('./checks.mjs').Count>} */
async function built() {
  try {
    await build()
    return { passed: 1, failed: 0 }
  } catch (error) {
    const { message, detail } = /** @type {Error & { detail?: string }} */ (error)
    console.error(`${detail ?? ''}\n${message}`)
    return { passed: 0, failed: 1 }
  }
}

const statics = () => twoAtATime([...staticChecks, migrationCheck].map((check) => () => runCheck(check)))

/** @type {Record<string, () => Promise<import('./checks.mjs').Count[]>>} */
const parts = {
  static: statics,
  unit: async () => [await runVitest(['unit'], filters)],
  integration: async () => [await runVitest(['integration'], filters)],
  architecture: async () => [await runVitest(['architecture'], filters)],
  browser: async () => [await built(), await browser()],
  resilience: async () => [await built(), await runVitest(['resilience'], filters)],
}

async function everything() {
  const counts = [...(await statics()), await built()]
  counts.push(await runVitest(['unit', 'architecture', 'integration']))
  counts.push(await browser())
  say('Kill tests …')
  counts.push(await runVitest(['resilience']))
  return counts
}

await run(async () => {
  checkNode()
  const part = only === undefined ? everything : parts[only]
  if (!part) throw failure(`"${only}" is no part of the tests.`, `choose one of: ${Object.keys(parts).join(', ')}.`)
  await install()
  // A database of the shell is none of the tests' business.
  for (const name of ['DATABASE_URL', 'DEMO', 'SCENARIO', 'PORT', 'NODE_ENV']) delete process.env[name]
  secrets()
  await generate()
  await routeTypes()
  conclude(await part())
})
