// Illustrative: the cards and codes of the demonstration stand in the README, so that everybody can open and vote there.

/** Who keeps a card in the demonstration, and the sixteen bytes of each. */
export const cards = [
  { keeper: ['TH', 'principal'], seed: 1 },
  { keeper: ['DN', 'principal'], seed: 2 },
  { keeper: ['VTCT', 'academy_reviewer'], seed: 3 },
] as const

/** The recovery code under which each school's ballots lie, by the school's code. */
export const recoveryCodes: Record<string, string> = {
  NA: 'NGAN-NGAN-NGAN-NGA2',
  TH: 'NGAN-NGAN-NGAN-NGA3',
  HT: 'NGAN-NGAN-NGAN-NGA4',
  QB: 'NGAN-NGAN-NGAN-NGA5',
  QT: 'NGAN-NGAN-NGAN-NGA6',
  DN: 'NGAN-NGAN-NGAN-NGA7',
}

/** The school that takes paper ballots. */
export const onPaper = 'HUE'

/** What each school says in the finished ballot on the flag: the school that it agrees to; the others it does not. */
export const flagGoesTo = 'HUE'
