import { maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { isAuthor, mayReadPaper, type PaperFacts } from '@/lib/papers/policy'
import { isMemberOf } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, type Verdict } from '@/lib/platform/result'
import { isOfHost } from '@/lib/seminars/policy'
import { checkLaunched, type SeminarFacts } from '@/lib/seminars/rules/windows'

type Case = { actor: Actor; year: Year; seminar: SeminarFacts; paper: PaperFacts }

/** Reads who reviews a paper and what they say: the host's people, never its own author. Refusal: not_found. */
export const maySeeReviews = (it: Case): Verdict =>
  firstRefusal(
    mayReadPaper(it),
    isOfHost(it.actor, it.year, it.seminar) && !isAuthor(it.actor, it.paper) ? allowed : notFound,
  )

/** Reads what is assigned: the reviewer alone, while they see the year; it does not exist for others. Refusal: not_found. */
export const mayOpenReview = (actor: Actor, year: Year, reviewerId: string): Verdict =>
  actor.kind === 'person' && actor.personId === reviewerId && maySeeYear(actor, year) ? allowed : notFound

/** Writes a review in an open year. Refusals: not_found, common.year_closed. */
export const mayWriteReview = (actor: Actor, year: Year, reviewerId: string): Verdict =>
  firstRefusal(mayOpenReview(actor, year, reviewerId), checkYearOpen(year))

/** Says what they would like to review: staff of the cluster's schools. Refusals: not_found, year_closed, before_launch. */
export const mayWish = (actor: Actor, year: Year): Verdict =>
  firstRefusal(isMemberOf(actor, year.clusterId) ? allowed : notFound, checkYearOpen(year), checkLaunched(year))
