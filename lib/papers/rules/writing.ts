import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { checkAhead, windowState } from '@/lib/seminars/rules/windows'
import { allowed, allRefusals, atField, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { AuthorsInput, PaperState } from '../schema'

type Standing = { state: PaperState; reviseBy: Date | null }

/** Titles are taken in their window, once the schools were called. Refusals: titles_not_open, titles_closed, not_called. */
export function checkTitleWindow(seminar: SeminarFacts, now: Date): Verdict {
  const ahead = checkAhead(seminar, now)
  if (!ahead.ok) return ahead
  if (!seminar.calledAt) return refuse('papers.not_called')
  const window = windowState(seminar.titlesOpenAt, seminar.titlesCloseAt, now)
  if (window === 'ahead') return refuse('papers.titles_not_open', { from: seminar.titlesOpenAt })
  return window === 'open' ? allowed : refuse('papers.titles_closed', { until: seminar.titlesCloseAt })
}

/** The instant by which the next version is due: the day set for the revision, or the window's end. */
export const deadlineOf = (paper: Standing, seminar: Pick<SeminarFacts, 'papersCloseAt'>): Date =>
  paper.state === 'revision_asked' && paper.reviseBy ? paper.reviseBy : seminar.papersCloseAt

/** Whether a version handed in now is late. */
export const isLate = (paper: Standing, seminar: Pick<SeminarFacts, 'papersCloseAt'>, now: Date): boolean =>
  now >= deadlineOf(paper, seminar)

/**
 * A version is taken in the window, a revision until its day; after that only where the host allows late ones, and before the
 * programme is published. Refusals: papers.window_not_open, past_deadline, seminars.cancelled, over.
 */
export function checkSubmissionTime(paper: Standing, seminar: SeminarFacts, now: Date): Verdict {
  const ahead = checkAhead(seminar, now)
  if (!ahead.ok) return ahead
  if (paper.state !== 'revision_asked' && now < seminar.papersOpenAt)
    return refuse('papers.window_not_open', { from: seminar.papersOpenAt })
  if (!isLate(paper, seminar, now)) return allowed
  const lateTaken = seminar.lateAllowed && !seminar.programmePublishedAt && now < seminar.startsAt
  return lateTaken ? allowed : refuse('papers.past_deadline', { deadline: deadlineOf(paper, seminar) })
}

/** An author withdraws and restores until papers are closed. Refusals: papers.withdrawal_past_deadline, seminars.*. */
export const checkWithdrawalTime = (seminar: SeminarFacts, now: Date): Verdict =>
  firstRefusal(
    checkAhead(seminar, now),
    now < seminar.papersCloseAt
      ? allowed
      : refuse('papers.withdrawal_past_deadline', { deadline: seminar.papersCloseAt }),
  )

/** Words as an office counts them: what stands between spaces. */
export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export type PaperLimits = { abstractMin: number; abstractMax: number; keywordsMin: number; keywordsMax: number }

/**
 * The abstract and keywords keep to the seminar's paper rules.
 * Refusals: papers.abstract_too_short, abstract_too_long, keywords_too_few, keywords_too_many.
 */
export function checkLimits(paper: { abstract: string; keywords: readonly string[] }, limits: PaperLimits): Verdict {
  const words = wordCount(paper.abstract)
  const count = paper.keywords.length
  const abstract =
    words > limits.abstractMax
      ? refuse('papers.abstract_too_long', { words, over: words - limits.abstractMax })
      : words < limits.abstractMin
        ? refuse('papers.abstract_too_short', { words, least: limits.abstractMin })
        : allowed
  const keywords =
    count > limits.keywordsMax
      ? refuse('papers.keywords_too_many', { count, most: limits.keywordsMax })
      : count < limits.keywordsMin
        ? refuse('papers.keywords_too_few', { count, least: limits.keywordsMin })
        : allowed
  return allRefusals(atField('abstract', abstract), atField('keywords', keywords))
}

/** One of the authors presents. Refusal: papers.presenter_missing. */
export const checkPresenter = ({ authors, presenter }: AuthorsInput): Verdict =>
  authors.some((author) => author.row === presenter)
    ? allowed
    : atField('presenter', refuse('papers.presenter_missing'))

type Point = { tickedAt: Date | null; answer: string }

/** Every point is done, or answered why not. Refusal: papers.points_open. */
export function checkPointsAnswered(points: readonly Point[]): Verdict {
  const open = points.filter((point) => !point.tickedAt && point.answer === '').length
  return open === 0 ? allowed : refuse('papers.points_open', { count: open })
}

/** A revision is due in the future, and before the seminar. Refusals: papers.revise_by_passed, revise_by_after_start. */
export const checkReviseBy = (reviseBy: Date, startsAt: Date, now: Date): Verdict =>
  atField(
    'reviseBy',
    reviseBy <= now
      ? refuse('papers.revise_by_passed')
      : reviseBy > startsAt
        ? refuse('papers.revise_by_after_start', { start: startsAt })
        : allowed,
  )
