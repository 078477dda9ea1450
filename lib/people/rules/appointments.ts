import type { Office } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

type Kind = 'academy' | 'academy_unit' | 'school'

const schoolOffices: readonly Office[] = ['principal', 'vice_principal', 'emulation_officer', 'lecturer']

/** The offices that exist in an organisation of this kind. */
export const officesOf = (kind: Kind): readonly Office[] =>
  kind === 'school' ? schoolOffices : ['academy_reviewer', 'academy_approver', 'administrator']

type Standing = {
  kind: Kind
  office: Office
  /** holds this very office here now */
  heldAlready: boolean
  /** another holds the one seat of a principal now */
  principal: string | null
}

/**
 * Whether an office may be given: it exists there, is not held by the same person already, and a school has one principal.
 * Refusals: people.office_not_here, people.already_appointed, people.principal_in_office.
 */
export function checkAppointment({ kind, office, heldAlready, principal }: Standing): Verdict {
  if (!officesOf(kind).includes(office)) return refuse('people.office_not_here')
  if (heldAlready) return refuse('people.already_appointed')
  if (office === 'principal' && principal !== null) return refuse('people.principal_in_office', { name: principal })
  return allowed
}

/** The last administrator stays: without one nobody could open the house again. Refusal: people.last_administrator. */
export const checkAdministratorLeft = (office: Office, others: number): Verdict =>
  office === 'administrator' && others === 0 ? refuse('people.last_administrator') : allowed
