import type { Dice } from '../dice'

/** What befalls one secret poll; the same for the same seed. */
export type Plan = {
  seed: number
  voters: number
  /** what is killed in the middle */
  victim: 'server' | 'database' | 'both'
  /** two servers over one database */
  two: boolean
  /** closed by the last ballot, or by its hour while people are casting */
  ending: 'last' | 'hour'
  /** after how many acknowledgements something is killed, and after how many milliseconds more */
  kills: { after: number; wait: number }[]
  /** whether the same is killed once more after closing */
  killAfterClosing: boolean
  /** after how many acknowledgements the hour comes, for an ending by the hour */
  hourAfter: number
  /** places in the roll of those who press a hundred times at once */
  hundred: number[]
  /** places of those who replace their ballot */
  replace: number[]
  /** the order in which they come */
  order: number[]
}

/** Seeds that follow each other take turns in victim and number of servers; dice decide the rest. */
export function planOf(seed: number, voters: number, dice: Dice): Plan {
  const places = Array.from({ length: voters }, (_, at) => at)
  const everybody = seed % 5 === 0
  const several = Math.max(3, Math.floor(voters / 10))
  return {
    ...{ seed, voters, two: seed % 2 === 0 },
    victim: (['server', 'database', 'both'] as const)[seed % 3]!,
    ending: dice.pick(['last', 'hour'] as const),
    kills: Array.from({ length: 1 + dice.below(2) }, () => ({
      after: dice.below(Math.max(1, Math.floor(voters * 0.7))),
      wait: dice.below(200),
    })).sort((a, b) => a.after - b.after),
    killAfterClosing: dice.below(3) === 0,
    hourAfter: Math.floor(voters / 2) + dice.below(Math.floor(voters / 2)),
    hundred: everybody ? places : dice.shuffle(places).slice(0, several),
    replace: dice.shuffle(places).slice(0, Math.ceil(voters / 4)),
    order: dice.shuffle(places),
  }
}

/** The plan in words, so that a round can be told and repeated. */
export const describe = ({ seed, victim, two, ending, kills, killAfterClosing, hundred }: Plan): string =>
  [
    `seed ${seed}`,
    two ? 'two servers' : 'one server',
    `kill -9 of ${victim === 'both' ? 'server and database' : victim} after ${kills.map(({ after, wait }) => `${after} ballots + ${wait} ms`).join(' and ')}${killAfterClosing ? ' and after closing' : ''}`,
    ending === 'hour' ? 'closed by its hour' : 'closed by the last ballot',
    `${hundred.length} voters press 100 times at once`,
  ].join(', ')
