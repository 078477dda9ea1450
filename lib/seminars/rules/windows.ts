import type { Year } from '@/lib/calendar/rules'
import { allowed, allRefusals, atField, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'

/** What rules and policies know of a seminar. */
export type SeminarFacts = {
  id: string
  yearId: string
  hostId: string
  topic: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  /** of the meeting */
  state: 'planned' | 'convened' | 'open' | 'held' | 'cancelled'
  titlesOpenAt: Date
  titlesCloseAt: Date
  papersOpenAt: Date
  papersCloseAt: Date
  lateAllowed: boolean
  /** reviewers read without the authors' names */
  blindReview: boolean
  /** a paper is taken only when all its authors agree */
  consentsNeeded: boolean
  /** the findings of the form check that refuse a version */
  demandedFindings: string[]
  calledAt: Date | null
  programmePublishedAt: Date | null
  /** accounts of its presidium and secretaries */
  officerIds: string[]
}

type Windows = Pick<SeminarFacts, 'titlesOpenAt' | 'titlesCloseAt' | 'papersOpenAt' | 'papersCloseAt'>

export type WindowState = 'ahead' | 'open' | 'closed'

/** Where now stands to a window: half-open, so that the closing instant itself is past. */
export const windowState = (opensAt: Date, closesAt: Date, now: Date): WindowState =>
  now < opensAt ? 'ahead' : now < closesAt ? 'open' : 'closed'

/**
 * Windows open before they close, titles close no later than papers, and papers before the seminar begins.
 * Refusals: seminars.window_reversed, titles_after_papers, papers_after_start.
 */
export function checkWindows(windows: Windows, startsAt: Date): Verdict {
  const { titlesOpenAt, titlesCloseAt, papersOpenAt, papersCloseAt } = windows
  return allRefusals(
    atField('titlesCloseAt', titlesOpenAt < titlesCloseAt ? allowed : refuse('seminars.window_reversed')),
    atField('papersCloseAt', papersOpenAt < papersCloseAt ? allowed : refuse('seminars.window_reversed')),
    titlesOpenAt < titlesCloseAt && titlesCloseAt > papersCloseAt
      ? atField('titlesCloseAt', refuse('seminars.titles_after_papers'))
      : allowed,
    papersOpenAt < papersCloseAt && papersCloseAt > startsAt
      ? atField('papersCloseAt', refuse('seminars.papers_after_start', { start: startsAt }))
      : allowed,
  )
}

/** A window that is set anew does not close in the past. Refusal: seminars.window_passed. */
export function checkWindowsAhead(windows: Windows, before: Windows | null, now: Date): Verdict {
  const closes = (field: 'titlesCloseAt' | 'papersCloseAt'): Verdict =>
    windows[field] > now || windows[field].getTime() === before?.[field].getTime()
      ? allowed
      : atField(field, refuse('seminars.window_passed', { until: windows[field] }))
  return allRefusals(closes('titlesCloseAt'), closes('papersCloseAt'))
}

type PaperRules = Record<
  'pagesMin' | 'pagesMax' | 'abstractMin' | 'abstractMax' | 'keywordsMin' | 'keywordsMax',
  number
>

/** The least is not above the most. Refusal: seminars.least_above_most. */
export const checkPaperRules = (rules: PaperRules): Verdict =>
  allRefusals(
    ...(['pages', 'abstract', 'keywords'] as const).map((name) =>
      rules[`${name}Min`] <= rules[`${name}Max`] ? allowed : atField(`${name}Max`, refuse('seminars.least_above_most')),
    ),
  )

/** Seminars live by their own windows, from the year's launch until it closes. Refusal: seminars.before_launch. */
export const checkLaunched = (year: Pick<Year, 'gate'>): Verdict =>
  year.gate === 'preparation' ? refuse('seminars.before_launch') : allowed

/** It is neither cancelled nor over. Refusals: seminars.cancelled, seminars.over. */
export const checkAhead = (seminar: Pick<SeminarFacts, 'state' | 'endsAt'>, now: Date): Verdict =>
  seminar.state === 'cancelled'
    ? refuse('seminars.cancelled')
    : seminar.state === 'held' || now >= seminar.endsAt
      ? refuse('seminars.over', { when: seminar.endsAt })
      : allowed

/** Called once, ahead of its hour, with a place or a link. Refusals: already_called, no_place, and as checkAhead. */
export const checkCall = (
  seminar: Pick<SeminarFacts, 'state' | 'endsAt' | 'calledAt' | 'place' | 'link'>,
  now: Date,
): Verdict =>
  firstRefusal(
    checkAhead(seminar, now),
    seminar.calledAt ? refuse('seminars.already_called', { when: seminar.calledAt }) : allowed,
    seminar.place === '' && seminar.link === '' ? refuse('seminars.no_place') : allowed,
  )

/** The schools were called. Refusal: seminars.not_called. */
export const checkCalled = (seminar: Pick<SeminarFacts, 'calledAt'>): Verdict =>
  seminar.calledAt ? allowed : refuse('seminars.not_called')

export type Phase = 'cancelled' | 'over' | 'uncalled' | 'titles' | 'papers' | 'editing' | 'programme' | 'between'

/** What the seminar is at, in one word for a chip. */
export function phaseOf(seminar: SeminarFacts, now: Date): Phase {
  if (seminar.state === 'cancelled') return 'cancelled'
  if (seminar.state === 'held' || now >= seminar.endsAt) return 'over'
  if (!seminar.calledAt) return 'uncalled'
  if (seminar.programmePublishedAt) return 'programme'
  if (now >= seminar.papersCloseAt) return 'editing'
  if (windowState(seminar.titlesOpenAt, seminar.titlesCloseAt, now) === 'open') return 'titles'
  return windowState(seminar.papersOpenAt, seminar.papersCloseAt, now) === 'open' ? 'papers' : 'between'
}
