import { mayDeputise, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { actsForSchool, isAcademyReviewer, isStaffOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'
import { assessorsOf, receiversOf, type ReportFacts, type Standing } from './rules'

const seen = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

/** Writes, hands in and takes back the school's report: its principal or emulation officer. Refusal: scoring.not_acting_for_school. */
export const mayWriteReport = (actor: Actor, year: Year, schoolId: string | null): Verdict =>
  firstRefusal(
    seen(actor, year),
    schoolId && actsForSchool(actor, schoolId) ? allowed : refuse('scoring.not_acting_for_school'),
    checkYearOpen(year),
  )

// head and deputies act by the term in force, a school that stands in by its own office
const actsAs = (actor: Actor, year: Year, standing: Standing, schoolId: string): boolean => {
  if (!actsForSchool(actor, schoolId)) return false
  if (schoolId === standing.head) return mayRunYear(actor, year)
  return !standing.deputies.includes(schoolId) || mayDeputise(actor, year)
}

const actsForOwn = (actor: Actor, schoolId: string): Verdict =>
  actsForSchool(actor, schoolId) ? refuse('scoring.own_case') : allowed

/** The school for which the actor receives this report, or null. */
export const receivingSchool = (actor: Actor, year: Year, standing: Standing, reportOf: string): string | null =>
  receiversOf(standing, reportOf).find((id) => actsAs(actor, year, standing, id)) ?? null

/** Receives or returns a report: the head; its own a deputy or another school. Refusals: scoring.own_case, scoring.not_receiver. */
export const mayReceive = (actor: Actor, year: Year, standing: Standing, reportOf: string): Verdict =>
  firstRefusal(
    seen(actor, year),
    actsForOwn(actor, reportOf),
    receivingSchool(actor, year, standing, reportOf) ? allowed : refuse('scoring.not_receiver'),
    checkYearOpen(year),
  )

/** The school for which the actor assesses this report, and whether it stands in for head or deputy. */
export const assessingSchool = (
  actor: Actor,
  year: Year,
  standing: Standing,
  reportOf: string,
  least: number,
): { id: string; standsIn: boolean } | null =>
  assessorsOf(standing, reportOf, least).find(({ id }) => actsAs(actor, year, standing, id)) ?? null

/** Assesses a report: head and deputies but its own school, else those who stand in. Refusals: own_case, not_assessor. */
export const mayAssess = (actor: Actor, year: Year, standing: Standing, reportOf: string, least: number): Verdict =>
  firstRefusal(
    seen(actor, year),
    actsForOwn(actor, reportOf),
    assessingSchool(actor, year, standing, reportOf, least) ? allowed : refuse('scoring.not_assessor'),
    checkYearOpen(year),
  )

/**
 * Reads a report: its own staff always; once handed in those who receive or assess it and the Academy; once received, all who
 * see the year.
 */
export function mayReadReport(
  actor: Actor,
  year: Year,
  standing: Standing,
  report: Pick<ReportFacts, 'organisationId' | 'state'>,
  least: number,
): boolean {
  if (!maySeeYear(actor, year)) return false
  const { organisationId, state } = report
  if (isStaffOf(actor, organisationId) || state === 'received') return true
  if (state === 'draft') return false
  return (
    isAcademyReviewer(actor) ||
    receivingSchool(actor, year, standing, organisationId) !== null ||
    assessingSchool(actor, year, standing, organisationId, least) !== null
  )
}
