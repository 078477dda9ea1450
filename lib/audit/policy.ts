import type { Actor, Office } from '@/lib/platform/context'

/** Whose entries somebody may read: everything, clusters run or deputised, clusters of membership with the own school. */
export type RecordScope = { all: boolean; clusterIds: string[]; memberOf: string[]; schoolIds: string[] }

const academyOffices: readonly Office[] = ['academy_reviewer', 'academy_approver', 'administrator']
const acting: readonly Office[] = ['principal', 'emulation_officer']

/**
 * The Academy and its administrator read every entry; who runs or deputises a cluster reads that cluster's; everybody else
 * reads what concerns the own school, and what was done for the whole cluster.
 */
export function recordScope(actor: Actor): RecordScope {
  const scope: RecordScope = { all: actor.kind === 'system', clusterIds: [], memberOf: [], schoolIds: [] }
  if (actor.kind !== 'person') return scope
  for (const seat of actor.seats) {
    if (academyOffices.includes(seat.office)) scope.all = true
    scope.schoolIds.push(seat.organisationId)
    for (const { clusterId, role } of seat.clusters) {
      scope.memberOf.push(clusterId)
      if (role !== 'member' && acting.includes(seat.office)) scope.clusterIds.push(clusterId)
    }
  }
  return scope
}
