import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { mayJudgePaper } from '@/lib/papers/policy'
import { paperColumns, withFacts } from '@/lib/papers/queries/find'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayEditSeminar } from '@/lib/seminars/policy'
import { findSeminar } from '@/lib/seminars/queries/find'
import { checkAhead } from '@/lib/seminars/rules/windows'
import { reviewsHref } from '../queries/find'
import { findPool, reviewedPaper } from '../queries/pool'
import { assignByRule as assign, type OpenPaper } from '../rules/assignment'
import { checkDue } from '../rules/review'
import type { assignByRuleSchema } from '../schema'

/**
 * Reviewers are given by the rule to all papers that wait for a word, up to so many a paper. An author among the host's people
 * presses it for the other papers. Refusals: as mayEditSeminar, checkAhead, checkDue, reviews.nothing_to_assign, all_assigned, pool_empty.
 */
export const assignByRule = command<z.output<typeof assignByRuleSchema>, { assigned: number }>(
  'reviews.assign_by_rule',
  async (tx, ctx, { seminarId, perPaper, dueAt }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(
      mayEditSeminar(ctx.actor, year, seminar),
      checkAhead(seminar, ctx.now),
      checkDue(dueAt, seminar.startsAt, ctx.now),
    )
    if (!verdict.ok) return verdict
    const rows = (await waitingPapers(tx, seminarId)).filter(
      ({ paper }) => mayJudgePaper({ actor: ctx.actor, year, seminar, paper }).ok,
    )
    if (rows.length === 0) return refuse('reviews.nothing_to_assign')
    if (rows.every(({ open }) => open.reviewerIds.length >= perPaper))
      return refuse('reviews.all_assigned', { count: perPaper })
    const pool = await findPool(tx, year, seminarId, ctx.now)
    const wishes = await tx.reviewWish.findMany({ where: { seminarId } })
    const assigned = assign(
      rows.map(({ open }) => open),
      pool,
      wishes,
      perPaper,
    )
    if (assigned.length === 0) return refuse('reviews.pool_empty')
    await tx.review.createMany({
      data: assigned.map((one) => ({ ...one, dueAt, byRule: true, assignedAt: ctx.now })),
    })
    for (const reviewerId of [...new Set(assigned.map((one) => one.reviewerId))]) {
      const count = assigned.filter((one) => one.reviewerId === reviewerId).length
      const facts = { count, topic: seminar.topic, deadline: dueAt }
      await notify(tx, ctx, { personIds: [reviewerId] }, { kind: 'reviews.asked', facts, href: reviewsHref(year) })
    }
    const nameOf = (id: string): string => pool.find((one) => one.id === id)?.name ?? ''
    await record(tx, ctx, {
      event: 'reviews.reviews_assigned',
      subject: { type: 'seminar_reviews', id: seminarId },
      facts: { count: assigned.length, topic: seminar.topic },
      after: { assigned: assigned.map(({ paperId, reviewerId }) => ({ paperId, reviewer: nameOf(reviewerId) })) },
    })
    return ok({ assigned: assigned.length })
  },
)

type Waiting = { paper: ReturnType<typeof withFacts>; open: OpenPaper }

/** The papers that wait for a word, with who reads their present version already or is asked to. */
async function waitingPapers(tx: Tx, seminarId: string): Promise<Waiting[]> {
  const rows = await tx.paper.findMany({
    where: { seminarId, state: 'submitted' },
    orderBy: { id: 'asc' },
    select: {
      ...paperColumns,
      reviews: { select: { reviewerId: true, submittedAt: true, number: true } },
      _count: { select: { versions: true } },
    },
  })
  return rows.map(({ reviews, _count, ...row }) => {
    const paper = withFacts(row)
    const present = reviews.filter((one) => !one.submittedAt || one.number === _count.versions)
    return { paper, open: { ...reviewedPaper(paper), reviewerIds: present.map((one) => one.reviewerId) } }
  })
}
