import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'

type Day = { state: string; startsAt: Date; endsAt: Date }

const vietnam = 7 * 3_600_000
/** The calendar day in Vietnam, which keeps +07:00 all year. */
const dayOf = (instant: Date): number => Math.floor((instant.getTime() + vietnam) / 86_400_000)

/** It is not cancelled, and its day has come. Refusals: stage.cancelled, day_not_come. */
export const checkDayHasCome = (seminar: Day, now: Date): Verdict =>
  seminar.state === 'cancelled'
    ? refuse('stage.cancelled')
    : dayOf(now) < dayOf(seminar.startsAt)
      ? refuse('stage.day_not_come', { when: seminar.startsAt })
      : allowed

/** The stage moves on the day itself, also beyond its hour, until the seminar is recorded as held. Refusal: stage.day_over. */
export const checkOnTheDay = (seminar: Day, now: Date): Verdict =>
  firstRefusal(
    checkDayHasCome(seminar, now),
    seminar.state === 'held' || dayOf(now) > dayOf(seminar.endsAt)
      ? refuse('stage.day_over', { when: seminar.endsAt })
      : allowed,
  )

/** A speaker is replaced before the day and on it. Refusals: stage.cancelled, day_over. */
export const checkNotOver = (seminar: Day, now: Date): Verdict =>
  seminar.state === 'cancelled'
    ? refuse('stage.cancelled')
    : seminar.state === 'held' || dayOf(now) > dayOf(seminar.endsAt)
      ? refuse('stage.day_over', { when: seminar.endsAt })
      : allowed

/** Thanks go out once, after the end. Refusals: stage.cancelled, not_ended, already_thanked. */
export function checkThanks(seminar: Day, over: boolean, thankedAt: Date | null, now: Date): Verdict {
  if (seminar.state === 'cancelled') return refuse('stage.cancelled')
  if (thankedAt) return refuse('stage.already_thanked', { when: thankedAt })
  return over || seminar.state === 'held' || now >= seminar.endsAt
    ? allowed
    : refuse('stage.not_ended', { when: seminar.endsAt })
}
