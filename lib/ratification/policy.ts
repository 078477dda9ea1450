import { mayAnswerForYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool, isAcademyApprover, isAcademyReviewer, isStaffOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'

/** The school that headed the year writes and sends its dossier until the year closes, also after T. Refusal: ratification.not_head_of_year. */
export const mayWriteDossier = (actor: Actor, year: Year): Verdict =>
  mayAnswerForYear(actor, year) ? allowed : refuse('ratification.not_head_of_year')

/** The dossier is read by the year's members and the Academy: whoever sees the year. An official appraises it. Refusal: ratification.not_reviewer. */
export const mayAppraise = (actor: Actor): Verdict =>
  isAcademyReviewer(actor) ? allowed : refuse('ratification.not_reviewer')

/**
 * Only an approver of the Academy decides, and nobody on what he proposed: neither the sender, nor staff of a member school.
 * Refusals: ratification.not_approver, ratification.own_proposal.
 */
export function mayRatify(actor: Actor, sentById: string | null, memberIds: readonly string[]): Verdict {
  const own =
    (actor.kind === 'person' && actor.personId === sentById) || memberIds.some((schoolId) => isStaffOf(actor, schoolId))
  return firstRefusal(
    isAcademyApprover(actor) ? allowed : refuse('ratification.not_approver'),
    own ? refuse('ratification.own_proposal') : allowed,
  )
}

/** An official of the Academy proposes to take an award back; who decides is another one (`mayRatify`). Refusal: ratification.not_reviewer. */
export const mayProposeRevocation = (actor: Actor): Verdict => mayAppraise(actor)

/** Takes the certificate of an award: the Academy's officials, and those who act for the school that holds it. Refusal: not_found. */
export const mayTakeCertificate = (actor: Actor, schoolId: string): Verdict =>
  isAcademyReviewer(actor) || actsForSchool(actor, schoolId) ? allowed : notFound
