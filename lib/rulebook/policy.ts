import { isAcademyApprover, isAcademyReviewer, isAdministrator, seesCluster } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** The Academy sets a cluster's rules, and the administrator enters them for it. Refusal: rulebook.not_of_the_academy. */
export const maySetRule = (actor: Actor): Verdict =>
  isAcademyApprover(actor) || isAdministrator(actor) ? allowed : refuse('rulebook.not_of_the_academy')

/** Reads the rules of a cluster: its members, the Academy, the administrator. */
export const mayReadRules = (actor: Actor, clusterId: string): boolean =>
  seesCluster(actor, clusterId) || isAcademyReviewer(actor)
