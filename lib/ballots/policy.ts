import { mayDeputise, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'

const visible = (actor: Actor, year: Year): Verdict => (maySeeYear(actor, year) ? allowed : notFound)

/** The head's people prepare the box of a conference. Refusals: not found, ballots.not_head. */
export const mayPrepareBox = (actor: Actor, year: Year): Verdict =>
  firstRefusal(visible(actor, year), mayRunYear(actor, year) ? allowed : refuse('ballots.not_head'))

/** Handing out begins and ends at the word of the head's people, a deputy, or the chair of the meeting. Refusals: not found, ballots.not_chair. */
export function mayRunBox(actor: Actor, year: Year, chairIds: readonly string[]): Verdict {
  const chairs = actor.kind === 'person' && chairIds.includes(actor.personId)
  const may = chairs || mayRunYear(actor, year) || mayDeputise(actor, year)
  return firstRefusal(visible(actor, year), may ? allowed : refuse('ballots.not_chair'))
}

/** The three who keep a card, each for the own one alone. Refusals: not found, ballots.not_trustee. */
export function mayKeepCard(actor: Actor, trustees: readonly { personId: string }[]): Verdict {
  const keeps = actor.kind === 'person' && trustees.some((one) => one.personId === actor.personId)
  return keeps ? allowed : refuse('ballots.not_trustee')
}

type Prepared = { preparedById: string; preparedBySchoolId: string }

/** The key book is sealed by a second person of another member school. Refusals: not found, ballots.not_acting_for_school, sealed_by_another_school. */
export function maySealBox(actor: Actor, year: Year, schoolIds: readonly string[], box: Prepared): Verdict {
  const school = schoolIds.find((id) => actsForSchool(actor, id)) ?? null
  const same = school === box.preparedBySchoolId || (actor.kind === 'person' && actor.personId === box.preparedById)
  return firstRefusal(
    visible(actor, year),
    school ? allowed : refuse('ballots.not_acting_for_school'),
    same ? refuse('ballots.sealed_by_another_school') : allowed,
  )
}

/** Ballots are received by the one person of a seat. Refusals: not found, ballots.no_seat. */
export function mayReceive(actor: Actor, year: Year, seats: readonly { personId: string | null }[]): Verdict {
  const seated = actor.kind === 'person' && seats.some((seat) => seat.personId === actor.personId)
  return firstRefusal(visible(actor, year), seated ? allowed : refuse('ballots.no_seat'))
}
