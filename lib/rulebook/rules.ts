import { refuse, allowed, firstRefusal, type Article, type Verdict } from '@/lib/platform/result'
import type { Basis, RuleCode, Share } from './schema'

/**
 * The least number of votes that reaches a share of a whole, in exact integers: 2/3 of 9 is 6, 4/5 of 7 is 6, more than
 * half of 8 is 5.
 */
export const votesNeeded = (share: Share, whole: number): number =>
  share.over ? Math.floor((share.n * whole) / share.d) + 1 : Math.ceil((share.n * whole) / share.d)

/** Whether so many votes reach the share: compared as integers, never as decimals. */
export const reachesShare = (share: Share, votes: number, whole: number): boolean =>
  share.over ? votes * share.d > share.n * whole : votes * share.d >= share.n * whole

/** Days, stored at 00:00 UTC, that differ from their week: false for a holiday, true for a weekend's day that is worked. */
export type OtherDays = ReadonlyMap<number, boolean>

/** Monday to Friday but holidays, and weekends' days that are worked in their place. */
const isWorkingDay = (day: Date, others: OtherDays): boolean => others.get(day.getTime()) ?? day.getUTCDay() % 6 !== 0

/** The day after so many working days, counted from the day after `day`. */
export function afterWorkingDays(day: Date, count: number, others: OtherDays): Date {
  const at = new Date(day)
  for (let left = count; left > 0;) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (isWorkingDay(at, others)) left -= 1
  }
  return at
}

/** What the law fixes, no cluster sets; the article of the law is named. Refusal: rulebook.fixed_by_law. */
export const checkMaySet = (basis: Basis, article?: Article): Verdict =>
  basis === 'law' ? refuse('rulebook.fixed_by_law', undefined, article) : allowed

/** The code of a rule as it stands in an address: without a dot, which an address keeps for files. */
export const slugOf = (code: RuleCode): string => code.replace('.', '-')

/** The page on which a rule of a cluster's year stands in full. */
export const addressOfRule = (cluster: string, year: number, code: RuleCode): string =>
  `/work/${cluster}/${year}/rules/${slugOf(code)}`

/** The deadlines of a year are set in the year itself, never as a rule of the cluster. */
export const isSetByCluster = (code: RuleCode): boolean => code !== 'calendar.gate_dates'

type Drafted = { code: RuleCode; value: unknown; inForce: { value: unknown; basis: Basis; article: Article } }

/**
 * What a draft may hold: no rule that the law fixes, none that each year sets itself, none that says what is in force already.
 * Refusals: rulebook.fixed_by_law, rulebook.own_deadlines, rulebook.in_force_already.
 */
export const checkDraft = ({ code, value, inForce }: Drafted): Verdict =>
  firstRefusal(
    checkMaySet(inForce.basis, inForce.article),
    isSetByCluster(code) ? allowed : refuse('rulebook.own_deadlines'),
    isSame(value, inForce.value) ? refuse('rulebook.in_force_already') : allowed,
  )

/** Whether two values of one rule say the same; a list says another thing in another order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const keys = Object.keys(one)
  const at = (of: object, key: string): unknown => (of as Record<string, unknown>)[key]
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(at(one, key), at(other, key)))
}

/** An act is signed before what it says comes into force. Refusal: rulebook.signed_later. */
export const checkSigned = (signedOn: Date, today: Date): Verdict =>
  signedOn > today ? refuse('rulebook.signed_later') : allowed

/** Working days left until a day, today not counted; negative once it has passed. */
export function workingDaysLeft(today: Date, until: Date, others: OtherDays): number {
  const step = until >= today ? 1 : -1
  let left = 0
  for (const at = new Date(today); at.getTime() !== until.getTime();) {
    at.setUTCDate(at.getUTCDate() + step)
    if (isWorkingDay(at, others)) left += step
  }
  return left
}

/** A rule with the scope and the days in which it holds. */
export type RuleSpan = {
  code: RuleCode
  clusterId: string | null
  year: number | null
  value: unknown
  validFrom: Date
  validTo: Date | null
}

/** Of all that ever held the rule in force for a cluster's year on a day: of those in force the nearest scope wins. */
export function spanOn<S extends RuleSpan>(
  spans: readonly S[],
  code: RuleCode,
  scope: { clusterId: string; year: number },
  day: Date,
): S | null {
  const nearness = (span: S): number => (span.clusterId === null ? 0 : 2) + (span.year === null ? 0 : 1)
  const holding = spans.filter(
    (span) =>
      span.code === code &&
      (span.clusterId === null || span.clusterId === scope.clusterId) &&
      (span.year === null || span.year === scope.year) &&
      span.validFrom <= day &&
      (span.validTo === null || span.validTo >= day),
  )
  return holding.sort((a, b) => nearness(b) - nearness(a))[0] ?? null
}

type Announced = { from: Date; to: Date; working: boolean }

const aDay = 86_400_000
/** The longest span that one act announces: the Lunar New Year with its weekends stays below. */
const longestSpan = 16

/** The days that a span of holidays takes, weekdays alone; or the weekends' days that are worked. */
export function daysOf({ from, to, working }: Announced): Date[] {
  const count = Math.round((to.getTime() - from.getTime()) / aDay) + 1
  const all = Array.from({ length: Math.max(0, count) }, (_, place) => new Date(from.getTime() + place * aDay))
  return all.filter((day) => (day.getUTCDay() % 6 === 0) === working)
}

/**
 * Holidays are weekdays, and only weekends' days are worked in their place; the act is signed. Refusals:
 * rulebook.days_reversed, rulebook.span_too_long, rulebook.not_weekends, rulebook.no_weekday, rulebook.signed_later.
 */
export function checkDaysOff(span: Announced, signedOn: Date, today: Date): Verdict {
  const length = Math.round((span.to.getTime() - span.from.getTime()) / aDay) + 1
  const days = daysOf(span).length
  return firstRefusal(
    length < 1 ? refuse('rulebook.days_reversed') : allowed,
    length > longestSpan ? refuse('rulebook.span_too_long', { days: longestSpan }) : allowed,
    span.working && days !== length ? refuse('rulebook.not_weekends') : allowed,
    days === 0 ? refuse('rulebook.no_weekday') : allowed,
    checkSigned(signedOn, today),
  )
}

type Salary = { amount: number; article: string; from: Date }

/** A base salary that says something new on its day, by a signed act. Refusals: rulebook.in_force_already, rulebook.signed_later. */
export const checkSalary = (there: Salary | null, next: Salary, signedOn: Date, today: Date): Verdict =>
  firstRefusal(
    there && there.amount === next.amount && there.article === next.article
      ? refuse('rulebook.in_force_already')
      : allowed,
    checkSigned(signedOn, today),
  )
