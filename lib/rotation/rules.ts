import type { Year } from '@/lib/calendar/rules'
import { checkYearOpen, standsBetween } from '@/lib/calendar/rules'
import {
  allowed,
  firstRefusal,
  refuse,
  type Article,
  type Bilingual,
  type Facts,
  type Verdict,
} from '@/lib/platform/result'
import type { Role } from './schema'

/** A school that headed or deputised in a year. */
export type Turn = { organisationId: string; year: number; role: Role }

export type Candidate = {
  organisationId: string
  /** the last day of its membership, when that lies before the next year ends */
  leavesOn: Date | null
  /** judged in the year that ends; null while nobody is judged yet */
  judged: boolean | null
  /** schools that were merged into it */
  parents: string[]
}

export type RotationRules = {
  rest: { value: 'every_member' | 'years' | 'none'; article: Article }
  restYears: { value: number; article: Article }
  reelection: { value: boolean; article: Article }
  restForDeputies: { value: boolean; article: Article }
  judgedOnly: { value: boolean; article: Article }
  mergedTurn: { value: 'later' | 'earlier' | 'none'; article: Article }
}

/** May a school stand for an office of the next year, why not, and from which year on. */
export type Standing =
  { may: true } | { may: false; code: StandingCode; facts: Facts; article?: Article; from: number | null }
export type StandingCode = 'leaves' | 'not_judged' | 'headed_last' | 'waits_for_members' | 'rests' | 'elected_head'

const refused = (code: StandingCode, facts: Facts, from: number | null, article?: Article): Standing => ({
  may: false,
  code,
  facts,
  from,
  ...(article && { article }),
})

/**
 * The turn that counts for a school: its own last one, or, where it took others in, by rule the later or the earlier of
 * theirs. Years without data count for nobody.
 */
export function countedTurn(
  candidate: Candidate,
  turns: readonly Turn[],
  role: Role,
  merged: RotationRules['mergedTurn'],
): Turn | null {
  const lastOf = (id: string): Turn[] =>
    turns
      .filter((turn) => turn.role === role && turn.organisationId === id)
      .reduce<Turn[]>((last, turn) => (last[0] && last[0].year >= turn.year ? last : [turn]), [])
  const inherited = candidate.parents.flatMap(lastOf).sort((a, b) => a.year - b.year)
  const passed = { later: inherited.slice(-1), earlier: inherited.slice(0, 1), none: [] }[merged.value]
  const own = lastOf(candidate.organisationId)
  return [...passed, ...own].reduce<Turn | null>((last, turn) => (last && last.year > turn.year ? last : turn), null)
}

/** The year of the turn that counts for a school; null when there is none. */
export const lastTurn = (
  candidate: Candidate,
  turns: readonly Turn[],
  role: Role,
  merged: RotationRules['mergedTurn'],
): number | null => countedTurn(candidate, turns, role, merged)?.year ?? null

/**
 * The schools that already headed in the round that is under way. A round ends when every active member has headed; the
 * next begins with nobody.
 */
export function headedThisRound(
  candidates: readonly Candidate[],
  turns: readonly Turn[],
  role: Role,
  merged: RotationRules['mergedTurn'],
): Map<string, number> {
  const active = candidates.filter((one) => one.leavesOn === null)
  const heir = new Map<string, string>()
  for (const one of active) {
    heir.set(one.organisationId, one.organisationId)
    const counted = merged.value === 'none' ? [] : one.parents
    for (const parent of counted) heir.set(parent, one.organisationId)
  }
  const round = new Map<string, number>()
  for (const turn of [...turns].sort((a, b) => a.year - b.year)) {
    const school = turn.role === role ? heir.get(turn.organisationId) : undefined
    if (!school) continue
    round.set(school, turn.year)
    if (round.size === active.length) round.clear()
  }
  return round
}

/**
 * Whether each school may head or deputise in a year, by the cluster's rules of rotation (guidance 1122/2011): not again
 * before every active member has headed, or before so many years; not whoever leaves, nor, by rule, whoever was not judged.
 */
export function standings(input: {
  candidates: readonly Candidate[]
  turns: readonly Turn[]
  rules: RotationRules
  forYear: number
  role: Role
  /** the school elected to head that year, which is no deputy of its own */
  electedHeadId: string | null
}): Map<string, Standing> {
  const { candidates, turns, rules, forYear, role, electedHeadId } = input
  const round = headedThisRound(candidates, turns, role, rules.mergedTurn)
  const waiting = candidates.filter((one) => one.leavesOn === null && !round.has(one.organisationId)).length
  const rests = role === 'head' || rules.restForDeputies.value
  return new Map(candidates.map((one) => [one.organisationId, standing(one)]))

  function standing(one: Candidate): Standing {
    if (one.leavesOn) return refused('leaves', { on: one.leavesOn }, null)
    if (role === 'deputy' && one.organisationId === electedHeadId) return refused('elected_head', {}, forYear + 1)
    if (rules.judgedOnly.value && one.judged === false)
      return refused('not_judged', { year: String(forYear - 1) }, forYear + 1, rules.judgedOnly.article)
    if (!rests || rules.rest.value === 'none') return justHeaded(one)
    const last = lastTurn(one, turns, role, rules.mergedTurn)
    if (rules.rest.value === 'years') {
      const from = last === null ? forYear : last + rules.restYears.value + 1
      if (from > forYear)
        return refused('rests', { year: String(last), years: rules.restYears.value }, from, rules.restYears.article)
      return justHeaded(one)
    }
    const headed = round.get(one.organisationId)
    if (headed === undefined) return justHeaded(one)
    return refused('waits_for_members', { year: String(headed), count: waiting }, forYear + waiting, rules.rest.article)
  }

  function justHeaded(one: Candidate): Standing {
    if (role === 'deputy' || rules.reelection.value) return { may: true }
    if (lastTurn(one, turns, role, rules.mergedTurn) !== forYear - 1) return { may: true }
    return refused('headed_last', { year: String(forYear - 1) }, forYear + 1, rules.reelection.article)
  }
}

/** The election is held from the conference until the Academy has decided. Refusals: common.year_closed, rotation.not_at_conference. */
export function checkElectionTime(year: Pick<Year, 'gate' | 'year'>): Verdict {
  const open = checkYearOpen(year)
  if (!open.ok) return open
  return standsBetween(year, 'conference', 'ratification') ? allowed : refuse('rotation.not_at_conference')
}

/** How many offices of a role are still without a school or a recorded "none". */
export const vacancies = (
  role: Role,
  deputies: number,
  elections: readonly { role: Role; organisationId: string | null; live: boolean }[],
): number => {
  const here = elections.filter((one) => one.role === role && one.live)
  if (here.some((one) => one.organisationId === null)) return 0
  return Math.max(0, (role === 'head' ? 1 : deputies) - here.length)
}

export type ElectionState = 'elected' | 'recognised' | 'refused' | 'declined'

/** An election stands while it waits for the Academy, or once it is recognised. */
export const isLive = (state: ElectionState): boolean => state === 'elected' || state === 'recognised'

/** Whom a counted poll elected fits the office: enough places, each lawful. Refusals: rotation.too_many, rotation.may_not_stand. */
export function checkElected(
  elected: readonly { organisationId: string; name: Bilingual }[],
  places: { count: number; article: Article | undefined },
  standing: ReadonlyMap<string, Standing>,
): Verdict {
  if (elected.length > places.count) return refuse('rotation.too_many', { count: places.count }, places.article)
  const barred = elected.find((one) => !standing.get(one.organisationId)?.may)
  if (!barred) return allowed
  const found = standing.get(barred.organisationId)
  return refuse('rotation.may_not_stand', { school: barred.name }, found && !found.may ? found.article : undefined)
}

/** A school declines before the Academy has decided, and says why. Refusals: rotation.decided_already, rotation.reason_needed. */
export const checkDeclining = (state: ElectionState, reason: string): Verdict =>
  firstRefusal(
    state === 'elected' ? allowed : refuse('rotation.decided_already'),
    reason.trim() === '' ? refuse('rotation.reason_needed') : allowed,
  )
