import { allowed, refuse, type Article, type Verdict } from '@/lib/platform/result'

const hour = 3_600_000
// Vietnam keeps +07:00 all year
const offset = 7 * hour

const dayOf = (instant: Date): Date => {
  const day = new Date(instant.getTime() + offset)
  day.setUTCHours(0, 0, 0, 0)
  return day
}

/**
 * When an answer is due that no asker has set: 17:00 in Vietnam so many days after the day of sending. A last day that is a
 * Saturday or Sunday goes over to the next working day (Civil Code 2015, article 148.5).
 */
export function dueByRule(sentAt: Date, days: number): Date {
  const day = dayOf(sentAt)
  day.setUTCDate(day.getUTCDate() + days)
  while (day.getUTCDay() % 6 === 0) day.setUTCDate(day.getUTCDate() + 1)
  return new Date(day.getTime() + 17 * hour - offset)
}

export type AnswerSpan = { value: { min: number; max: number }; article: Article }

/** An asker may set another hour, not too soon to be kept and not too far to be forgotten. Refusals: proposals.answer_by_too_soon, proposals.answer_by_too_late. */
export function checkAnswerBy(answerBy: Date | null, now: Date, { value, article }: AnswerSpan): Verdict {
  if (answerBy === null) return allowed
  const days = (dayOf(answerBy).getTime() - dayOf(now).getTime()) / (24 * hour)
  if (days < value.min) return refuse('proposals.answer_by_too_soon', { days: value.min }, article)
  return days > value.max ? refuse('proposals.answer_by_too_late', { days: value.max }, article) : allowed
}
