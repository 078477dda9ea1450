import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { paperColumns, withFacts, type FoundPaper } from '@/lib/papers/queries/find'
import type { Actor } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { findSeminar } from '@/lib/seminars/queries/find'

type ReviewRow = Prisma.ReviewGetPayload<object>

export type FoundReview = { review: ReviewRow } & Pick<FoundPaper, 'actor' | 'now' | 'year' | 'seminar' | 'paper'>

/** A review with its paper, held against a decision at the same moment; null for who does not see the seminar. */
export async function findReview(tx: Tx, actor: Actor, reviewId: string, now: Date): Promise<FoundReview | null> {
  const asked = await tx.review.findUnique({ where: { id: reviewId }, select: { paperId: true } })
  if (!asked) return null
  await tx.$queryRaw`select 1 from papers where id = ${asked.paperId}::uuid for update`
  const review = await tx.review.findUnique({ where: { id: reviewId } })
  const row = await tx.paper.findUniqueOrThrow({ where: { id: asked.paperId }, select: paperColumns })
  const found = review && (await findSeminar(tx, actor, row.seminarId))
  return found ? { review, actor, now, ...found, paper: withFacts(row) } : null
}

/** The number of a paper's latest version; 0 before the first. */
export async function latestNumber(tx: Tx, paperId: string): Promise<number> {
  return (await tx.paperVersion.aggregate({ where: { paperId }, _max: { number: true } }))._max.number ?? 0
}

/** Where a person's reviews of a year are listed, or one is written; without the language. */
export const reviewsHref = (year: Pick<Year, 'clusterCode' | 'year'>, reviewId?: string): string =>
  `/work/${year.clusterCode}/${year.year}/reviews${reviewId ? `/${reviewId}` : ''}`
