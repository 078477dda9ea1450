import type { PollState } from '../schema'

/** An open poll is closed from its hour on, whether or not anybody has written that down yet. */
export const effectiveState = (state: PollState, closesAt: Date | null, now: Date): PollState =>
  state === 'open' && closesAt !== null && now >= closesAt ? 'closed' : state
