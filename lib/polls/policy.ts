import { mayDeputise, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'

const visible = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

/** The head's people prepare polls. Refusals: not found, polls.not_head. */
export const mayPreparePoll = (actor: Actor, year: Year): Verdict =>
  firstRefusal(visible(actor, year), mayRunYear(actor, year) ? allowed : refuse('polls.not_head'))

/** The member school of the year for which the actor acts, if any. */
export const schoolOfActor = (actor: Actor, schoolIds: readonly string[]): string | null =>
  schoolIds.find((school) => actsForSchool(actor, school)) ?? null

export type Prepared = { preparedById: string; preparedBySchoolId: string }

/**
 * A manifest is confirmed by a second person of another member school: its principal or emulation officer.
 * Refusals: not found, polls.not_acting_for_school, polls.confirmed_by_another_school.
 */
export function mayConfirmManifest(actor: Actor, year: Year, schoolIds: readonly string[], poll: Prepared): Verdict {
  const school = schoolOfActor(actor, schoolIds)
  const same = school === poll.preparedBySchoolId || (actor.kind === 'person' && actor.personId === poll.preparedById)
  return firstRefusal(
    visible(actor, year),
    school ? allowed : refuse('polls.not_acting_for_school'),
    same ? refuse('polls.confirmed_by_another_school') : allowed,
  )
}

/** A poll is opened by the head's people, a deputy who presides, or the chair of its meeting. Refusals: not found, polls.not_chair. */
export function mayOpenPoll(actor: Actor, year: Year, chairIds: readonly string[]): Verdict {
  const chairs = actor.kind === 'person' && chairIds.includes(actor.personId)
  const may = mayRunYear(actor, year) || mayDeputise(actor, year) || chairs
  return firstRefusal(visible(actor, year), may ? allowed : refuse('polls.not_chair'))
}

/** Cancelling is asked for by those who open. Refusals: not found, polls.not_chair. */
export const mayAskCancelling = mayOpenPoll

/** A vote is cast by the one person of a seat. Refusals: not found, polls.no_seat. */
export function mayCastVote(actor: Actor, year: Year, seatPersonIds: readonly (string | null)[]): Verdict {
  const seated = actor.kind === 'person' && seatPersonIds.includes(actor.personId)
  return firstRefusal(visible(actor, year), seated ? allowed : refuse('polls.no_seat'))
}

/** The tellers' schools count through their principal or emulation officer. Refusals: not found, polls.not_teller. */
export const mayCount = (actor: Actor, year: Year, tellers: readonly string[]): Verdict =>
  firstRefusal(visible(actor, year), schoolOfActor(actor, tellers) ? allowed : refuse('polls.not_teller'))

/** Whoever sees the year may have an overdue poll closed: its hour does the rest. Refusal: not found. */
export const maySettle = (actor: Actor, year: Year): Verdict =>
  actor.kind === 'system' ? allowed : visible(actor, year)
