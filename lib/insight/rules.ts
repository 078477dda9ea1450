import { sortDuties, type Duty } from '@/lib/calendar/rules'
import { actingOffices } from '@/lib/people/policy'
import type { PersonActor } from '@/lib/platform/context'
import type { Bilingual } from '@/lib/platform/result'
import { addSheets, hasQuorum, tally } from '@/lib/polls/rules/tally'
import type { Outcome, PollPurpose, PollRule, Preparation } from '@/lib/polls/schema'
import type { RuleCode } from '@/lib/rulebook/schema'

export type ProgrammeLine = { at: Date; title: string; speaker: string }

/** A programme in clock times: each line begins when those before it have taken their minutes. */
export function programmeClock(
  startsAt: Date,
  lines: readonly { title: string; minutes: number; speaker?: string }[],
): ProgrammeLine[] {
  let at = startsAt.getTime()
  return lines.map(({ title, minutes, speaker = '' }) => {
    const line = { at: new Date(at), title, speaker }
    at += minutes * 60_000
    return line
  })
}

type Nominated = {
  state: string
  organisationId: string | null
  award: { code: string; vi: string; en: string; position: number }
}

/** Awards are public once the Academy has confirmed them, never before (domain rule: proposed until decided). */
export function publicAwards(nominations: readonly Nominated[]): { code: string; name: Bilingual; schoolId: string }[] {
  return nominations
    .filter((one) => one.state === 'confirmed')
    .sort((a, b) => a.award.position - b.award.position)
    .flatMap(({ award, organisationId }) =>
      organisationId ? [{ code: award.code, name: { vi: award.vi, en: award.en }, schoolId: organisationId }] : [],
    )
}

/**
 * Whether a duty is the actor's own: named for him, or owed by an organisation through whose acting office he acts. The
 * Academy acts through all of its officials, a school through its principal and emulation officer.
 */
export function isOwnDuty(actor: PersonActor, duty: Duty): boolean {
  if (duty.personIds) return duty.personIds.includes(actor.personId)
  return actor.seats.some(
    (seat) =>
      seat.organisationId === duty.organisationId &&
      (seat.organisationKind === 'school'
        ? actingOffices.includes(seat.office)
        : seat.office === 'academy_reviewer' || seat.office === 'academy_approver'),
  )
}

export type WaitingGroup = {
  id: string
  /** the duties' own keys, which a reminder names */
  keys: string[]
  title: string
  facts: Duty['facts']
  due: Date | null
  holds: string | null
  href: string
  organisationIds: string[]
}

/** What others owe, one line for each thing asked with all who owe it; in the order of the desk. */
export function waitingGroups(duties: readonly Duty[]): WaitingGroup[] {
  const groups = new Map<string, WaitingGroup>()
  for (const { key, title, facts, due, holds, href, organisationId } of sortDuties(duties)) {
    const id = `${title} ${JSON.stringify(facts)}`
    const group = groups.get(id) ?? { id, keys: [], title, facts, due, holds, href, organisationIds: [] }
    groups.set(id, group)
    if (!group.keys.includes(key)) group.keys.push(key)
    if (!group.organisationIds.includes(organisationId)) group.organisationIds.push(organisationId)
  }
  return [...groups.values()]
}

const day = 86_400_000

export type Countdown = { days: number; tone: 'late' | 'due' | 'calm' }

/** Days from now to a deadline by the clock, never negative, with how pressing it is: within three days it is due. */
export function countdown(due: Date, now: Date): Countdown {
  const left = due.getTime() - now.getTime()
  if (left < 0) return { days: Math.floor(-left / day), tone: 'late' }
  const days = Math.floor(left / day)
  return { days, tone: days <= 3 ? 'due' : 'calm' }
}

/** The rules whose effect on what was counted, or on who may stand, can be computed from what is kept. */
export const computableRules: readonly RuleCode[] = [
  ...(['polls.quorum', 'polls.rounds', 'awards.threshold', 'awards.ties'] as const),
  ...(['awards.flag_quota', 'awards.certificate_quota'] as const),
  ...(['leadership.majority', 'leadership.ties', 'leadership.deputy_count'] as const),
  ...(['rotation.rest', 'rotation.rest_years', 'rotation.head_may_be_reelected'] as const),
  ...(['rotation.rest_for_deputies', 'rotation.judged_only', 'rotation.merged_turn'] as const),
]

export type Values = Partial<Record<RuleCode, unknown>>

type Counted = {
  purpose: PollPurpose
  round: number
  preparation: Pick<Preparation, 'form' | 'upTo' | 'quota' | 'rule'>
  outcome: Outcome
  /** the rule that says how many places there are; null: the year's guidance fixed it, or nothing does */
  quotaRule: RuleCode | null
}

export type Recount =
  /** decided by agreement, or in a later round: no threshold was asked */
  | { kind: 'not_counted_anew' }
  /** too few were present: it would not have been opened */
  | { kind: 'no_quorum'; present: number; members: number }
  | { kind: 'counted'; changed: boolean; elected: number[]; tied: number[]; calls: Outcome['calls'] }

/** What a counted poll would have ended in under other rules: the same ballots, counted anew. */
export function recount({ purpose, round, preparation, outcome, quotaRule }: Counted, other: Values): Recount {
  const { room, written, members, present } = outcome
  if (outcome.agreed !== null || room === null || round > 1) return { kind: 'not_counted_anew' }
  const award = purpose === 'award'
  const asked = <T>(code: RuleCode, was: T): T => (other[code] as T | undefined) ?? was
  const rule: PollRule = {
    ...preparation.rule,
    quorum: asked('polls.quorum', preparation.rule.quorum),
    rounds: asked('polls.rounds', preparation.rule.rounds),
    threshold: asked(award ? 'awards.threshold' : 'leadership.majority', preparation.rule.threshold),
    ties: asked(award ? 'awards.ties' : 'leadership.ties', preparation.rule.ties),
  }
  if (!hasQuorum(rule.quorum, { members, present })) return { kind: 'no_quorum', present, members }
  const quota = quotaRule ? asked(quotaRule, preparation.quota) : preparation.quota
  const positions = outcome.lines.map((line) => line.position)
  const question = { ...preparation, rule, quota, positions, round }
  const { elected, tied, calls } = tally(question, { members, present }, written ? addSheets(room, written) : room)
  const same = (one: readonly number[], two: readonly number[]): boolean => one.join() === two.join()
  const changed = !same(elected, outcome.elected) || !same(tied, outcome.tied) || calls !== outcome.calls
  return { kind: 'counted', changed, elected, tied, calls }
}
