import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { PracticeState } from './schema'

type State = { state: PracticeState }

/** What was withdrawn is written no more. Refusal: practices.withdrawn. */
export const checkWritable = (practice: State | null): Verdict =>
  practice?.state === 'withdrawn' ? refuse('practices.withdrawn') : allowed

/** Practices are published from the launch of a year to its close. Refusals: practices.no_open_year, common.year_closed. */
export function checkWindow(year: Pick<Year, 'gate' | 'year'> | null): Verdict {
  if (!year) return refuse('practices.no_open_year')
  const open = checkYearOpen(year)
  if (!open.ok) return open
  return hasReached(year, 'launch') ? allowed : refuse('practices.no_open_year')
}

type Card = State & { title: string; what: string; how: string; result: string }

/** A card is published once, when it says what it is, how it is done and what came of it. Refusals: practices.published_already, practices.withdrawn, practices.incomplete. */
export function checkPublishing(card: Card): Verdict {
  if (card.state !== 'draft')
    return refuse(`practices.${card.state === 'published' ? 'published_already' : 'withdrawn'}`)
  const whole = [card.title, card.what, card.how, card.result].every((text) => text.trim() !== '')
  return whole ? allowed : refuse('practices.incomplete')
}

/** Only what stands before the cluster is taken back; a draft is simply left. Refusals: practices.not_published, practices.withdrawn. */
export function checkWithdrawing({ state }: State): Verdict {
  if (state === 'withdrawn') return refuse('practices.withdrawn')
  return state === 'published' ? allowed : refuse('practices.not_published')
}

/** Pictures enough for a card; each is sent to a phone. */
export const mostPictures = 6

/** Refusals: practices.withdrawn, practices.pictures_full. */
export function checkAddingPicture(practice: State, pictures: number): Verdict {
  const writable = checkWritable(practice)
  if (!writable.ok) return writable
  return pictures < mostPictures ? allowed : refuse('practices.pictures_full', { most: mostPictures })
}

const hour = 3_600_000
const day = 24 * hour

/**
 * A published practice is taken over once by a school, beginning within a year before or behind today.
 * Refusals: practices.not_published, practices.withdrawn, practices.adopted_already, practices.start_too_far.
 */
export function checkAdopting(practice: State, adopted: boolean, startsOn: Date, today: Date): Verdict {
  if (practice.state !== 'published')
    return refuse(`practices.${practice.state === 'withdrawn' ? 'withdrawn' : 'not_published'}`)
  if (adopted) return refuse('practices.adopted_already')
  const far = Math.abs(startsOn.getTime() - today.getTime()) > 366 * day
  return far ? refuse('practices.start_too_far') : allowed
}

/**
 * From when on the effect is asked for: 08:00 in Vietnam so many months after the day on which it began, the last day of the
 * month where there is no such day; and until when: 17:00 so many days after that, or after today when it began long ago.
 */
export function effectSpan(
  startsOn: Date,
  { months, days }: { months: number; days: number },
  today: Date,
): { from: Date; due: Date } {
  const asked = new Date(Date.UTC(startsOn.getUTCFullYear(), startsOn.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(asked.getUTCFullYear(), asked.getUTCMonth() + 1, 0)).getUTCDate()
  asked.setUTCDate(Math.min(startsOn.getUTCDate(), last))
  const since = Math.max(asked.getTime(), today.getTime())
  return { from: new Date(asked.getTime() + hour), due: new Date(since + days * day + 10 * hour) }
}

/** An effect is told once, of what has begun. Refusals: practices.effect_reported, practices.not_begun. */
export function checkReporting(adoption: { effectAt: Date | null; startsOn: Date }, today: Date): Verdict {
  if (adoption.effectAt !== null) return refuse('practices.effect_reported')
  return adoption.startsOn > today ? refuse('practices.not_begun') : allowed
}

/** The arrows of a picture: who took over how many practices of whom, and of how many the effect is known. */
export type Arrow = { from: string; to: string; count: number; effects: number }

/** The arrows between schools, one for each pair, in a stable order. */
export function arrowsOf(adoptions: readonly { from: string; to: string; effect: boolean }[]): Arrow[] {
  const arrows = new Map<string, Arrow>()
  for (const { from, to, effect } of adoptions) {
    const arrow = arrows.get(`${from}>${to}`) ?? { from, to, count: 0, effects: 0 }
    arrow.count++
    if (effect) arrow.effects++
    arrows.set(`${from}>${to}`, arrow)
  }
  return [...arrows.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}
