import { allowed, refuse, type Verdict } from '@/lib/platform/result'

export type Span = { startsAt: Date; endsAt: Date }
export type Dated = Span & { id: string; title: string }

/** An event ends after it begins, and begins in the future. Refusals: meetings.ends_before_start, meetings.date_passed. */
export function checkDates(span: Span, now: Date): Verdict {
  if (span.endsAt <= span.startsAt) return refuse('meetings.ends_before_start')
  return span.startsAt <= now ? refuse('meetings.date_passed', { when: span.startsAt }) : allowed
}

/** Two spans share a moment: one may begin at the very end of the other. */
export const overlaps = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** The events that share a moment with a span, the earliest first; never the event itself. */
export const clashes = <D extends Dated>(span: Span & { id?: string }, others: readonly D[]): D[] =>
  others
    .filter((other) => other.id !== span.id && overlaps(span, other))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())

/** An event clashes with no other of the cluster, unless it is said to be one programme with it. Refusal: meetings.clashes. */
export function checkClash(span: Span & { id?: string }, others: readonly Dated[], alongside: boolean): Verdict {
  const [first] = clashes(span, others)
  if (!first || alongside) return allowed
  return refuse('meetings.clashes', {
    other: first.title,
    when: first.startsAt,
  })
}

const vietnam = 7 * 3_600_000

/** The calendar day in Vietnam, which keeps +07:00 all year. */
const dayOf = (instant: Date): number => Math.floor((instant.getTime() + vietnam) / 86_400_000)

/** The day of the event is not over. Refusal: meetings.day_over. */
export const checkDayNotOver = (endsAt: Date, now: Date): Verdict =>
  dayOf(now) <= dayOf(endsAt) ? allowed : refuse('meetings.day_over', { when: endsAt })

/** The day of the event has come. Refusal: meetings.day_not_come. */
export const checkDayHasCome = (startsAt: Date, now: Date): Verdict =>
  dayOf(now) >= dayOf(startsAt) ? allowed : refuse('meetings.day_not_come', { when: startsAt })
