import { mayPrepareYear, mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForDeputy, actsForSchool, isAcademyReviewer, isPrincipalOf, isStaffOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** The Academy's movement is launched by its officials. Refusal: movements.only_academy. */
export function mayLaunchForAcademy(actor: Actor): Verdict {
  return isAcademyReviewer(actor) ? allowed : refuse('movements.only_academy')
}

/** The head, also the elected one before its term: drafts, announces, prepares the pledge. Refusal: movements.only_head. */
export function mayPrepareLaunch(actor: Actor, year: Year): Verdict {
  return mayPrepareYear(actor, year) ? allowed : refuse('movements.only_head')
}

/** Launching, adopting and receiving wait for the head's term. Refusals: movements.term_not_begun, movements.only_head. */
export function mayRunLaunch(actor: Actor, year: Year): Verdict {
  if (mayRunYear(actor, year)) return allowed
  return refuse(mayPrepareYear(actor, year) ? 'movements.term_not_begun' : 'movements.only_head')
}

/** A school unfolds its movement and registers through its principal or emulation officer. Refusal: movements.not_acting_for_school. */
export function mayActForSchool(actor: Actor, schoolId: string): Verdict {
  return actsForSchool(actor, schoolId) ? allowed : refuse('movements.not_acting_for_school')
}

/** A pledge is signed by the principal in person, for his own school. Refusal: movements.only_principal. */
export function maySignPledge(actor: Actor, schoolId: string): Verdict {
  return isPrincipalOf(actor, schoolId) ? allowed : refuse('movements.only_principal')
}

/** The head consents to lateness; to its own, a deputy or the Academy. Refusals: movements.own_case, movements.only_head. */
export function mayConsentToLateness(actor: Actor, year: Year, schoolId: string): Verdict {
  if (schoolId !== year.headSchoolId) return mayRunLaunch(actor, year)
  return actsForDeputy(actor, year.clusterId) || isAcademyReviewer(actor) ? allowed : refuse('movements.own_case')
}

/** What a school has not sent yet is seen by its own staff alone. */
export const maySeeRegistration = (actor: Actor, registration: { state: string; organisationId: string }): boolean =>
  registration.state === 'submitted' ||
  registration.state === 'received' ||
  isStaffOf(actor, registration.organisationId)

/** An unadopted pledge is the head's draft. */
export const maySeePledge = (actor: Actor, year: Year, pledge: { adoptedAt: Date | null }): boolean =>
  pledge.adoptedAt !== null || mayPrepareYear(actor, year)
