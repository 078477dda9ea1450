import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { mayJudgePaper } from '@/lib/papers/policy'
import { findPaper } from '@/lib/papers/queries/find'
import { command } from '@/lib/platform/command'
import {
  allowed,
  atField,
  firstRefusal,
  notFound,
  ok,
  refuse,
  type RefusalCode,
  type Verdict,
} from '@/lib/platform/result'
import { aboutReview } from '../events'
import { latestNumber, reviewsHref } from '../queries/find'
import { findPool, reviewedPaper } from '../queries/pool'
import { mayReviewPaper } from '../rules/pool'
import { checkAssignable, checkDue } from '../rules/review'
import type { assignReviewSchema } from '../schema'

const atReviewer = (code: RefusalCode): Verdict => atField('reviewerId', refuse(code))

/**
 * One of the host's people asks somebody of the cluster to review a paper. Refusals: as mayJudgePaper, checkAssignable and
 * checkDue, reviews.not_in_pool, own_school, already_asked, already_reviewed.
 */
export const assignReview = command<z.output<typeof assignReviewSchema>, { reviewId: string }>(
  'reviews.assign_review',
  async (tx, ctx, { paperId, reviewerId, dueAt }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found) return notFound
    const { paper, seminar, year } = found
    const may = firstRefusal(
      mayJudgePaper(found),
      checkAssignable(paper, seminar, ctx.now),
      checkDue(dueAt, seminar.startsAt, ctx.now),
    )
    if (!may.ok) return may
    const pool = await findPool(tx, year, seminar.id, ctx.now)
    const reviewer = pool.find((one) => one.id === reviewerId)
    const own = await tx.review.findMany({
      where: { paperId, reviewerId },
      select: { submittedAt: true, number: true },
    })
    const number = await latestNumber(tx, paperId)
    const verdict = firstRefusal(
      reviewer ? allowed : atReviewer('reviews.not_in_pool'),
      reviewer && mayReviewPaper(reviewer, reviewedPaper(paper)) ? allowed : atReviewer('reviews.own_school'),
      own.some((one) => !one.submittedAt) ? atReviewer('reviews.already_asked') : allowed,
      own.some((one) => one.number === number) ? atReviewer('reviews.already_reviewed') : allowed,
    )
    if (!verdict.ok) return verdict
    const review = await tx.review.create({ data: { paperId, reviewerId, dueAt, assignedAt: ctx.now } })
    const facts = { count: 1, topic: seminar.topic, deadline: dueAt }
    await notify(tx, ctx, { personIds: [reviewerId] }, { kind: 'reviews.asked', facts, href: reviewsHref(year) })
    await record(
      tx,
      ctx,
      aboutReview(
        'reviews.review_assigned',
        { id: review.id, title: paper.title },
        {
          after: { paperId, reviewer: reviewer?.name ?? '', dueAt: dueAt.toISOString() },
        },
      ),
    )
    return ok({ reviewId: review.id })
  },
)
