/** Chance that is the same for the same seed. */
export type Dice = {
  below: (n: number) => number
  pick: <T>(all: readonly T[]) => T
  shuffle: <T>(all: readonly T[]) => T[]
}

/** Mulberry32: small, and even enough for tests. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    pick: (all) => all[below(all.length)]!,
    shuffle: (all) => {
      const turned = [...all]
      for (let at = turned.length - 1; at > 0; at--) {
        const other = below(at + 1)
        ;[turned[at], turned[other]] = [turned[other]!, turned[at]!]
      }
      return turned
    },
  }
}
