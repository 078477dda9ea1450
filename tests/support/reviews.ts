import { assignReview } from '@/lib/reviews/commands/assign-review'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { saveReviewSchema, type ReviewInput } from '@/lib/reviews/schema'
import { asPerson } from '@/lib/platform/context'
import { days } from './seminars'

/** A review as its form sends it, whole unless something is left out. */
export const reviewInput = (reviewId: string, changes: Partial<ReviewInput> = {}): ReviewInput => ({
  ...saveReviewSchema.parse({ reviewId }),
  ...{ relevance: 4, content: 3, practice: 5, form: 2, recommendation: 'revise' },
  toAuthors: 'Xin ghi rõ nguồn số liệu ở phần II.',
  toEditors: 'Bài của một người viết cẩn thận.',
  ...changes,
})

/** A review that was asked of somebody by one of the host's people. */
export async function asked(who: string, paperId: string, reviewerId: string): Promise<string> {
  const answer = await assignReview(asPerson(who), { paperId, reviewerId, dueAt: days.titlesClosed })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reviewId
}

/** A review that was asked for and submitted. */
export async function reviewed(
  who: string,
  paperId: string,
  reviewerId: string,
  changes: Partial<ReviewInput> = {},
): Promise<string> {
  const reviewId = await asked(who, paperId, reviewerId)
  const answer = await submitReview(asPerson(reviewerId), reviewInput(reviewId, changes))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return reviewId
}
