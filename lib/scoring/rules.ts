import { hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { ReportState } from './schema'

/** The year's head and deputies, and all its schools in their customary order. */
export type Standing = { head: string | null; deputies: readonly string[]; schools: readonly string[] }

export type ReportFacts = { organisationId: string; state: ReportState; late: boolean }

/** The schools after one in the customary order, going round. */
function following(schools: readonly string[], schoolId: string): string[] {
  const place = schools.indexOf(schoolId)
  return [...schools.slice(place + 1), ...schools.slice(0, Math.max(place, 0))]
}

const group = ({ head, deputies, schools }: Standing): string[] =>
  schools.filter((id) => id === head || deputies.includes(id))

/**
 * Who receives a school's report: the head; its own a deputy, or, where there is none, the school that follows it in the
 * customary order. Nobody judges his own case.
 */
export function receiversOf(standing: Standing, schoolId: string): string[] {
  if (standing.head !== schoolId) return standing.head ? [standing.head] : []
  const deputies = group(standing).filter((id) => id !== schoolId)
  return deputies.length > 0 ? deputies : following(standing.schools, schoolId).slice(0, 1)
}

/**
 * Who assesses a school's report: head and deputies but the school itself; where fewer remain than the rulebook asks, the
 * schools that follow it in the customary order stand in. Nobody judges his own case.
 */
export function assessorsOf(standing: Standing, schoolId: string, least: number): { id: string; standsIn: boolean }[] {
  const own = group(standing).filter((id) => id !== schoolId)
  const others = following(standing.schools, schoolId).filter((id) => !own.includes(id))
  const missing = Math.max(0, least - own.length)
  return [
    ...own.map((id) => ({ id, standsIn: false })),
    ...others.slice(0, missing).map((id) => ({ id, standsIn: true })),
  ]
}

/** Head or deputy of the year: its report is its own case, settled by others. */
export const isOwnCase = (standing: Standing, schoolId: string): boolean => group(standing).includes(schoolId)

/** A report is written from the launch until verification ends, while it is with the school. */
export const checkWrite = (year: Year, state: ReportState): Verdict =>
  firstRefusal(
    hasReached(year, 'launch') ? allowed : refuse('scoring.year_not_launched'),
    checkNotOver(year),
    state === 'submitted' ? refuse('scoring.with_the_head') : allowed,
    state === 'received' ? refuse('scoring.already_received') : allowed,
  )

const checkNotOver = (year: Year): Verdict =>
  hasReached(year, 'conference') ? refuse('scoring.verification_over') : allowed

/** A report is handed in from the gate of self-scoring on. Refusals: scoring.too_early, as checkWrite, scoring.nothing_said. */
export const checkSubmit = (year: Year, report: ReportFacts, said: boolean): Verdict =>
  firstRefusal(
    hasReached(year, 'self_scoring') ? allowed : refuse('scoring.too_early'),
    checkWrite(year, report.state),
    said ? allowed : refuse('scoring.nothing_said'),
  )

/** Late: after the deadline of self-scoring, or once the year verifies. */
export const isLate = (year: Year, deadline: Date | null, now: Date): boolean =>
  hasReached(year, 'verification') || (deadline !== null && now > deadline)

/** The school takes back what nobody has received. Refusals: scoring.not_submitted, already_received, verification_over. */
export const checkWithdraw = (year: Year, report: ReportFacts): Verdict =>
  firstRefusal(checkNotOver(year), checkHandedIn(report))

/** A report is received or returned once it is handed in. Refusals: as checkWithdraw. */
export const checkSettle = (year: Year, report: ReportFacts): Verdict =>
  firstRefusal(checkNotOver(year), checkHandedIn(report))

const checkHandedIn = ({ state }: ReportFacts): Verdict => {
  if (state === 'received') return refuse('scoring.already_received')
  return state === 'submitted' ? allowed : refuse('scoring.not_submitted')
}

/** A received report is assessed until verification ends. Refusals: scoring.not_received, scoring.verification_over. */
export const checkAssess = (year: Year, report: ReportFacts): Verdict =>
  firstRefusal(checkNotOver(year), report.state === 'received' ? allowed : refuse('scoring.not_received'))

/** Without a report handed in when self-scoring is over, a school has not scored itself: computed, never stored. */
export const hasNotScoredItself = (year: Year, state: ReportState | null): boolean =>
  hasReached(year, 'verification') && state !== 'submitted' && state !== 'received'

export type ResultShare = 'blank' | 'below' | 'met'

/** Blank is not zero: nothing was said. Otherwise whether the planned figure was reached. */
export function resultShare(achieved: string | number | null, planned: string | number): ResultShare {
  if (achieved === null) return 'blank'
  return Number(achieved) >= Number(planned) ? 'met' : 'below'
}
