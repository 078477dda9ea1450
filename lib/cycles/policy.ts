import { mayAnswerForYear, mayDeputise, mayPrepareYear, mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool, isAcademyApprover, isAcademyReviewer, isPrincipalOf, runsCluster } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import { gateOwners, type GateOwner, type PassageStanding } from './rules'

const holds: Record<GateOwner, (actor: Actor, year: Year) => boolean> = {
  head: mayRunYear,
  deputy: mayDeputise,
  head_and_deputies: (actor, year) => mayRunYear(actor, year) || mayDeputise(actor, year),
  academy: isAcademyApprover,
  old_and_new_head: (actor, year) => mayAnswerForYear(actor, year) || runsCluster(actor, year.clusterId),
}

/** As whom the actor may pass the year's present gate: its owner, its substitute, or not at all. */
export function passageStanding(actor: Actor, year: Year): PassageStanding | null {
  if (year.gate === 'closed') return null
  const { owner, substitutes } = gateOwners[year.gate]
  if (holds[owner](actor, year)) return 'owner'
  return substitutes.some((one) => holds[one](actor, year)) ? 'substitute' : null
}

/** The owner of the present gate, or its substitute. Refusal: cycles.not_gate_owner. */
export const mayPassGate = (actor: Actor, year: Year): Verdict =>
  passageStanding(actor, year) ? allowed : refuse('cycles.not_gate_owner')

/** The head takes a year back, or the Academy. Refusal: cycles.not_gate_owner. */
export const mayGoBack = (actor: Actor, year: Year): Verdict =>
  mayRunYear(actor, year) || isAcademyApprover(actor) ? allowed : refuse('cycles.not_gate_owner')

/** The head sets the deadlines, also while preparing; the Academy's officials where a head does not. */
export const maySetDeadlines = (actor: Actor, year: Year): Verdict =>
  mayPrepareYear(actor, year) || isAcademyReviewer(actor) ? allowed : refuse('cycles.not_running')

/** The head reminds, and a deputy with him; the Academy's officials may as well. Refusal: cycles.not_running. */
export const mayRemind = (actor: Actor, year: Year): Verdict =>
  mayRunYear(actor, year) || mayDeputise(actor, year) || isAcademyReviewer(actor)
    ? allowed
    : refuse('cycles.not_running')

/** Head and deputies see one another's duties at a glance, and so do the Academy's officials and whoever heads next. */
export const maySeeTrio = (actor: Actor, year: Year): boolean =>
  runsCluster(actor, year.clusterId) ||
  mayDeputise(actor, year) ||
  mayPrepareYear(actor, year) ||
  mayAnswerForYear(actor, year) ||
  isAcademyReviewer(actor)

export type Side = 'old' | 'new'

/** For which side of the hand-over the actor ticks: the head that leaves, the head that comes, both where it stays. */
export const sidesOf = (actor: Actor, year: Year, newHeadId: string | null): Side[] => [
  ...(year.headSchoolId && actsForSchool(actor, year.headSchoolId) ? (['old'] as const) : []),
  ...(newHeadId && actsForSchool(actor, newHeadId) ? (['new'] as const) : []),
]

/** The old and the new head write the hand-over; powers pass whatever it says. Refusal: cycles.no_side. */
export const mayPrepareHandOver = (actor: Actor, year: Year, newHeadId: string | null): Verdict =>
  sidesOf(actor, year, newHeadId).length > 0 ? allowed : refuse('cycles.no_side')

/** A side is signed by its principal. Refusal: cycles.not_signing_principal. */
export const maySignHandOver = (actor: Actor, schoolId: string | null): Verdict =>
  schoolId && isPrincipalOf(actor, schoolId) ? allowed : refuse('cycles.not_signing_principal')
