import { hasReached } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { AttendanceState, MeetingKind, MeetingState } from '../schema'

/** What rules and policies know of a meeting. */
export type MeetingFacts = {
  id: string
  kind: MeetingKind
  title: string
  hostId: string
  state: MeetingState
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  outcome: string
  officers: {
    role: 'presidium' | 'secretary'
    personId: string | null
    chairs: boolean
  }[]
  minutes: MinutesFacts | null
}

export type MinutesFacts = {
  body: string
  version: number
  editKey: string | null
  secretaryId: string | null
  chairId: string | null
}

export type DelegateFacts = {
  organisationId: string
  personId: string | null
  represents: boolean
  state: AttendanceState
}

/** Conferences that decide: they are opened with a quorum and closed, never only noted as held. */
export const decides = (kind: MeetingKind): boolean => kind === 'launch' || kind === 'summing_up'

const opensFrom: Record<MeetingKind, Gate> = {
  launch: 'launch',
  mid_year: 'launch',
  sports_arts: 'launch',
  seminar: 'launch',
  other: 'preparation',
  summing_up: 'conference',
}

/** Cancelled events take nothing more. Refusal: meetings.cancelled. */
export const checkNotCancelled = (meeting: Pick<MeetingFacts, 'state'>): Verdict =>
  meeting.state === 'cancelled' ? refuse('meetings.cancelled') : allowed

/** The event has not taken place yet. Refusals: meetings.cancelled, meetings.already_held. */
export const checkAhead = (meeting: Pick<MeetingFacts, 'state'>): Verdict =>
  meeting.state === 'held' ? refuse('meetings.already_held') : checkNotCancelled(meeting)

/** Neither begun nor over: its date may still move. Refusals: as checkAhead, and meetings.already_open. */
export const checkNotBegun = (meeting: Pick<MeetingFacts, 'state'>): Verdict =>
  meeting.state === 'open' ? refuse('meetings.already_open') : checkAhead(meeting)

/** Convened and not over. Refusals: as checkAhead, and meetings.not_convened. */
export const checkConvened = (meeting: Pick<MeetingFacts, 'state'>): Verdict =>
  meeting.state === 'planned' ? refuse('meetings.not_convened') : checkAhead(meeting)

/** The schools are convened once, to a place or a link. Refusals: already_convened, no_place, as checkNotBegun. */
export function checkConvene(meeting: MeetingFacts, now: Date): Verdict {
  if (meeting.state === 'convened') return refuse('meetings.already_convened')
  return firstRefusal(
    checkNotBegun(meeting),
    meeting.place === '' && meeting.link === '' ? refuse('meetings.no_place') : allowed,
    meeting.startsAt <= now ? refuse('meetings.date_passed', { when: meeting.startsAt }) : allowed,
  )
}

/** Which gate the year must have reached before such an event is opened. Refusal: meetings.gate_not_reached. */
export const checkGate = (meeting: Pick<MeetingFacts, 'kind'>, year: { gate: Gate }): Verdict =>
  hasReached(year, opensFrom[meeting.kind]) ? allowed : refuse(`meetings.gate_not_reached_${opensFrom[meeting.kind]}`)

/** A conference has a chair and a secretary with accounts, two different people. Refusals: no_chair, no_secretary. */
export function checkOfficers(meeting: Pick<MeetingFacts, 'kind' | 'officers'>): Verdict {
  if (!decides(meeting.kind)) return allowed
  const chair = meeting.officers.find((officer) => officer.chairs)?.personId
  if (!chair) return refuse('meetings.no_chair')
  const secretary = meeting.officers.some(
    ({ role, personId }) => role === 'secretary' && personId && personId !== chair,
  )
  return secretary ? allowed : refuse('meetings.no_secretary')
}

/** A held event has its result; one that decides is opened and closed first. Refusals: needs_opening, day_not_come. */
export function checkOutcome(meeting: MeetingFacts, now: Date): Verdict {
  if (meeting.state === 'cancelled') return refuse('meetings.cancelled')
  if (meeting.state === 'held' || meeting.state === 'open') return allowed
  if (decides(meeting.kind)) return refuse('meetings.needs_opening')
  return meeting.startsAt > now ? refuse('meetings.not_begun', { when: meeting.startsAt }) : allowed
}
