import type { Actor } from '@/lib/platform/context'
import { actsForDeputy, actsForSchool, runsCluster, seesCluster } from '@/lib/people/policy'
import type { Year } from './rules'

/** Runs this year now: principal or emulation officer of its head school, while that school's head term is in force. */
export const mayRunYear = (actor: Actor, year: Year): boolean =>
  runsCluster(actor, year.clusterId) && year.headSchoolId !== null && actsForSchool(actor, year.headSchoolId)

/** Prepares this year before its term: the elected school may draft, collect comments and announce, no more. */
export const mayPrepareYear = (actor: Actor, year: Year): boolean =>
  mayRunYear(actor, year) ||
  (year.gate === 'preparation' && year.headSchoolId !== null && actsForSchool(actor, year.headSchoolId))

/** Acts for a deputy of this year now. */
export const mayDeputise = (actor: Actor, year: Year): boolean => actsForDeputy(actor, year.clusterId)

/** Answers for this year's dossier until the year closes, also after the powers have passed on. */
export const mayAnswerForYear = (actor: Actor, year: Year): boolean =>
  year.gate !== 'closed' && year.headSchoolId !== null && actsForSchool(actor, year.headSchoolId)

/** Sees the inner pages of the year. */
export const maySeeYear = (actor: Actor, year: Pick<Year, 'clusterId'>): boolean => seesCluster(actor, year.clusterId)
