import 'server-only'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { changedFields } from '@/lib/seminars/rules/changes'
import { aboutReview } from '../events'
import { mayWriteReview } from '../policy'
import { findReview } from '../queries/find'
import { checkWrite } from '../rules/review'
import type { ReviewInput } from '../schema'

/** Keeps a review as far as it is written, for its reviewer alone. Refusals: as mayWriteReview and checkWrite. */
export const saveReview = command<ReviewInput, { reviewId: string }>(
  'reviews.save_review',
  async (tx, ctx, { reviewId, ...written }) => {
    const found = await findReview(tx, ctx.actor, reviewId, ctx.now)
    if (!found) return notFound
    const { review, paper, seminar, year } = found
    const verdict = firstRefusal(
      mayWriteReview(ctx.actor, year, review.reviewerId),
      checkWrite(review, paper, seminar, ctx.now),
    )
    if (!verdict.ok) return verdict
    const changed = changedFields(review, written)
    if (changed.length === 0) return ok({ reviewId })
    await tx.review.update({ where: { id: reviewId }, data: { ...written, savedAt: ctx.now } })
    await record(
      tx,
      ctx,
      aboutReview('reviews.review_saved', { id: reviewId, title: paper.title }, { after: { changed } }),
    )
    return ok({ reviewId })
  },
)
