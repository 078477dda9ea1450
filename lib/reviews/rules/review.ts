import type { PaperState } from '@/lib/papers/schema'
import { checkAhead, type SeminarFacts } from '@/lib/seminars/rules/windows'
import { allowed, allRefusals, atField, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import { criteria, type ReviewInput } from '../schema'

type Standing = { submittedAt: Date | null }

/**
 * A review is written until it is submitted, while its paper waits for a decision. What was decided is not said.
 * Refusals: reviews.already_submitted, not_needed, seminars.cancelled, over.
 */
export const checkWrite = (review: Standing, paper: { state: PaperState }, seminar: SeminarFacts, now: Date): Verdict =>
  firstRefusal(
    review.submittedAt ? refuse('reviews.already_submitted', { at: review.submittedAt }) : allowed,
    checkAhead(seminar, now),
    paper.state === 'submitted' ? allowed : refuse('reviews.not_needed'),
  )

/** Reviewers are asked for a paper that waits for a word. Refusals: reviews.paper_not_waiting, seminars.cancelled, over. */
export const checkAssignable = (paper: { state: PaperState }, seminar: SeminarFacts, now: Date): Verdict =>
  firstRefusal(checkAhead(seminar, now), paper.state === 'submitted' ? allowed : refuse('reviews.paper_not_waiting'))

/** What is submitted is whole. Refusals: reviews.mark_missing, recommendation_missing, remarks_missing. */
export const checkWhole = (
  review: Pick<ReviewInput, (typeof criteria)[number] | 'recommendation' | 'toAuthors'>,
): Verdict =>
  allRefusals(
    ...criteria.map((name) => (review[name] === null ? atField(name, refuse('reviews.mark_missing')) : allowed)),
    review.recommendation === null ? atField('recommendation', refuse('reviews.recommendation_missing')) : allowed,
    review.toAuthors.length < 10 ? atField('toAuthors', refuse('reviews.remarks_missing')) : allowed,
  )

/** A review is due ahead, before the seminar begins. Refusals: reviews.due_passed, due_after_start. */
export const checkDue = (dueAt: Date, startsAt: Date, now: Date): Verdict =>
  atField(
    'dueAt',
    dueAt <= now
      ? refuse('reviews.due_passed')
      : dueAt > startsAt
        ? refuse('reviews.due_after_start', { start: startsAt })
        : allowed,
  )

type Step = { toState: PaperState; at: Date }

const decided: readonly PaperState[] = ['revision_asked', 'accepted_spoken', 'accepted_proceedings', 'declined']

/** When a decision on the paper was last released, by the steps of its way. */
export const lastRelease = (steps: readonly Step[]): Date | null =>
  steps.reduce<Date | null>(
    (last, { toState, at }) => (decided.includes(toState) && (!last || at > last) ? at : last),
    null,
  )

/**
 * The authors read a review's remarks once a decision made after it was released, never earlier: a review of the revised
 * version waits for the next.
 */
export const isTold = ({ submittedAt }: Standing, released: Date | null): boolean =>
  submittedAt !== null && released !== null && submittedAt <= released
