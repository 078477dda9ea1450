import 'server-only'
import { hasReached, type Duty, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { reviewsHref } from './find'

/**
 * The reviews that are asked of the reader and wait for their word. Told to the reviewer alone, unlike other duties: who
 * reviews what is not for the rest of the year to see.
 */
export async function listReviewsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (ctx.actor.kind !== 'person' || !hasReached(year, 'launch') || year.gate === 'closed') return []
  const { personId, seats } = ctx.actor
  const seat = seats.find((one) => one.clusters.some((cluster) => cluster.clusterId === year.clusterId))
  if (!seat) return []
  const rows = await db().review.findMany({
    where: {
      reviewerId: personId,
      submittedAt: null,
      paper: {
        state: 'submitted',
        seminar: { yearId: year.id, meeting: { state: { notIn: ['held', 'cancelled'] }, endsAt: { gt: ctx.now } } },
      },
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: { id: true, dueAt: true, paper: { select: { title: true } } },
  })
  return rows.map(({ id, dueAt, paper }) => ({
    key: `reviews.write.${id}`,
    module: 'reviews',
    title: 'reviews.duties.write',
    facts: { title: paper.title },
    organisationId: seat.organisationId,
    due: dueAt,
    holds: 'reviews.duties.holds_editors',
    href: reviewsHref(year, id),
    personIds: [personId],
  }))
}
