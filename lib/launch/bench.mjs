// npm run bench [work …]
import { build, checkNode, generate, install, secrets } from './prepare.mjs'
import { node, tools, typescript } from './process.mjs'
import { run, say } from './say.mjs'
import { onceFor } from './stamp.mjs'

const floor = 'tests/bench/floor'

await run(async () => {
  checkNode()
  await install()
  for (const name of ['DATABASE_URL', 'DEMO', 'SCENARIO', 'PORT', 'NODE_ENV']) delete process.env[name]
  secrets()
  await generate()
  await build()
  const step = {
    stamp: `${floor}/.next/.build-stamp`,
    inputs: [
      `${floor}/app`,
      `${floor}/next.config.js`,
      `${floor}/proxy.js`,
      'tests/bench/works.mjs',
      'package-lock.json',
    ],
    product: `${floor}/.next/BUILD_ID`,
  }
  await onceFor(step, async () => {
    say('Building the bare pages …')
    await node([tools.next, 'build', floor], {
      quiet: true,
      env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    })
  })
  await node(typescript('tests/bench/run.ts', ...process.argv.slice(2)))
})
