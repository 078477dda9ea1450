import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { mayJudgePaper } from '@/lib/papers/policy'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { aboutReview } from '../events'
import { maySeeReviews } from '../policy'
import { findReview, reviewsHref } from '../queries/find'
import type { reviewSchema } from '../schema'

/** One of the host's people takes back a review that is not submitted; its draft goes with it. Refusals: as mayJudgePaper, reviews.already_submitted. */
export const unassignReview = command<z.output<typeof reviewSchema>, { paperId: string }>(
  'reviews.unassign_review',
  async (tx, ctx, { reviewId }) => {
    const found = await findReview(tx, ctx.actor, reviewId, ctx.now)
    if (!found) return notFound
    const { review, paper, seminar, year } = found
    const verdict = firstRefusal(
      maySeeReviews(found),
      mayJudgePaper(found),
      review.submittedAt ? refuse('reviews.already_submitted', { at: review.submittedAt }) : allowed,
    )
    if (!verdict.ok) return verdict
    await tx.review.delete({ where: { id: reviewId } })
    await notify(
      tx,
      ctx,
      { personIds: [review.reviewerId] },
      { kind: 'reviews.unasked', facts: { title: paper.title, topic: seminar.topic }, href: reviewsHref(year) },
    )
    await record(
      tx,
      ctx,
      aboutReview(
        'reviews.review_unassigned',
        { id: reviewId, title: paper.title },
        {
          before: { paperId: paper.id, reviewerId: review.reviewerId },
        },
      ),
    )
    return ok({ paperId: paper.id })
  },
)
