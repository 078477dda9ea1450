// npm run screens [all]: every page in two languages, two themes and two widths, looked at by axe and kept as pictures; with
// `all`, what every kind of reader sees at every moment besides
import { conclude, runPlaywright } from './checks.mjs'
import { build, checkNode, generate, install, secrets } from './prepare.mjs'
import { run, say } from './say.mjs'

await run(async () => {
  checkNode()
  await install()
  for (const name of ['DATABASE_URL', 'DEMO', 'SCENARIO', 'PORT', 'NODE_ENV']) delete process.env[name]
  secrets()
  await generate()
  await build()
  const { findChromium } = await import('./chromium.mjs')
  const chromium = await findChromium()
  const count = await runPlaywright(['pages.spec.ts'], {
    SCREENS: process.argv[2] === 'all' ? 'all' : '1',
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  })
  say('The pictures lie in screenshots/.')
  conclude([count])
})
