// npm run mutation [file …]: the rules and policies of what is decided, changed one by one; a change that no unit test notices lives
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, generate, install } from './prepare.mjs'
import { home, node, npm } from './process.mjs'
import { failure, run, say } from './say.mjs'

const folder = '.cache/mutation'
const stryker = `${folder}/node_modules/@stryker-mutator/core/bin/stryker.js`

/** Apart from the product: nobody who builds or tests it needs these packages. */
async function installStryker() {
  mkdirSync(join(home, folder), { recursive: true })
  const wanted = readFileSync(join(home, 'tests/mutation/package.json'), 'utf8')
  const stands = join(home, folder, 'package.json')
  if (existsSync(join(home, stryker)) && existsSync(stands) && readFileSync(stands, 'utf8') === wanted) return
  say('Installing what changes the code …')
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(home, 'tests/mutation', file), join(home, folder, file))
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error']
  await npm(['ci', '--prefix', folder, ...quietly], { quiet: true }).catch((error) => {
    throw failure('The packages could not be installed.', 'see the message of npm above.', error.message)
  })
}

/** How many of the changed ones were noticed, for each module. */
function tellByModule() {
  const report = JSON.parse(readFileSync(join(home, '.cache/mutation.json'), 'utf8'))
  /** @type {Record<string, { killed: number, all: number }>} */
  const modules = {}
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const one = (modules[file.split('/')[1] ?? file] ??= { killed: 0, all: 0 })
    for (const { status } of mutants) {
      if (!['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)) continue
      one.all += 1
      if (status === 'Killed' || status === 'Timeout') one.killed += 1
    }
  }
  const part = ({ killed, all }) => `${killed} of ${all} noticed (${((100 * killed) / Math.max(1, all)).toFixed(1)} %)`
  for (const [name, one] of Object.entries(modules)) console.log(`${name.padEnd(10)} ${part(one)}`)
  const whole = Object.values(modules).reduce((a, b) => ({ killed: a.killed + b.killed, all: a.all + b.all }))
  console.log(`${'together'.padEnd(10)} ${part(whole)}`)
}

await run(async () => {
  checkNode()
  await install()
  await generate()
  await installStryker()
  const files = process.argv.slice(2)
  const chosen = files.length > 0 ? ['--mutate', files.join(',')] : []
  await node([stryker, 'run', 'tests/mutation/stryker.json', ...chosen])
  tellByModule()
})
