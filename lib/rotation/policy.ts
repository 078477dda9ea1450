import { mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { isPrincipalOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** The head's people put the election to the members and record what they decided. Refusal: rotation.not_head. */
export const mayRunElection = (actor: Actor, year: Year): Verdict =>
  mayRunYear(actor, year) ? allowed : refuse('rotation.not_head')

/** A school declines by the word of its principal. Refusal: rotation.not_principal. */
export const mayDecline = (actor: Actor, organisationId: string | null): Verdict =>
  organisationId && isPrincipalOf(actor, organisationId) ? allowed : refuse('rotation.not_principal')
