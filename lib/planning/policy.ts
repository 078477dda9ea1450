import { mayPrepareYear, mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool, isAcademyReviewer } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** Documents of the Academy are issued by its officials. Refusal: planning.only_academy. */
export function mayIssueDirective(actor: Actor): Verdict {
  return isAcademyReviewer(actor) ? allowed : refuse('planning.only_academy')
}

/** A school acknowledges through its principal or emulation officer. Refusal: planning.not_acting_for_school. */
export function mayAcknowledge(actor: Actor, schoolId: string): Verdict {
  return actsForSchool(actor, schoolId) ? allowed : refuse('planning.not_acting_for_school')
}

/** The head writes the plan and asks for comments; the elected head may already, before its term. Refusal: planning.only_head. */
export function mayPreparePlan(actor: Actor, year: Year): Verdict {
  return mayPrepareYear(actor, year) ? allowed : refuse('planning.only_head')
}

/** Issuing waits for the head's term. Refusals: planning.term_not_begun, planning.only_head. */
export function mayIssuePlan(actor: Actor, year: Year): Verdict {
  if (mayRunYear(actor, year)) return allowed
  return refuse(mayPrepareYear(actor, year) ? 'planning.term_not_begun' : 'planning.only_head')
}

/** A school comments through its principal or emulation officer; the head answers, it does not comment. Refusals: planning.own_plan, planning.not_acting_for_school. */
export function mayComment(actor: Actor, schoolId: string, year: Year): Verdict {
  if (!actsForSchool(actor, schoolId)) return refuse('planning.not_acting_for_school')
  return schoolId === year.headSchoolId ? refuse('planning.own_plan') : allowed
}

/** A draft is the head's alone until it goes out for comments. */
export const maySeePlan = (actor: Actor, year: Year, plan: { state: string }): boolean =>
  plan.state !== 'draft' || mayPrepareYear(actor, year)
