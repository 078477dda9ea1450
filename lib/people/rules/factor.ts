import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** How many minutes of real time a key that was begun waits for its first code. */
const minutesToConfirm = 30

/** Whether a key that was begun may still be confirmed. Refusals: people.factor_there, people.factor_not_begun. */
export function checkBegun(kept: { createdAt: Date; confirmedAt: Date | null } | null, realNow: Date): Verdict {
  if (kept?.confirmedAt) return refuse('people.factor_there')
  const open = kept && realNow.getTime() - kept.createdAt.getTime() <= minutesToConfirm * 60_000
  return open ? allowed : refuse('people.factor_not_begun')
}

/** A second factor that is set up. Refusal: people.factor_none. */
export const checkSetUp = (kept: { confirmedAt: Date | null } | null | undefined): Verdict =>
  kept?.confirmedAt ? allowed : refuse('people.factor_none')

/** It is switched off only where no office needs it. Refusal: people.factor_kept_by_office. */
export const checkMaySwitchOff = (needed: boolean): Verdict =>
  needed ? refuse('people.factor_kept_by_office') : allowed
