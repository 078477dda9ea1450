import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import {
  mayArrange,
  mayKeepRecord,
  mayNameDelegates,
  mayRunMeeting,
  maySignAsChair,
  maySignAsSecretary,
} from '../policy'
import { checkDayHasCome, checkDayNotOver } from './calendar'
import { checkChairActs, checkSecretarySigns, checkTwoPersons, checkWriteMinutes } from './minutes'
import { checkQuorum, type QuorumRule } from './quorum'
import {
  checkAhead,
  checkConvene,
  checkConvened,
  checkGate,
  checkNotBegun,
  checkNotCancelled,
  checkOfficers,
  checkOutcome,
  decides,
  type MeetingFacts,
} from './states'

/** Who stands before which meeting, and when. */
export type Case = {
  actor: Actor
  year: Year
  meeting: MeetingFacts
  now: Date
}

const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : '')

/** What is asked of each act on a meeting: the command refuses, and the page says beforehand, from the same line. */
export const acts = {
  change: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(mayArrange(actor, year, meeting.hostId), checkNotBegun(meeting)),
  convene: ({ actor, year, meeting, now }: Case): Verdict =>
    firstRefusal(mayRunMeeting(actor, year, meeting), checkConvene(meeting, now)),
  cancel: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(mayArrange(actor, year, meeting.hostId), checkNotBegun(meeting)),
  /** until the secretary has signed, so that minutes never wait for somebody who left */
  nameOfficers: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(
      mayArrange(actor, year, meeting.hostId),
      checkNotCancelled(meeting),
      meeting.minutes?.secretaryId ? refuse('meetings.minutes_signed') : allowed,
    ),
  /** programme, guests, speeches */
  prepare: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(mayArrange(actor, year, meeting.hostId), checkAhead(meeting)),
  close: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(
      mayRunMeeting(actor, year, meeting),
      checkConvened(meeting),
      meeting.state === 'open' ? allowed : refuse('meetings.not_open'),
    ),
  recordOutcome: ({ actor, year, meeting, now }: Case): Verdict =>
    firstRefusal(mayRunMeeting(actor, year, meeting), checkOutcome(meeting, now)),
  /** photographs and documents, also after the event */
  keepFiles: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(mayKeepRecord(actor, year, meeting), checkNotCancelled(meeting)),
  markAttendance: ({ actor, year, meeting, now }: Case): Verdict =>
    firstRefusal(
      mayKeepRecord(actor, year, meeting),
      meeting.state === 'held' && !meeting.minutes?.secretaryId ? allowed : checkConvened(meeting),
      checkDayHasCome(meeting.startsAt, now),
    ),
  /** the code at the door: on the day alone */
  openCheckIn: ({ actor, year, meeting, now }: Case): Verdict =>
    firstRefusal(
      mayKeepRecord(actor, year, meeting),
      checkConvened(meeting),
      checkDayHasCome(meeting.startsAt, now),
      checkDayNotOver(meeting.endsAt, now),
    ),
  writeMinutes: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(mayKeepRecord(actor, year, meeting), checkWriteMinutes(meeting)),
  signAsSecretary: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(maySignAsSecretary(actor, year, meeting), checkSecretarySigns(meeting)),
  signAsChair: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(
      maySignAsChair(actor, year, meeting),
      checkChairActs(meeting),
      checkTwoPersons(meeting, personOf(actor)),
    ),
  returnMinutes: ({ actor, year, meeting }: Case): Verdict =>
    firstRefusal(maySignAsChair(actor, year, meeting), checkChairActs(meeting)),
}

/** Opens a meeting: convened, its day come, its gate reached, and for a conference chair, secretary and quorum. */
export function checkOpen(it: Case, present: number, members: number, rule: QuorumRule): Verdict {
  const { actor, year, meeting, now } = it
  return firstRefusal(
    mayRunMeeting(actor, year, meeting),
    checkNotBegun(meeting),
    checkConvened(meeting),
    checkDayHasCome(meeting.startsAt, now),
    checkGate(meeting, year),
    checkOfficers(meeting),
    decides(meeting.kind) ? checkQuorum(present, members, rule) : allowed,
  )
}

/** A school names its delegates until the meeting is over. */
export const checkRegister = ({ actor, year, meeting }: Case, schoolId: string | null): Verdict =>
  firstRefusal(mayNameDelegates(actor, year, schoolId), checkConvened(meeting))

/** A delegate says himself that he is present, on the day. Refusals: not_delegate, already_present, as checkConvened. */
export const checkConfirm = (
  { meeting, now }: Pick<Case, 'meeting' | 'now'>,
  own: { state: string; confirmedAt: Date | null } | null,
): Verdict =>
  firstRefusal(
    own ? allowed : refuse('meetings.not_delegate'),
    checkConvened(meeting),
    own?.confirmedAt ? refuse('meetings.already_present') : allowed,
    checkDayHasCome(meeting.startsAt, now),
  )

/**
 * A delegate says by the code at the door that he is present: as checkConfirm, on the day alone.
 * Refusals: meetings.code_revoked, day_over, as checkConfirm.
 */
export const checkCheckIn = (
  it: Pick<Case, 'meeting' | 'now'>,
  own: Parameters<typeof checkConfirm>[1],
  revokedAt: Date | null,
): Verdict =>
  firstRefusal(
    revokedAt ? refuse('meetings.code_revoked') : allowed,
    checkDayNotOver(it.meeting.endsAt, it.now),
    checkConfirm(it, own),
  )
