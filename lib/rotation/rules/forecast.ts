import { headedThisRound, lastTurn, standings, type Candidate, type RotationRules, type Turn } from '../rules'
import type { Role } from '../schema'

export type Ground = {
  /** in the cluster's customary order */
  candidates: readonly Candidate[]
  turns: readonly Turn[]
  rules: RotationRules
  /** the first year that is still to come */
  forYear: number
}

/** The years between which a school's next turn as head lies; no earliest: it leaves; no latest: the rule sets none. */
export type TurnWindow = { earliest: number | null; latest: number | null }

/**
 * When the next turn of each school comes by the rule alone, whomever the cluster elects. Where nobody heads again before
 * every active member has (guidance 1122/2011), a school that waits in this round is last when all others that wait are
 * elected before it; one that had its turn waits for the round after. Rest in years, or no rest, sets no latest year.
 */
export function turnWindows(ground: Ground): Map<string, TurnWindow> {
  const { candidates, rules, forYear } = ground
  const now = standings({ ...ground, role: 'head', electedHeadId: null })
  const active = candidates.filter((one) => one.leavesOn === null)
  const rounds = rules.rest.value === 'every_member'
  const headed = headedThisRound(candidates, ground.turns, 'head', rules.mergedTurn)
  const waiting = active.map(idOf).filter((id) => !headed.has(id))
  const open = waiting.filter((id) => now.get(id)?.may)
  // a year for which nobody may stand passes without a turn
  const idle = open.length === 0 ? 1 : 0
  return new Map(candidates.map((one) => [one.organisationId, windowOf(one)]))

  function windowOf(one: Candidate): TurnWindow {
    const standing = now.get(one.organisationId)
    if (one.leavesOn || !standing) return { earliest: null, latest: null }
    if (!rounds) return { earliest: standing.may ? forYear : restedFrom(one, standing.from), latest: null }
    if (headed.has(one.organisationId)) {
      const next = forYear + idle + waiting.length
      // of two schools that may not follow themselves the other is certain
      const only = active.length === 2 && !rules.reelection.value
      return { earliest: next, latest: next + (only ? 0 : active.length - 1) }
    }
    const alone = open.length === 1 && open[0] === one.organisationId
    return {
      earliest: standing.may ? forYear : forYear + 1,
      latest: alone ? forYear : forYear + idle + waiting.length - 1,
    }
  }

  // a school that was not judged is barred for that one year, however long it rests for its last turn
  function restedFrom(one: Candidate, from: number | null): number {
    const last = lastTurn(one, ground.turns, 'head', rules.mergedTurn)
    const rested = rules.rest.value === 'years' && last !== null ? last + rules.restYears.value + 1 : forYear
    return Math.max(from ?? forYear, rested)
  }
}

const idOf = (one: Candidate): string => one.organisationId

/** One coming year: who may head it by the rule, and head and deputies if each time those are elected that waited longest. */
export type ForecastYear = { year: number; mayHead: string[]; head: string | null; deputies: string[] }

type Course = Ground & { deputies: number; years: number; elected: readonly Turn[] }

/**
 * A possible course of the coming years: each year the school is elected that may stand and whose turn lies furthest back,
 * in the customary order among equals. Whom the cluster has elected for the first year already stands in its place.
 */
export function course({ elected, years, deputies, ...ground }: Course): ForecastYear[] {
  const turns = [...ground.turns]
  return Array.from({ length: years }, (_, place) => {
    const year = ground.forYear + place
    // what is known of this year's judging says nothing of later years
    const candidates = ground.candidates.map((one) => (place === 0 ? one : { ...one, judged: null }))
    const given = elected.filter((turn) => turn.year === year)
    const mayHead = able('head', null)
    const head = given.find((turn) => turn.role === 'head')?.organisationId ?? longest('head', mayHead)[0] ?? null
    const known = given.filter((turn) => turn.role === 'deputy').map((turn) => turn.organisationId)
    const more = longest('deputy', able('deputy', head)).filter((id) => !known.includes(id))
    const seconds = [...known, ...more].slice(0, Math.max(deputies, known.length))
    if (head) turns.push({ organisationId: head, year, role: 'head' })
    turns.push(...seconds.map((organisationId): Turn => ({ organisationId, year, role: 'deputy' })))
    return { year, mayHead, head, deputies: seconds }

    function able(role: Role, electedHeadId: string | null): string[] {
      const table = standings({ ...ground, candidates, turns, forYear: year, role, electedHeadId })
      return candidates.map(idOf).filter((id) => table.get(id)?.may)
    }

    function longest(role: Role, ids: string[]): string[] {
      const back = new Map(
        candidates.map((one) => [idOf(one), lastTurn(one, turns, role, ground.rules.mergedTurn) ?? -Infinity]),
      )
      const since = (id: string): number => back.get(id) ?? -Infinity
      return [...ids].sort((a, b) => (since(a) === since(b) ? ids.indexOf(a) - ids.indexOf(b) : since(a) - since(b)))
    }
  })
}
