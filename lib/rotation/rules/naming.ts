import type { Year } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'

export type NamedYear = Pick<Year, 'year' | 'gate' | 'headSchoolId'> & {
  schoolIds: readonly string[]
  /** its head's office is vacant, and a deputy acts */
  vacant: boolean
}

type Asked = {
  headId: string
  forYear: number
  /** whose head term is in force, and for which year */
  head: { organisationId: string; forYear: number } | null
}

/**
 * The open years that a naming gives to the named head: that of its term, and, where it takes the place of a head within
 * the year of that head's own term, the earlier ones that the former head still answers for. A finished year keeps its head.
 */
export const yearsPassing = <Y extends NamedYear>(years: readonly Y[], { headId, forYear, head }: Asked): Y[] => {
  const within = head?.forYear === forYear
  return years.filter(
    (one) =>
      one.gate !== 'closed' &&
      one.headSchoolId !== headId &&
      (one.year === forYear || (within && one.year < forYear && one.headSchoolId === head.organisationId)),
  )
}

/**
 * A running year is never without its head: it passes at once or not at all; a vacancy is filled by its by-election; the
 * head is a school of the year. Refusals: rotation.year_behind, rotation.filled_by_by_election,
 * rotation.takes_over_at_once, rotation.not_a_member.
 */
export function checkNamedYears(
  passing: readonly NamedYear[],
  { headId, forYear, head, startsAt, now }: Asked & { startsAt: Date | null; now: Date },
): Verdict {
  const within = head?.forYear === forYear
  const vacant = passing.find((one) => one.vacant)
  return firstRefusal(
    head && forYear < head.forYear ? refuse('rotation.year_behind', { year: String(head.forYear) }) : allowed,
    vacant ? refuse('rotation.filled_by_by_election', { year: String(vacant.year) }) : allowed,
    within && passing.length > 0 && startsAt !== null && startsAt > now
      ? refuse('rotation.takes_over_at_once', { year: String(forYear) })
      : allowed,
    passing.every((one) => one.schoolIds.includes(headId)) ? allowed : refuse('rotation.not_a_member'),
  )
}
