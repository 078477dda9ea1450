// npm run resilience -- ballots: the proofs of the secret ballot, with --full at the figures of a release, or with
// --rounds N --voters M [--seed S] secret polls in the middle of which servers and database are killed
import { conclude, runVitest } from './checks.mjs'
import { build, checkNode, generate, install, secrets } from './prepare.mjs'
import { attempt, typescript } from './process.mjs'
import { failure, run, say } from './say.mjs'

const usage = 'npm run resilience -- ballots [--full] [--rounds 20 --voters 50 [--seed 1]]'
const [subject, ...options] = process.argv.slice(2)

/** A number after its name; null where neither stands. @param {string} name @param {number} least @param {number} most */
function numberOf(name, least, most) {
  const at = options.indexOf(name)
  if (at < 0) return null
  const value = Number(options[at + 1])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw failure(`${name} is a whole number from ${least} to ${most}.`, usage)
}

async function proofs() {
  const full = options.includes('--full')
  say(full ? 'The secret ballot at full figures: this takes an hour or more …' : 'The secret ballot …')
  if (full) process.env.PROOF = 'full'
  const counts = [await runVitest(['unit'], ['tests/unit/ballots', 'tests/unit/polls/tally'])]
  counts.push(await runVitest(['integration'], ['ballots/unlinkability', 'ballots/canaries']))
  conclude(counts)
}

/** @param {number} rounds @param {number} voters */
async function campaign(rounds, voters) {
  const seed = numberOf('--seed', 0, 2 ** 31) ?? Math.floor(Math.random() * 2 ** 31)
  await build()
  say(`${rounds} secret polls with ${voters} voters each, from seed ${seed} on …`)
  const env = { NODE_ENV: 'test', DEMO: '1', NEXTAUTH_URL: 'http://localhost:3000', LOG_LEVEL: 'fatal' }
  const { code } = await attempt(
    process.execPath,
    typescript('tests/resilience/campaign.ts', `${rounds}`, `${voters}`, `${seed}`),
    { env },
  )
  process.exit(code)
}

await run(async () => {
  checkNode()
  if (subject !== 'ballots') throw failure('Nothing of that name is proved.', usage)
  const rounds = numberOf('--rounds', 1, 1000)
  const voters = numberOf('--voters', 5, 200)
  await install()
  for (const name of ['DATABASE_URL', 'DEMO', 'SCENARIO', 'PORT', 'NODE_ENV']) delete process.env[name]
  secrets()
  await generate()
  if (rounds === null && voters === null) return proofs()
  await campaign(rounds ?? 20, voters ?? 50)
})
