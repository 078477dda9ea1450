import { checkYearOpen, gateIndex, hasReached, type Year } from '@/lib/calendar/rules'
import { gates, type Gate } from '@/lib/calendar/schema'
import { allowed, refuse, type Article, type Verdict } from '@/lib/platform/result'

export type OpenGate = Exclude<Gate, 'closed'>
export type GateOwner = 'head' | 'deputy' | 'head_and_deputies' | 'academy' | 'old_and_new_head'

/** Who passes each gate, and who steps in some days after its deadline. */
export const gateOwners: Record<OpenGate, { owner: GateOwner; substitutes: GateOwner[] }> = {
  preparation: { owner: 'head', substitutes: ['academy'] },
  launch: { owner: 'head', substitutes: ['deputy', 'academy'] },
  activity: { owner: 'head', substitutes: ['deputy'] },
  self_scoring: { owner: 'head', substitutes: ['deputy'] },
  verification: { owner: 'head_and_deputies', substitutes: ['academy'] },
  conference: { owner: 'head', substitutes: ['deputy'] },
  ratification: { owner: 'academy', substitutes: [] },
  hand_over: { owner: 'old_and_new_head', substitutes: ['academy'] },
}

/** The eight gates of the track, without the state after the last. */
export const openGates = gates.filter((gate): gate is OpenGate => gate !== 'closed')

export const nextGate = (gate: Gate): Gate => gates[gateIndex(gate) + 1] ?? 'closed'

export const previousGate = (gate: Gate): Gate | null => gates[gateIndex(gate) - 1] ?? null

/** The instant from which a substitute may pass a gate: so many days after its deadline. */
export const substituteFrom = (deadline: Date, days: number): Date => new Date(deadline.getTime() + days * 86_400_000)

export type PassageStanding = 'owner' | 'substitute'

type Passage = {
  standing: PassageStanding
  deadline: Date | null
  /** how many days after the deadline, and what that rests on */
  substitute: { days: number; article?: Article | undefined }
  now: Date
  reason: string
}

/**
 * A substitute passes a gate only some days after its deadline, and says why. Refusals: cycles.no_deadline,
 * cycles.substitute_too_early, cycles.substitute_needs_reason.
 */
export function checkStandingIn({ standing, deadline, substitute, now, reason }: Passage): Verdict {
  if (standing === 'owner') return allowed
  if (!deadline) return refuse('cycles.no_deadline')
  const from = substituteFrom(deadline, substitute.days)
  if (now < from) return refuse('cycles.substitute_too_early', { from }, substitute.article)
  return reason === '' ? refuse('cycles.substitute_needs_reason') : allowed
}

/** Proofs hold a gate, dates never do. Refusal: cycles.conditions_open. */
export function checkConditions(conditions: readonly { met: boolean }[]): Verdict {
  const count = conditions.filter(({ met }) => !met).length
  return count === 0 ? allowed : refuse('cycles.conditions_open', { count })
}

/**
 * The gate that a press names is the one at which the year stands: the second of two presses finds it passed. The last gate
 * is not passed but closed. Refusals: cycles.gate_moved, cycles.close_instead, common.year_closed.
 */
export function checkGateNamed(year: Pick<Year, 'gate' | 'year'>, gate: Gate): Verdict {
  if (year.gate === 'closed') return refuse('common.year_closed', { year: String(year.year) })
  if (year.gate !== gate) return refuse('cycles.gate_moved')
  return gate === 'hand_over' ? refuse('cycles.close_instead') : allowed
}

/** A year is closed from its last gate only. Refusals: common.year_closed, cycles.not_at_hand_over. */
export function checkClosing(year: Pick<Year, 'gate' | 'year'>): Verdict {
  if (year.gate === 'closed') return refuse('common.year_closed', { year: String(year.year) })
  return year.gate === 'hand_over' ? allowed : refuse('cycles.not_at_hand_over')
}

/**
 * A year goes back with a reason that all see, until the next thing rests on the gate: a launched movement, a submitted
 * registration, a held event, a report, an assessment, a poll, a sent dossier; never behind the Academy's decisions.
 * Refusals: common.year_closed, cycles.gate_moved, cycles.nothing_before, cycles.reason_needed, cycles.rests_….
 */
export function checkGoingBack(
  year: Pick<Year, 'gate' | 'year'>,
  named: Gate,
  reason: string,
  resting: number,
): Verdict {
  const { gate } = year
  if (gate === 'closed') return refuse('common.year_closed', { year: String(year.year) })
  if (gate !== named) return refuse('cycles.gate_moved')
  if (gate === 'preparation') return refuse('cycles.nothing_before')
  if (gate === 'hand_over') return refuse('cycles.rests_hand_over')
  if (resting > 0) return refuse(`cycles.rests_${gate}`, { count: resting })
  return reason === '' ? refuse('cycles.reason_needed') : allowed
}

/** Deadlines follow the order of the track. Refusal: cycles.deadlines_out_of_order. */
export function checkDeadlines(deadlines: Partial<Record<OpenGate, Date | null | undefined>>): Verdict {
  const set = openGates.flatMap((gate) => deadlines[gate] ?? [])
  const ordered = set.every((deadline, place) => place === 0 || deadline >= (set[place - 1] ?? deadline))
  return ordered ? allowed : refuse('cycles.deadlines_out_of_order')
}

/** The hand-over is written from ratification on, until the year closes. Refusals: common.year_closed, cycles.hand_over_early. */
export function checkHandOverTime(year: Pick<Year, 'gate' | 'year'>): Verdict {
  const open = checkYearOpen(year)
  if (!open.ok) return open
  return hasReached(year, 'ratification') ? allowed : refuse('cycles.hand_over_early')
}

/** What the hand-over list is built of. */
export type BuiltKind = 'task' | 'open_proposal' | 'unsigned' | 'register' | 'file' | 'contact' | 'calendar'

const officeTasks =
  /^(awards|rotation|ratification)\.|^meetings\.duties\.(convene|hold|close|minutes)|^movements\.duties\.(launch_movement|adopt_pledge|receive_registrations)$|^seminars\.duties\.|^polls\.duties\.(open|count|close)|^proposals\.duties\.record/

/** A duty of the head school that belongs to its office and passes on with it; what it owes as a school stays its own. */
export const isOfficeTask = (title: string): boolean => officeTasks.test(title)

/** A side that signed has finished its list. Refusal: cycles.hand_over_signed. */
export const checkUnsigned = (signedAt: Date | null | undefined): Verdict =>
  signedAt ? refuse('cycles.hand_over_signed', { at: signedAt }) : allowed
