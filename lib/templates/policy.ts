import { holdsOffice, isAcademyReviewer, isAdministrator, isStaffOf, seesCluster } from '@/lib/people/policy'
import type { Actor, Office, Seat } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** Whose templates they are. */
export type Owner = { kind: 'school' | 'academy'; organisationId: string } | { kind: 'cluster'; clusterId: string }

/** The offices of a school that keep its templates. */
const keepers: readonly Office[] = ['principal', 'vice_principal', 'emulation_officer']

const seatsOf = (actor: Actor): Seat[] => (actor.kind === 'person' ? actor.seats : [])

const keepsForHead = (actor: Actor, clusterId: string): boolean =>
  seatsOf(actor).some(
    ({ office, clusters }) =>
      keepers.includes(office) && clusters.some((one) => one.clusterId === clusterId && one.role === 'head'),
  )

/** Sees an office's templates: the staff of the school, who sees the cluster, the Academy's own people. */
export function maySeeTemplates(actor: Actor, owner: Owner): boolean {
  if (owner.kind === 'cluster') return seesCluster(actor, owner.clusterId)
  if (owner.kind === 'academy') return isAcademyReviewer(actor) || isAdministrator(actor)
  return isStaffOf(actor, owner.organisationId)
}

/**
 * Keeps an office's templates: principal, vice-principal and emulation officer of the school; those of the head school for
 * the cluster, as long as its term runs; the Academy's administrator and officials. Refusal: templates.not_keeper.
 */
export function mayKeepTemplates(actor: Actor, owner: Owner): Verdict {
  const keeps =
    owner.kind === 'cluster'
      ? keepsForHead(actor, owner.clusterId)
      : owner.kind === 'academy'
        ? isAcademyReviewer(actor) || isAdministrator(actor)
        : holdsOffice(actor, owner.organisationId, keepers)
  return keeps ? allowed : refuse(`templates.not_keeper_${owner.kind}`)
}
