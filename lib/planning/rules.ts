import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { PlanSection } from './schema'

export type PlanState = 'draft' | 'in_comments' | 'issued'

/** What the rules know of a plan. */
export type PlanFacts = {
  state: PlanState
  commentsUntil: Date | null
  number: string | null
  issuedOn: Date | null
}

/** A document is dated today at the latest, and leaves time to answer. Refusals: planning.date_in_future, planning.answer_by_passed. */
export function checkDirective(sent: { date: Date; respondBy: Date | null }, now: Date, today: Date): Verdict {
  if (sent.date > today) return refuse('planning.date_in_future')
  if (sent.respondBy && sent.respondBy <= now) return refuse('planning.answer_by_passed')
  return allowed
}

/** Comments are over at their hour, or once every school has spoken. */
export const areCommentsOver = (plan: PlanFacts, silent: number, now: Date): boolean =>
  plan.state === 'in_comments' && (silent === 0 || (plan.commentsUntil !== null && now >= plan.commentsUntil))

/** While schools read the text it stands still; issued, for good. Refusals: planning.plan_issued, planning.comments_open. */
export function checkPlanWritable(plan: PlanFacts | null, silent: number, now: Date): Verdict {
  if (!plan || plan.state === 'draft') return allowed
  if (plan.state === 'issued') return refuseIssued(plan)
  return areCommentsOver(plan, silent, now) ? allowed : refuseOpen(plan)
}

/** A plan goes out whole, until an hour to come; asked again, the hour is set anew. Refusals: planning.plan_issued, planning.plan_incomplete, planning.until_passed. */
export function checkOpening(plan: PlanFacts & Record<PlanSection | 'title', string>, until: Date, now: Date): Verdict {
  if (plan.state === 'issued') return refuseIssued(plan)
  const needed = [plan.title, plan.purpose, plan.content, plan.organisation]
  if (needed.some((text) => text.trim() === '')) return refuse('planning.plan_incomplete')
  return until > now ? allowed : refuse('planning.until_passed')
}

/** A comment comes in its window, and disagreement in words. Refusals: planning.not_in_comments, planning.comments_over, planning.comment_without_words. */
export function checkComment(plan: PlanFacts, comment: { agreed: boolean; text: string }, now: Date): Verdict {
  if (plan.state !== 'in_comments' || !plan.commentsUntil) return refuse('planning.not_in_comments')
  if (now >= plan.commentsUntil) return refuse('planning.comments_over', { until: plan.commentsUntil })
  return comment.agreed || comment.text.trim() !== '' ? allowed : refuse('planning.comment_without_words')
}

/** A plan is issued after the schools were heard, dated today at the latest. Refusals: planning.plan_issued, planning.not_heard, planning.comments_open, planning.date_in_future. */
export function checkIssuing(plan: PlanFacts, silent: number, date: Date, now: Date, today: Date): Verdict {
  if (plan.state === 'issued') return refuseIssued(plan)
  if (plan.state === 'draft') return refuse('planning.not_heard')
  if (!areCommentsOver(plan, silent, now)) return refuseOpen(plan)
  return date > today ? refuse('planning.date_in_future') : allowed
}

export type CommentStanding = 'agreed' | 'commented' | 'waiting' | 'taken_as_agreed'

/** What a school's silence means: until the hour it is waited for, afterwards it is taken as agreement. */
export function commentStanding(comment: { agreed: boolean } | null, plan: PlanFacts, now: Date): CommentStanding {
  if (comment) return comment.agreed ? 'agreed' : 'commented'
  const over = plan.state === 'issued' || (plan.commentsUntil !== null && now >= plan.commentsUntil)
  return over ? 'taken_as_agreed' : 'waiting'
}

const refuseIssued = (plan: PlanFacts): Verdict => refuse('planning.plan_issued', { number: plan.number ?? '' })

const refuseOpen = (plan: PlanFacts): Verdict =>
  refuse('planning.comments_open', { until: plan.commentsUntil ?? new Date(0) })
