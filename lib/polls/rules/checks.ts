import type { Year } from '@/lib/calendar/rules'
import { checkYearOpen, standsBetween } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Article, type Verdict } from '@/lib/platform/result'
import type { Choice, PollKind, PollPurpose, PollState, Preparation } from '../schema'

/**
 * A poll is prepared from verification to ratification, a ruling from launch on, a by-election whenever the head's office is
 * vacant. Refusal: polls.not_in_this_gate.
 */
export function checkMayBePrepared(year: Year, purpose: PollPurpose): Verdict {
  const open = checkYearOpen(year)
  if (!open.ok || purpose === 'by_election') return open
  const from = purpose === 'ruling' ? 'launch' : 'verification'
  return standsBetween(year, from, 'ratification') ? allowed : refuse('polls.not_in_this_gate')
}

/**
 * Voting is for the conference and, where the Academy refused, for ratification; a by-election waits for no gate.
 * Refusal: polls.not_at_conference.
 */
export function checkMayOpenInGate(year: Year, purpose: PollPurpose): Verdict {
  const open = checkYearOpen(year)
  if (!open.ok || purpose === 'by_election') return open
  const from = purpose === 'ruling' ? 'launch' : 'conference'
  return standsBetween(year, from, 'ratification') ? allowed : refuse('polls.not_at_conference')
}

export type Drafted = {
  kind: PollKind
  preparation: Preparation
  lines: readonly { position: number; eligible: boolean }[]
  seats: readonly { organisationId: string }[]
  /** the chair's schools: the head, and the host of the meeting */
  chairSchools: readonly string[]
  /** what it rests on whether a candidate school votes on itself */
  candidatesRule: Article
  now: Date
}

/**
 * What is needed before a poll can be prepared. Refusals: polls.no_line, polls.too_few_seats, polls.hour_passed,
 * polls.two_tellers_needed, polls.secret_all_vote, polls.teller_of_the_chair, polls.agreement_needs_text, polls.agreement_needs_vote.
 */
export function checkDrafted(drafted: Drafted): Verdict {
  const { kind, preparation, lines, seats, chairSchools, candidatesRule, now } = drafted
  const { hour, tellers, fallback, text, proposes, quota, written } = preparation
  const eligible = lines.filter((line) => line.eligible).map((line) => line.position)
  const members = seats.map((seat) => seat.organisationId)
  // whoever comes without a phone takes a paper ballot: somebody counts it
  const needTellers = kind === 'paper' || kind === 'secret' || written || fallback?.kind === 'paper'
  const twoTellers = tellers.length === 2 && tellers[0] !== tellers[1] && tellers.every((one) => members.includes(one))
  const named = proposes.length > 0 && proposes.length <= quota && proposes.every((one) => eligible.includes(one))
  return firstRefusal(
    eligible.length > 0 ? allowed : refuse('polls.no_line'),
    seats.length >= 2 ? allowed : refuse('polls.too_few_seats'),
    !('at' in hour) || new Date(hour.at) > now ? allowed : refuse('polls.hour_passed'),
    !needTellers || twoTellers ? allowed : refuse('polls.two_tellers_needed'),
    kind === 'secret' && preparation.rule.candidates !== 'vote'
      ? refuse('polls.secret_all_vote', {}, candidatesRule)
      : allowed,
    tellers.some((one) => chairSchools.includes(one)) ? refuse('polls.teller_of_the_chair') : allowed,
    kind !== 'agreement' || (text.trim() !== '' && named) ? allowed : refuse('polls.agreement_needs_text'),
    kind !== 'agreement' || fallback !== null ? allowed : refuse('polls.agreement_needs_vote'),
  )
}

/** A poll acts only in its state. Refusals: polls.<state> of the state in which it stands. */
export function checkState(state: PollState, ...wanted: PollState[]): Verdict {
  if (wanted.includes(state)) return allowed
  if (state === 'draft') return refuse('polls.not_confirmed')
  if (state === 'frozen') return refuse('polls.not_open')
  if (state === 'open') return refuse('polls.already_open')
  if (state === 'closed') return refuse('polls.closed')
  if (state === 'counted') return refuse('polls.counted')
  return refuse('polls.cancelled')
}

/** What the person saw is what stands. Refusal: polls.other_manifest. */
export const checkHash = (seen: string, stands: string | null): Verdict =>
  seen === stands ? allowed : refuse('polls.other_manifest')

export type Votable = {
  kind: PollKind
  preparation: Preparation
  /** eligible lines with the school of each */
  lines: readonly { position: number; organisationId: string | null }[]
}

/**
 * A vote fits its question. Refusals: polls.choice_not_fitting, polls.line_missing, polls.too_many_chosen, polls.own_line.
 */
export function checkChoice({ kind, preparation, lines }: Votable, seatSchoolId: string, choice: Choice): Verdict {
  if (kind === 'agreement') return 'agrees' in choice ? allowed : refuse('polls.choice_not_fitting')
  const aside = preparation.rule.candidates === 'stand_aside'
  const own = lines.filter((line) => aside && line.organisationId === seatSchoolId).map((line) => line.position)
  const open = lines.map((line) => line.position).filter((position) => !own.includes(position))
  if (preparation.form === 'lines') {
    if (!('lines' in choice)) return refuse('polls.choice_not_fitting')
    const said = Object.keys(choice.lines).map(Number)
    if (said.some((position) => own.includes(position))) return refuse('polls.own_line')
    if (said.some((position) => !open.includes(position))) return refuse('polls.choice_not_fitting')
    return open.every((position) => said.includes(position)) ? allowed : refuse('polls.line_missing')
  }
  if (!('chosen' in choice)) return refuse('polls.choice_not_fitting')
  if (choice.chosen.some((position) => own.includes(position))) return refuse('polls.own_line')
  const different = new Set(choice.chosen)
  if (different.size !== choice.chosen.length || choice.chosen.some((position) => !open.includes(position)))
    return refuse('polls.choice_not_fitting')
  const most = preparation.form === 'one' ? 1 : preparation.upTo
  return choice.chosen.length <= most ? allowed : refuse('polls.too_many_chosen', { most })
}

/**
 * Who decides a tie that touches schools: head and deputies that it does not touch; where fewer than the least number
 * remain, the other member schools by open vote. Nobody judges his own case.
 */
export function rulingSchools(
  standing: readonly string[],
  members: readonly string[],
  touched: readonly string[],
  least: number,
): string[] {
  const free = standing.filter((school) => !touched.includes(school))
  return free.length >= least ? free : members.filter((school) => !touched.includes(school))
}
