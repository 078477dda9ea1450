import type { AuditEvent } from '@/lib/audit/record'
import { defineEvents } from '@/lib/audit/record'

export const reviewEvents = defineEvents({
  'reviews.review_assigned': 'One of the host’s people asked somebody of the cluster to review a paper.',
  'reviews.reviews_assigned': 'The host’s people had reviews assigned by the rule.',
  'reviews.review_unassigned': 'One of the host’s people took back a review that was not submitted.',
  'reviews.review_saved': 'A reviewer wrote on a review.',
  'reviews.review_submitted': 'A reviewer submitted a review.',
  'reviews.wishes_saved': 'Somebody said what they would like to review, or not.',
})

/**
 * What every entry about a review says: it names no cluster, year or school, since who reviews what is known to the reviewer
 * and the host's people alone.
 */
export const aboutReview = (
  event: keyof typeof reviewEvents,
  review: { id: string; title: string },
  change: Pick<AuditEvent, 'before' | 'after'> = {},
): AuditEvent => ({
  event,
  subject: { type: 'review', id: review.id },
  facts: { title: review.title },
  ...change,
})
