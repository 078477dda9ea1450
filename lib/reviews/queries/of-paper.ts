import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { isAuthor, isOfAuthorsSchool } from '@/lib/papers/policy'
import { paperColumns, withFacts, type FoundPaper } from '@/lib/papers/queries/find'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { maySeeReviews } from '../policy'
import { isTooFew, possibleReviewers } from '../rules/pool'
import { isTold, lastRelease } from '../rules/review'
import type { ReviewInput } from '../schema'
import { findPool, reviewedPaper } from './pool'

export type EditorsReview = ReviewInput & {
  name: string
  dueAt: Date
  submittedAt: Date | null
  number: number | null
}

export type PaperReviews =
  { for: 'editors'; reviews: EditorsReview[]; tooFew: boolean } | { for: 'authors'; remarks: string[]; tooFew: boolean }

/**
 * The reviews of a paper: all of them, with names, for the host's people but never its author; for its authors and their
 * schools what was written to them, without names, once a decision made after it was released. Null for everybody else.
 */
export async function getReviewsOf(ctx: Context, year: Year, paperId: string): Promise<PaperReviews | null> {
  const row = await db().paper.findFirst({
    where: { id: paperId, seminar: { yearId: year.id } },
    select: {
      ...paperColumns,
      seminar: { select: factColumns },
      steps: { select: { toState: true, at: true } },
      reviews: { orderBy: { id: 'asc' }, include: { reviewer: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const { steps, reviews, ...rest } = row
  const it = { actor: ctx.actor, year, seminar: factsOf(row.seminar), paper: withFacts(rest) }
  const tooFew = async (): Promise<boolean> => fewMay(it, ctx.now)
  if (maySeeReviews(it).ok)
    return {
      for: 'editors',
      tooFew: await tooFew(),
      reviews: reviews.map(({ reviewer, submittedAt, ...review }) =>
        submittedAt
          ? { ...review, reviewId: review.id, name: reviewer.name, submittedAt }
          : { ...unwritten, reviewId: review.id, name: reviewer.name, dueAt: review.dueAt, submittedAt, number: null },
      ),
    }
  if (!isOfAuthorsSchool(ctx.actor, it.paper) && !isAuthor(ctx.actor, it.paper)) return null
  const released = lastRelease(steps)
  const told = reviews.filter((review) => isTold(review, released))
  if (told.length === 0) return null
  return { for: 'authors', remarks: told.map((review) => review.toAuthors), tooFew: await tooFew() }
}

// what a reviewer has not submitted is theirs alone
const unwritten: Omit<ReviewInput, 'reviewId'> = {
  ...{ relevance: null, content: null, practice: null, form: null, recommendation: null },
  ...{ relevanceWords: '', contentWords: '', practiceWords: '', formWords: '', toAuthors: '', toEditors: '' },
}

async function fewMay(
  { year, seminar, paper }: Pick<FoundPaper, 'year' | 'seminar' | 'paper'>,
  now: Date,
): Promise<boolean> {
  const pool = await findPool(db(), year, seminar.id, now)
  return isTooFew(possibleReviewers(reviewedPaper(paper), pool).length)
}
