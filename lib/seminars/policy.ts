import { mayDeputise, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'
import { checkLaunched, type SeminarFacts } from './rules/windows'

/** Sees the year's seminars; to others they do not exist. Refusal: common.not_found. */
export const maySeeSeminars = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

/** Runs a seminar of this host: the head in its term, or the deputy school that hosts. */
const runs = (actor: Actor, year: Year, hostId: string): boolean =>
  mayRunYear(actor, year) || (mayDeputise(actor, year) && actsForSchool(actor, hostId))

/**
 * Schedules, changes and calls a seminar: the head, or a deputy school what it hosts itself.
 * Refusals: not_found, seminars.not_host, common.year_closed, seminars.before_launch.
 */
export const mayRunSeminar = (actor: Actor, year: Year, hostId: string): Verdict =>
  firstRefusal(
    maySeeSeminars(actor, year),
    runs(actor, year, hostId) ? allowed : refuse('seminars.not_host'),
    checkYearOpen(year),
    checkLaunched(year),
  )

type Hosted = Pick<SeminarFacts, 'hostId' | 'officerIds'>

/** One of the host's people: who runs the seminar, its presidium and its secretaries. */
export const isOfHost = (actor: Actor, year: Year, seminar: Hosted): boolean =>
  runs(actor, year, seminar.hostId) || (actor.kind === 'person' && seminar.officerIds.includes(actor.personId))

/**
 * Edits: judges papers and orders the programme, as one of the host's people.
 * Refusals: not_found, seminars.not_of_host, common.year_closed, seminars.before_launch.
 */
export const mayEditSeminar = (actor: Actor, year: Year, seminar: Hosted): Verdict =>
  firstRefusal(
    maySeeSeminars(actor, year),
    isOfHost(actor, year, seminar) ? allowed : refuse('seminars.not_of_host'),
    checkYearOpen(year),
    checkLaunched(year),
  )

/**
 * Says for its school how proposed days suit it, or that it brings no paper: who acts for a school of the year.
 * Refusals: not_found, seminars.not_for_school, common.year_closed.
 */
export const maySpeakForSchool = (actor: Actor, year: Year, schoolId: string | null): Verdict =>
  firstRefusal(
    maySeeSeminars(actor, year),
    schoolId && actsForSchool(actor, schoolId) ? allowed : refuse('seminars.not_for_school'),
    checkYearOpen(year),
  )
