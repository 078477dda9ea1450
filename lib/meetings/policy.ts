import { mayDeputise, mayPrepareYear, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'
import type { MeetingFacts } from './rules/states'

/** Sees the year's meetings; to others they do not exist. Refusal: common.not_found. */
export const maySeeMeetings = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

const hostsAsDeputy = (actor: Actor, year: Year, hostId: string): boolean =>
  mayDeputise(actor, year) && actsForSchool(actor, hostId)

/** After the conference's gate the year takes no new event. Refusal: meetings.too_late_in_year. */
const checkStillPlanning = (year: Year): Verdict =>
  hasReached(year, 'ratification') ? refuse('meetings.too_late_in_year') : allowed

/**
 * Arranges an event: the head, in preparation also the elected one, or a deputy school what it hosts itself.
 * Refusals: not_found, meetings.not_host, common.year_closed.
 */
export const mayArrange = (actor: Actor, year: Year, hostId: string): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    mayPrepareYear(actor, year) || hostsAsDeputy(actor, year, hostId) ? allowed : refuse('meetings.not_host'),
    checkYearOpen(year),
  )

/** Adds an event to the year. Refusals: as mayArrange, and meetings.too_late_in_year. */
export const mayPlan = (actor: Actor, year: Year, hostId: string): Verdict =>
  firstRefusal(mayArrange(actor, year, hostId), checkStillPlanning(year))

/** Whether the actor plans events of the year at all, his own school's as a deputy included. */
export const plansEvents = (actor: Actor, year: Year): boolean =>
  !hasReached(year, 'ratification') && (mayPrepareYear(actor, year) || mayDeputise(actor, year))

const runsIt = (actor: Actor, year: Year, meeting: Pick<MeetingFacts, 'hostId'>): boolean =>
  mayRunYear(actor, year) || hostsAsDeputy(actor, year, meeting.hostId)

/**
 * Runs a meeting: the head in its term, or the deputy school that hosts it.
 * Refusals: not_found, meetings.not_host, common.year_closed.
 */
export const mayRunMeeting = (actor: Actor, year: Year, meeting: Pick<MeetingFacts, 'hostId'>): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    runsIt(actor, year, meeting) ? allowed : refuse('meetings.not_host'),
    checkYearOpen(year),
  )

const isSecretary = (actor: Actor, meeting: Pick<MeetingFacts, 'officers'>): boolean =>
  actor.kind === 'person' &&
  meeting.officers.some(({ role, personId }) => role === 'secretary' && personId === actor.personId)

/** Keeps attendance and minutes: a secretary of the meeting, or who runs it. Refusal: meetings.not_secretary. */
export const mayKeepRecord = (actor: Actor, year: Year, meeting: Pick<MeetingFacts, 'hostId' | 'officers'>): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    isSecretary(actor, meeting) || runsIt(actor, year, meeting) ? allowed : refuse('meetings.not_secretary'),
    checkYearOpen(year),
  )

/** Signs the minutes as secretary: named so at this meeting. Refusal: meetings.not_secretary. */
export const maySignAsSecretary = (actor: Actor, year: Year, meeting: Pick<MeetingFacts, 'officers'>): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    isSecretary(actor, meeting) ? allowed : refuse('meetings.not_secretary'),
    checkYearOpen(year),
  )

/** Signs, or sends back, the minutes as the one who chaired. Refusal: meetings.not_chair. */
export const maySignAsChair = (actor: Actor, year: Year, meeting: Pick<MeetingFacts, 'officers'>): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    actor.kind === 'person' && meeting.officers.some(({ chairs, personId }) => chairs && personId === actor.personId)
      ? allowed
      : refuse('meetings.not_chair'),
    checkYearOpen(year),
  )

/** Names the delegates of a school: its principal or emulation officer. Refusal: meetings.not_acting_for_school. */
export const mayNameDelegates = (actor: Actor, year: Year, schoolId: string | null): Verdict =>
  firstRefusal(
    maySeeMeetings(actor, year),
    schoolId && actsForSchool(actor, schoolId) ? allowed : refuse('meetings.not_acting_for_school'),
    checkYearOpen(year),
  )
