import 'server-only'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { aboutReview } from '../events'
import { mayWriteReview } from '../policy'
import { findReview, latestNumber, reviewsHref } from '../queries/find'
import { checkWhole, checkWrite } from '../rules/review'
import type { ReviewInput } from '../schema'

/**
 * A reviewer submits a review of the version that lies before them; it is final, and read by the host's people. After its day
 * it is still taken, marked late. Refusals: as mayWriteReview, checkWrite and checkWhole.
 */
export const submitReview = command<ReviewInput, { reviewId: string; href: string }>(
  'reviews.submit_review',
  async (tx, ctx, { reviewId, ...written }) => {
    const found = await findReview(tx, ctx.actor, reviewId, ctx.now)
    if (!found) return notFound
    const { review, paper, seminar, year } = found
    const verdict = firstRefusal(
      mayWriteReview(ctx.actor, year, review.reviewerId),
      checkWrite(review, paper, seminar, ctx.now),
      checkWhole(written),
    )
    if (!verdict.ok) return verdict
    const number = await latestNumber(tx, paper.id)
    await tx.review.update({
      where: { id: reviewId },
      data: { ...written, number, savedAt: ctx.now, submittedAt: ctx.now },
    })
    // no notice to the host's school: an author among its people would learn that the own paper was reviewed
    const { relevance, content, practice, form, recommendation } = written
    await record(
      tx,
      ctx,
      aboutReview(
        'reviews.review_submitted',
        { id: reviewId, title: paper.title },
        {
          after: { number, relevance, content, practice, form, recommendation },
        },
      ),
    )
    return ok({ reviewId, href: reviewsHref(year) })
  },
)
