// npm run resilience -- ballots --rounds N --voters M [--seed S]: secret polls in the middle of which everything is killed
import { run, say } from '@/lib/launch/say.mjs'
import { campaign } from '../support/campaign/campaign'
import { sumUp } from '../support/campaign/ledger'

const [rounds, voters, seed] = process.argv.slice(2).map(Number) as [number, number, number]

await run(async () => {
  const began = Date.now()
  const { told, offences } = await campaign({ rounds, voters, seed }, say)
  const kills = told.reduce((sum, one) => sum + one.kills, 0)
  const ballots = told.reduce((sum, one) => sum + one.round.answers.acknowledged, 0)
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  say(
    `${rounds} rounds × ${voters} voters, seed ${seed}: ${kills} kills, ${ballots} acknowledgements, ${minutes} minutes`,
  )
  console.log(sumUp(offences))
  process.exit(offences.length === 0 ? 0 : 1)
})
