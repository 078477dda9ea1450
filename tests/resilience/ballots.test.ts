import { expect, it } from 'vitest'
import { campaign } from '../support/campaign/campaign'
import { sumUp } from '../support/campaign/ledger'

// npm run resilience -- ballots --rounds 20 --voters 50 is the whole of it
it('two secret polls amid kill -9 lose no ballot, double none, take none late, alter none', async () => {
  const { told, offences } = await campaign({ rounds: 2, voters: 8, seed: 20261131 }, () => undefined)
  expect(offences).toEqual([])
  expect(sumUp(offences)).toBe('0 lost, 0 doubled, 0 late, 0 altered')
  expect(told.every(({ kills, onBoard }) => kills > 0 && onBoard > 0)).toBe(true)
  expect(new Set(told.map(({ round }) => round.plan.two))).toEqual(new Set([true, false]))
})
