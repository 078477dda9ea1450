import { mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { isAcademyApprover, isPrincipalOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { VacancyGround } from './schema'

/** The head's people put the election to the members and record what they decided. Refusal: rotation.not_head. */
export const mayRunElection = (actor: Actor, year: Year): Verdict =>
  mayRunYear(actor, year) ? allowed : refuse('rotation.not_head')

/**
 * That the head cannot go on is declared by the Academy, or by the head itself when it withdraws. Refusal:
 * rotation.not_vacating.
 */
export const mayDeclareVacancy = (actor: Actor, headSchoolId: string | null, ground: VacancyGround): Verdict =>
  isAcademyApprover(actor) || (ground === 'withdrawn' && headSchoolId !== null && isPrincipalOf(actor, headSchoolId))
    ? allowed
    : refuse('rotation.not_vacating')

/** The successor that the cluster elected is confirmed by the Academy. Refusal: rotation.not_approver. */
export const mayConfirmSuccessor = (actor: Actor): Verdict =>
  isAcademyApprover(actor) ? allowed : refuse('rotation.not_approver')

/**
 * The elected school declines by its principal's word; the Academy refuses. Refusal: rotation.not_reopening.
 */
export const mayReopen = (actor: Actor, electedId: string | null): Verdict =>
  isAcademyApprover(actor) || (electedId !== null && isPrincipalOf(actor, electedId))
    ? allowed
    : refuse('rotation.not_reopening')

/** A school declines by the word of its principal. Refusal: rotation.not_principal. */
export const mayDecline = (actor: Actor, organisationId: string | null): Verdict =>
  organisationId && isPrincipalOf(actor, organisationId) ? allowed : refuse('rotation.not_principal')
