import type { Actor, ClusterRole, Office, Seat } from '@/lib/platform/context'

/** A person with these offices, for policies, which need no database. */
export const personWith = (...seats: Seat[]): Actor => ({ kind: 'person', personId: 'p', name: 'P', seats })

/** One office at a school, which has a role in a cluster. */
export const atSchool = (organisationId: string, office: Office, role: ClusterRole, clusterId = 'K'): Seat => ({
  ...{ office, organisationId, organisationKind: 'school', organisationCode: organisationId },
  clusters: [{ clusterId, role }],
})

/** One office at the Academy. */
export const atAcademy = (office: Office): Seat => ({
  ...{ office, organisationId: 'HV', organisationKind: 'academy', organisationCode: 'HV', clusters: [] },
})
