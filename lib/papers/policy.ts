import { maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { actsForSchool, isStaffOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'
import { isOfHost, mayEditSeminar } from '@/lib/seminars/policy'
import { checkLaunched, type SeminarFacts } from '@/lib/seminars/rules/windows'
import { isAccepted } from './rules/states'
import type { PaperState } from './schema'

/** What policies know of a paper. */
export type PaperFacts = {
  id: string
  schoolId: string
  state: PaperState
  createdById: string
  /** accounts of its authors, and the schools they come from */
  authorIds: string[]
  authorSchoolIds: string[]
}

type Case = { actor: Actor; year: Year; seminar: SeminarFacts; paper: PaperFacts }

/**
 * Registers a title for a school of the year: anyone on its staff.
 * Refusals: not_found, papers.not_member_staff, common.year_closed, seminars.before_launch.
 */
export const mayRegister = (actor: Actor, year: Year, schoolId: string): Verdict =>
  firstRefusal(
    maySeeYear(actor, year) ? allowed : notFound,
    isStaffOf(actor, schoolId) ? allowed : refuse('papers.not_member_staff'),
    checkYearOpen(year),
    checkLaunched(year),
  )

/** Staff of a school that one of the authors comes from. */
export const isOfAuthorsSchool = (actor: Actor, paper: Pick<PaperFacts, 'schoolId' | 'authorSchoolIds'>): boolean =>
  [paper.schoolId, ...paper.authorSchoolIds].some((id) => isStaffOf(actor, id))

/**
 * Reads a paper: its authors' schools and the host's people; once the programme is published, everybody who sees the year
 * reads those that were accepted. Refusal: not_found.
 */
export function mayReadPaper({ actor, year, seminar, paper }: Case): Verdict {
  if (!maySeeYear(actor, year)) return notFound
  if (isOfAuthorsSchool(actor, paper) || isOfHost(actor, year, seminar)) return allowed
  return seminar.programmePublishedAt && isAccepted(paper.state) ? allowed : notFound
}

/** Authors and their schools are not told to others while reviewers are to read without them, until the programme is published. */
export const hidesAuthors = (seminar: Pick<SeminarFacts, 'blindReview' | 'programmePublishedAt'>): boolean =>
  seminar.blindReview && !seminar.programmePublishedAt

/** Named among its authors, or who registered it. */
export const isAuthor = (actor: Actor, paper: Pick<PaperFacts, 'createdById' | 'authorIds'>): boolean =>
  actor.kind === 'person' && [paper.createdById, ...paper.authorIds].includes(actor.personId)

/**
 * Writes, submits, withdraws and restores: its authors, and the principal or emulation officer of its school.
 * Refusals: not_found, papers.not_author, common.year_closed, seminars.before_launch.
 */
export const mayWritePaper = (it: Case): Verdict =>
  firstRefusal(
    mayReadPaper(it),
    isAuthor(it.actor, it.paper) || actsForSchool(it.actor, it.paper.schoolId) ? allowed : refuse('papers.not_author'),
    checkYearOpen(it.year),
    checkLaunched(it.year),
  )

/**
 * Judges a paper: the host's people, never its own author.
 * Refusals: not_found, seminars.not_of_host, papers.own_paper, common.year_closed, seminars.before_launch.
 */
export const mayJudgePaper = (it: Case): Verdict =>
  firstRefusal(
    mayReadPaper(it),
    mayEditSeminar(it.actor, it.year, it.seminar),
    isAuthor(it.actor, it.paper) ? refuse('papers.own_paper') : allowed,
  )
