import { mayDeputise, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool, isAcademyReviewer, isStaffOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'

const visible = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

/** The head's people set quotas, prepare and record nominations. Refusals: not found, awards.not_head. */
export const mayLeadAwards = (actor: Actor, year: Year): Verdict =>
  firstRefusal(visible(actor, year), mayRunYear(actor, year) ? allowed : refuse('awards.not_head'))

/**
 * Facts about a school are recorded and lifted by the people of head and deputies, or the Academy's officials, never by
 * staff of the school that they touch. Refusals: not found, awards.own_case, awards.not_standing.
 */
export function mayJudgeFact(actor: Actor, year: Year, schoolId: string): Verdict {
  const standing = mayRunYear(actor, year) || mayDeputise(actor, year) || isAcademyReviewer(actor)
  return firstRefusal(
    visible(actor, year),
    isStaffOf(actor, schoolId) ? refuse('awards.own_case') : allowed,
    standing ? allowed : refuse('awards.not_standing'),
  )
}

/** A school answers a fact that concerns it: by its principal or emulation officer. Refusals: not found, awards.not_concerned. */
export const mayAnswerFact = (actor: Actor, year: Year, schoolId: string): Verdict =>
  firstRefusal(visible(actor, year), actsForSchool(actor, schoolId) ? allowed : refuse('awards.not_concerned'))

/** In whose name the actor judges: the school of head or deputy, or the Academy's unit. */
export function judgingOrganisation(actor: Actor, year: Year): string | null {
  if (actor.kind !== 'person') return null
  const role = (seat: (typeof actor.seats)[number]): boolean =>
    seat.organisationKind !== 'school' ||
    seat.clusters.some((one) => one.clusterId === year.clusterId && one.role !== 'member')
  return actor.seats.find(role)?.organisationId ?? null
}
