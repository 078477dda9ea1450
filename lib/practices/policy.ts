import { actingOffices, actsForSchool, isStaffOf, seesCluster } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { PracticeState } from './schema'

/** What policies know of a practice. */
export type PracticeFacts = { clusterId: string; schoolId: string; state: PracticeState }

/** A draft is seen by the school's own people, what was published by the cluster and the Academy. */
export const maySeePractice = (actor: Actor, practice: PracticeFacts): boolean =>
  isStaffOf(actor, practice.schoolId) || (practice.state !== 'draft' && seesCluster(actor, practice.clusterId))

/** The school of the cluster on whose staff the actor stands: first where he acts for it. */
export function ownSchool(actor: Actor, clusterId?: string): { schoolId: string; clusterId: string } | null {
  if (actor.kind !== 'person') return null
  const seats = actor.seats.flatMap((seat) =>
    seat.organisationKind !== 'school'
      ? []
      : seat.clusters
          .filter((one) => clusterId === undefined || one.clusterId === clusterId)
          .map((one) => ({ schoolId: seat.organisationId, clusterId: one.clusterId, office: seat.office })),
  )
  const own = seats.find((seat) => actingOffices.includes(seat.office)) ?? seats[0]
  return own ? { schoolId: own.schoolId, clusterId: own.clusterId } : null
}

/** A draft is written by anyone on the school's staff, what stands before the cluster corrected by its principal or officer. Refusals: practices.not_own_school, practices.not_acting_for_school. */
export function mayWrite(actor: Actor, practice: PracticeFacts): Verdict {
  if (!isStaffOf(actor, practice.schoolId)) return refuse('practices.not_own_school')
  return practice.state === 'draft' ? allowed : mayPublish(actor, practice)
}

/** Stands for a practice before the cluster: the school's principal or emulation officer. Refusal: practices.not_acting_for_school. */
export const mayPublish = (actor: Actor, practice: Pick<PracticeFacts, 'schoolId'>): Verdict =>
  actsForSchool(actor, practice.schoolId) ? allowed : refuse('practices.not_acting_for_school')

/** Takes a practice over for another school of the cluster: its principal or officer. Refusals: practices.own_practice, practices.not_acting_for_school. */
export function mayAdopt(actor: Actor, practice: PracticeFacts): Verdict {
  const own = ownSchool(actor, practice.clusterId)
  if (own?.schoolId === practice.schoolId) return refuse('practices.own_practice')
  return own && actsForSchool(actor, own.schoolId) ? allowed : refuse('practices.not_acting_for_school')
}

/** Tells the effect: the principal or officer of the school that took it over. Refusal: practices.not_acting_for_school. */
export const mayReport = (actor: Actor, adoption: { schoolId: string }): Verdict =>
  actsForSchool(actor, adoption.schoolId) ? allowed : refuse('practices.not_acting_for_school')
