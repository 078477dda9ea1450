import type { Actor, Office } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

const holdsAtAcademy = (actor: Actor, offices: readonly Office[]): boolean =>
  actor.kind === 'person' &&
  actor.seats.some((seat) => seat.organisationKind !== 'school' && offices.includes(seat.office))

/** The administrator keeps the register of clusters and schools. Refusal: organisations.not_administrator. */
export const mayKeepRegister = (actor: Actor): Verdict =>
  holdsAtAcademy(actor, ['administrator']) ? allowed : refuse('organisations.not_administrator')

/** The Academy's leadership names heads and deputies, and opens a cluster's first year. Refusal: organisations.not_approver. */
export const mayNameLeadership = (actor: Actor): Verdict =>
  holdsAtAcademy(actor, ['academy_approver']) ? allowed : refuse('organisations.not_approver')

/** Reads the register: the Academy's officials and the administrator. */
export const mayReadRegister = (actor: Actor): boolean =>
  holdsAtAcademy(actor, ['academy_reviewer', 'academy_approver', 'administrator'])
