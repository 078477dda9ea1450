import {
  actsForSchool,
  isAcademyApprover,
  isAcademyReviewer,
  isAdministrator,
  isPrincipalOf,
  runsCluster,
  seesCluster,
} from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, notFound, refuse, type Verdict } from '@/lib/platform/result'

/** The Academy sets a cluster's rules, and the administrator enters them for it. Refusal: rulebook.not_of_the_academy. */
export const maySetRule = (actor: Actor): Verdict =>
  isAcademyApprover(actor) || isAdministrator(actor) ? allowed : refuse('rulebook.not_of_the_academy')

/** Reads what the State sets for everybody: the Academy’s officials and the administrator. */
export const mayReadFigures = (actor: Actor): boolean => isAcademyReviewer(actor) || isAdministrator(actor)

/** Reads the rules of a cluster: its members, the Academy, the administrator. */
export const mayReadRules = (actor: Actor, clusterId: string): boolean =>
  seesCluster(actor, clusterId) || isAcademyReviewer(actor)

/**
 * The school that heads the cluster now drafts the year's rules: its principal or emulation officer. Refusals:
 * common.not_found, rulebook.not_the_head.
 */
export function mayDraftRules(actor: Actor, clusterId: string): Verdict {
  if (!mayReadRules(actor, clusterId)) return notFound
  return runsCluster(actor, clusterId) ? allowed : refuse('rulebook.not_the_head')
}

/** A draft as far as its adoption depends on it: the school that wrote it, and whether it touches a rule of the Academy. */
export type DraftOf = { clusterId: string; schoolId: string; touchesAcademy: boolean }

/**
 * Nobody puts into force what his own school wrote: another member school's principal enters the act, or the Academy's
 * approver, who alone may where a rule of the Academy is touched. Refusals: common.not_found, rulebook.own_draft,
 * rulebook.not_an_adopter, rulebook.academy_adopts.
 */
export function mayAdoptRules(actor: Actor, { clusterId, schoolId, touchesAcademy }: DraftOf): Verdict {
  if (!mayReadRules(actor, clusterId)) return notFound
  if (isAcademyApprover(actor)) return allowed
  if (actsForSchool(actor, schoolId)) return refuse('rulebook.own_draft')
  if (!leadsMember(actor, clusterId)) return refuse('rulebook.not_an_adopter')
  return touchesAcademy ? refuse('rulebook.academy_adopts') : allowed
}

const leadsMember = (actor: Actor, clusterId: string): boolean =>
  actor.kind === 'person' &&
  actor.seats.some(
    (seat) =>
      isPrincipalOf(actor, seat.organisationId) && seat.clusters.some((cluster) => cluster.clusterId === clusterId),
  )
