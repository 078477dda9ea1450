import { allowed, refuse, type Article, type Facts, type Verdict } from '@/lib/platform/result'
import { gates, type Gate } from './schema'

/** What rules and policies know of a year: plain values, taken from its row. */
export type Year = {
  id: string
  clusterId: string
  clusterCode: string
  year: number
  gate: Gate
  /** the school elected or named to head this year */
  headSchoolId: string | null
  closedAt: Date | null
}

/** The gate's place on the track: 0 for preparation, 8 for closed. */
export const gateIndex = (gate: Gate): number => gates.indexOf(gate)

/** Whether the year has reached a gate, or passed it. */
export const hasReached = (year: Pick<Year, 'gate'>, gate: Gate): boolean => gateIndex(year.gate) >= gateIndex(gate)

/** Whether the year stands between two gates, both included: the windows of seminars and proposals. */
export const standsBetween = (year: Pick<Year, 'gate'>, from: Gate, to: Gate): boolean =>
  hasReached(year, from) && gateIndex(year.gate) <= gateIndex(to)

/** A closed year is read-only. Refusal: common.year_closed. */
export const checkYearOpen = (year: Pick<Year, 'gate' | 'year'>): Verdict =>
  year.gate === 'closed' ? refuse('common.year_closed', { year: String(year.year) }) : allowed

/**
 * One thing that is asked of somebody: computed from the rules, never stored. `key` is stable within a year, so that a
 * reminder can name it; `title` is a message key with its facts.
 */
export type Duty = {
  key: string
  module: string
  /** message key of the whole path, e.g. `movements.duties.submit_registration` */
  title: string
  facts: Facts
  /** the school, or the Academy unit, that owes it */
  organisationId: string
  /** null: no deadline */
  due: Date | null
  /** message key of whom or what it holds up, with the same facts; null when it holds nobody */
  holds: string | null
  href: string
  /** who of the organisation it is for; default: principal and emulation officer */
  personIds?: string[]
}

/** Something that a gate still waits for, in words with a link; `met` ones are shown ticked. */
export type GateCondition = {
  /** message key of the whole path, e.g. `planning.conditions.plan_issued` */
  title: string
  facts: Facts
  met: boolean
  href: string
  article?: Article
}

/** Duties in the order of the desk: what holds others first, then by deadline, without deadline last. */
export function sortDuties(duties: readonly Duty[]): Duty[] {
  const time = (duty: Duty): number => duty.due?.getTime() ?? Number.POSITIVE_INFINITY
  return [...duties].sort(
    (a, b) => Number(b.holds !== null) - Number(a.holds !== null) || time(a) - time(b) || a.key.localeCompare(b.key),
  )
}

const longestMove = 3 * 366 * 86_400_000

/** The demonstration's clock goes forward only, three years at most: what has happened stays in the past. */
export function checkClockMove(now: Date, to: Date): Verdict {
  if (to <= now) return refuse('calendar.clock_backwards', { now })
  return to.getTime() - now.getTime() > longestMove ? refuse('calendar.clock_too_far') : allowed
}
