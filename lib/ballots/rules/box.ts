import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { BoxState, SlotState } from '../schema'

/** A box acts only in its state. Refusals: ballots.box_<state> of the state in which it stands. */
export const checkBox = (state: BoxState, ...wanted: BoxState[]): Verdict =>
  wanted.includes(state) ? allowed : refuse(`ballots.box_${state}`)

type Named = { id: string; organisationId: string }

/**
 * Three trustees of three organisations, none of them the chair's. Refusals: ballots.trustee_unknown, trustees_of_three,
 * trustee_of_the_chair.
 */
export function checkTrustees(
  chosen: readonly string[],
  offered: readonly Named[],
  chairSchools: readonly string[],
): Verdict {
  const named = chosen.flatMap((id) => offered.find((one) => one.id === id) ?? [])
  const organisations = new Set(named.map((one) => one.organisationId))
  return firstRefusal(
    named.length === 3 ? allowed : refuse('ballots.trustee_unknown'),
    organisations.size === 3 ? allowed : refuse('ballots.trustees_of_three'),
    named.some((one) => chairSchools.includes(one.organisationId)) ? refuse('ballots.trustee_of_the_chair') : allowed,
  )
}

/** Settings of a database that would keep the moment or the text of a cast ballot. Refusal: ballots.database_tells. */
export function checkQuietDatabase(settings: Readonly<Record<string, string>>): Verdict {
  const tells =
    settings.track_commit_timestamp === 'on' ||
    (settings.log_statement !== 'none' && settings.log_statement !== 'ddl') ||
    settings.log_min_duration_statement !== '-1' ||
    settings.log_duration === 'on'
  return tells ? refuse('ballots.database_tells') : allowed
}

/** Enough ballots were received that nobody's is told from the sum. Refusal: ballots.too_few. */
export const checkEnough = (received: number, least: number, article: { vi: string; en: string }): Verdict =>
  received >= least ? allowed : refuse('ballots.too_few', { received, least }, article)

/** A box is not voided over a question that is voted on, or that waits to be opened: its poll is cancelled first. Refusal: ballots.question_under_way. */
export const checkNoneUnderWay = (slots: readonly { state: SlotState }[]): Verdict =>
  slots.some(({ state }) => state === 'voting' || state === 'closed') ? refuse('ballots.question_under_way') : allowed
