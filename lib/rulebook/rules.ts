import { refuse, allowed, type Verdict } from '@/lib/platform/result'
import type { Basis, Share } from './schema'

/**
 * The least number of votes that reaches a share of a whole, in exact integers: 2/3 of 9 is 6, 4/5 of 7 is 6, more than
 * half of 8 is 5.
 */
export const votesNeeded = (share: Share, whole: number): number =>
  share.over ? Math.floor((share.n * whole) / share.d) + 1 : Math.ceil((share.n * whole) / share.d)

/** Whether so many votes reach the share: compared as integers, never as decimals. */
export const reachesShare = (share: Share, votes: number, whole: number): boolean =>
  share.over ? votes * share.d > share.n * whole : votes * share.d >= share.n * whole

/** The day after so many working days (Monday to Friday), counted from the day after `day`; days are stored at 00:00 UTC. */
export function afterWorkingDays(day: Date, count: number): Date {
  const at = new Date(day)
  for (let left = count; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (at.getUTCDay() % 6 !== 0) left -= 1
  }
  return at
}

/** What the law fixes, no cluster sets. Refusal: rulebook.fixed_by_law. */
export const checkMaySet = (basis: Basis): Verdict => (basis === 'law' ? refuse('rulebook.fixed_by_law') : allowed)
