import type { Actor, Office, Seat } from '@/lib/platform/context'
import { allowed, notFound, refuse, type Verdict } from '@/lib/platform/result'

const seatsOf = (actor: Actor): Seat[] => (actor.kind === 'person' ? actor.seats : [])

/** The offices through which a school acts: its principal and its emulation officer. */
export const actingOffices: readonly Office[] = ['principal', 'emulation_officer']

/** Holds any office at this school now. */
export const isStaffOf = (actor: Actor, schoolId: string): boolean =>
  seatsOf(actor).some((seat) => seat.organisationId === schoolId)

/** Holds this office, or one of these, at this school now. */
export const holdsOffice = (actor: Actor, schoolId: string, offices: readonly Office[]): boolean =>
  seatsOf(actor).some((seat) => seat.organisationId === schoolId && offices.includes(seat.office))

/** May act in the name of the school: principal or emulation officer. */
export const actsForSchool = (actor: Actor, schoolId: string): boolean => holdsOffice(actor, schoolId, actingOffices)

export const isPrincipalOf = (actor: Actor, schoolId: string): boolean => holdsOffice(actor, schoolId, ['principal'])

/** Staff of any member school of the cluster. */
export const isMemberOf = (actor: Actor, clusterId: string): boolean =>
  seatsOf(actor).some((seat) => seat.clusters.some((cluster) => cluster.clusterId === clusterId))

const acts = (actor: Actor, clusterId: string, role: 'head' | 'deputy'): boolean =>
  seatsOf(actor).some(
    (seat) =>
      actingOffices.includes(seat.office) &&
      seat.clusters.some((cluster) => cluster.clusterId === clusterId && cluster.role === role),
  )

/** Runs the cluster now: principal or emulation officer of the school whose head term is in force. */
export const runsCluster = (actor: Actor, clusterId: string): boolean => acts(actor, clusterId, 'head')

/** Acts for a deputy school of the cluster now. */
export const actsForDeputy = (actor: Actor, clusterId: string): boolean => acts(actor, clusterId, 'deputy')

/** The school for which the actor runs the cluster, or acts as deputy. */
export function actingSchool(actor: Actor, clusterId: string, role: 'head' | 'deputy' | 'member'): string | null {
  const seat = seatsOf(actor).find(
    (one) =>
      actingOffices.includes(one.office) &&
      one.clusters.some((cluster) => cluster.clusterId === clusterId && cluster.role === role),
  )
  return seat?.organisationId ?? null
}

const academyOffice = (actor: Actor, offices: readonly Office[]): boolean =>
  seatsOf(actor).some((seat) => seat.organisationKind !== 'school' && offices.includes(seat.office))

/** An official of the Academy: reads every cluster, and prepares its work. */
export const isAcademyReviewer = (actor: Actor): boolean =>
  academyOffice(actor, ['academy_reviewer', 'academy_approver'])

/** Decides for the Academy. */
export const isAcademyApprover = (actor: Actor): boolean => academyOffice(actor, ['academy_approver'])

/** Keeps accounts and organisations; never votes, scores or ratifies. */
export const isAdministrator = (actor: Actor): boolean => academyOffice(actor, ['administrator'])

/** Sees the inner pages of a cluster: its members, the Academy's officials, the administrator. */
export const seesCluster = (actor: Actor, clusterId: string): boolean =>
  isMemberOf(actor, clusterId) || isAcademyReviewer(actor) || isAdministrator(actor)

/** The offices of a school that its principal fills. */
const staffOffices: readonly Office[] = ['vice_principal', 'emulation_officer', 'lecturer']

/**
 * The administrator gives and ends every office, a principal those of the own school's staff. To others the organisation's
 * people do not exist. Refusals: common.not_found, people.principal_by_administrator.
 */
export function mayAppoint(actor: Actor, organisationId: string, office: Office): Verdict {
  if (isAdministrator(actor)) return allowed
  if (!isPrincipalOf(actor, organisationId)) return notFound
  return staffOffices.includes(office) ? allowed : refuse('people.principal_by_administrator')
}

/** Only the administrator closes and opens accounts, never the own one. Refusals: common.not_found, people.own_account. */
export function mayCloseAccount(actor: Actor, personId: string): Verdict {
  if (!isAdministrator(actor)) return notFound
  return actor.kind === 'person' && actor.personId === personId ? refuse('people.own_account') : allowed
}

/** Only the administrator lets another set up a second factor anew. Refusals: common.not_found, people.own_factor. */
export function mayResetFactor(actor: Actor, personId: string): Verdict {
  if (!isAdministrator(actor)) return notFound
  return actor.kind === 'person' && actor.personId === personId ? refuse('people.own_factor') : allowed
}

/** Only the administrator corrects a person’s name and address. Refusal: common.not_found. */
export const mayCorrectPerson = (actor: Actor): Verdict => (isAdministrator(actor) ? allowed : notFound)

/** Sees the register of people: the administrator and the Academy's officials. */
export const mayListPeople = (actor: Actor): boolean => isAdministrator(actor) || isAcademyReviewer(actor)

/** Sees the staff of a school: its own people, and those who see the register. */
export const mayListStaff = (actor: Actor, schoolId: string): boolean =>
  mayListPeople(actor) || isStaffOf(actor, schoolId)
