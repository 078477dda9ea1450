import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** Reads the registers of a year: whoever sees it. */
export const maySeeRegister = (actor: Actor, year: Pick<Year, 'clusterId'>): boolean => maySeeYear(actor, year)

/** Writes a school's register: its principal or emulation officer. Refusal: research.not_acting_for_school. */
export const mayWriteRegister = (actor: Actor, schoolId: string): Verdict =>
  actsForSchool(actor, schoolId) ? allowed : refuse('research.not_acting_for_school')
