import type { Office } from '../context'

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
