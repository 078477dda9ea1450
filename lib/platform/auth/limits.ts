import type { Office, Seat } from '../context'

/** The offices that act: for a school, which may head the cluster tomorrow, and for the Academy. */
export const actingOfficers = [
  'principal',
  'emulation_officer',
  'academy_reviewer',
  'academy_approver',
  'administrator',
] as const satisfies readonly Office[]

/** Whether one of these offices acts: its holder's password is longer, its holder's sessions are shorter. */
export const isOfficer = (offices: readonly Office[]): boolean =>
  offices.some((office) => (actingOfficers as readonly Office[]).includes(office))

/** How long a session may lie idle and how long it lasts at most, in minutes of real time. */
export const sessionMinutes = {
  officer: { idle: 30, whole: 12 * 60 },
  staff: { idle: 8 * 60, whole: 7 * 24 * 60 },
} as const

/** For how many minutes of real time a proof of who is sitting there is fresh. */
export const proofMinutes = 5

/**
 * The offices that need a second factor: whoever acts for the head or a deputy school of a cluster, and the Academy's. It
 * is asked by the field's clock, so that it begins and ends with the term.
 */
export const needsFactor = (seats: readonly Seat[]): boolean =>
  seats.some(
    ({ office, organisationKind, clusters }) =>
      isOfficer([office]) && (organisationKind !== 'school' || clusters.some(({ role }) => role !== 'member')),
  )
