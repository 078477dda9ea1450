import type { Actor } from '@/lib/platform/context'
import { actsForSchool } from '@/lib/people/policy'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** A school acknowledges through its principal or emulation officer. Refusal: planning.not_acting_for_school. */
export function mayAcknowledge(actor: Actor, schoolId: string): Verdict {
  return actsForSchool(actor, schoolId) ? allowed : refuse('planning.not_acting_for_school')
}
