import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { DayPart, Suits } from '../schema'

const hour = 3_600_000
const day = 24 * hour
/** Vietnam keeps +07:00 all year: midnight there, in hours of UTC. */
const midnight = -7

/** What rules know of a search for a day. */
export type DateSearchFacts = {
  hostId: string
  answerBy: Date
  seminarId: string | null
  withdrawnAt: Date | null
}

type Day = { day: Date; part: DayPart }

const hours: Record<DayPart, [number, number]> = { morning: [7.5, 11.5], afternoon: [13.5, 17], whole: [7.5, 17] }

/** The usual hours of an office in a half-day, or a whole one, as instants. */
export function hoursOf({ day: date, part }: Day): { startsAt: Date; endsAt: Date } {
  const [from, to] = hours[part].map((at) => new Date(date.getTime() + (midnight + at) * hour))
  return { startsAt: from!, endsAt: to! }
}

/**
 * At least two days are proposed, each once and ahead, and the answers come before the first of them.
 * Refusals: seminars.dates_too_few, date_twice, date_passed, answers_after_first.
 */
export function checkDates(options: readonly Day[], answerBy: Date, now: Date): Verdict {
  const keys = options.map((one) => `${one.day.getTime()} ${one.part}`)
  const first = Math.min(...options.map((one) => hoursOf(one).startsAt.getTime()))
  return firstRefusal(
    options.length < 2 ? refuse('seminars.dates_too_few') : allowed,
    new Set(keys).size < keys.length ? refuse('seminars.date_twice') : allowed,
    first <= now.getTime() ? refuse('seminars.date_passed') : allowed,
    answerBy.getTime() <= now.getTime() ? refuse('seminars.window_passed', { until: answerBy }) : allowed,
    answerBy.getTime() > first ? refuse('seminars.answers_after_first', { first: new Date(first) }) : allowed,
  )
}

/** Neither chosen nor withdrawn. Refusals: seminars.date_chosen, dates_withdrawn. */
export const checkSearching = (search: Pick<DateSearchFacts, 'seminarId' | 'withdrawnAt'>): Verdict =>
  search.withdrawnAt
    ? refuse('seminars.dates_withdrawn', { when: search.withdrawnAt })
    : search.seminarId
      ? refuse('seminars.date_chosen')
      : allowed

/** The seminar that comes of a search is held on the day that was chosen. Refusal: seminars.other_day. */
export const checkChosenDay = (option: Day, startsAt: Date): Verdict =>
  Math.floor((startsAt.getTime() - midnight * hour) / day) === Math.floor(option.day.getTime() / day)
    ? allowed
    : refuse('seminars.other_day', { day: option.day.toISOString().slice(0, 10).split('-').reverse().join('/') })

type Answer = { optionId: string; schoolId: string; suits: Suits }
export type Ranked<O> = O & {
  yes: number
  ifNeedBe: number
  /** schools that cannot */
  cannot: string[]
  /** schools that have not said */
  silent: string[]
  /** none suits better, and somebody has answered */
  best: boolean
}

/** The days with how they suit: best is where fewest cannot, then where most can without need; in the order given. */
export function rankDates<O extends { id: string }>(
  options: readonly O[],
  answers: readonly Answer[],
  schoolIds: readonly string[],
): Ranked<O>[] {
  const counted = options.map((option) => {
    const own = answers.filter((one) => one.optionId === option.id && schoolIds.includes(one.schoolId))
    const who = (suits: Suits): string[] => own.filter((one) => one.suits === suits).map((one) => one.schoolId)
    const silent = schoolIds.filter((id) => !own.some((one) => one.schoolId === id))
    return { ...option, yes: who('yes').length, ifNeedBe: who('if_need_be').length, cannot: who('no'), silent }
  })
  const worth = (one: (typeof counted)[number]): number => one.yes - one.cannot.length * (schoolIds.length + 1)
  const top = Math.max(...counted.map(worth))
  return counted.map((one) => ({ ...one, best: worth(one) === top && one.silent.length < schoolIds.length }))
}

/** At five in the afternoon of a day, some days before an instant. */
const afternoonBefore = (at: Date, days: number): Date => {
  const local = Math.floor((at.getTime() - midnight * hour) / day) - days
  return new Date(local * day + (midnight + 17) * hour)
}

/** Windows for titles and papers before a seminar: 25 and 10 days ahead of it, or shared out when there is less time. */
export function usualWindows(startsAt: Date, now: Date): { titlesCloseAt: Date; papersCloseAt: Date } {
  const [titles, papers] = [afternoonBefore(startsAt, 25), afternoonBefore(startsAt, 10)]
  if (titles.getTime() > now.getTime() + day) return { titlesCloseAt: titles, papersCloseAt: papers }
  const left = startsAt.getTime() - now.getTime()
  const share = (part: number): Date => new Date(Math.floor((now.getTime() + left * part) / hour) * hour)
  return { titlesCloseAt: share(1 / 3), papersCloseAt: share(2 / 3) }
}
