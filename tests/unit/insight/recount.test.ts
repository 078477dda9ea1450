import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computableRules, recount, type Values } from '@/lib/insight/rules'
import { addSheets, emptySheet, sumVotes, tally } from '@/lib/polls/rules/tally'
import type { Outcome, PollRule, Sheet } from '@/lib/polls/schema'
import { ruleCodes, type RuleCode, type Share } from '@/lib/rulebook/schema'

const share = (n: number, d: number, of: Share['of'] = 'members'): Share => ({ n, d, of, over: false })
const rule: PollRule = {
  quorum: share(2, 3),
  threshold: share(4, 5),
  blank: 'counts',
  candidates: 'vote',
  ties: ['run_off', 'standing_group'],
  rounds: 2,
  article: { vi: '', en: '' },
}
const positions = [1, 2, 3]
const preparation = { form: 'lines' as const, upTo: 1, quota: 1, rule }

/** Seven members of whom `present` voted: each line has so many who agree. */
function held(yes: number[], present = 7, written: Sheet | null = null): Outcome {
  const votes = Array.from({ length: present }, (_, voter) => ({
    lines: Object.fromEntries(
      positions.map((at) => [String(at), voter < (yes[at - 1] ?? 0) ? ('agree' as const) : ('disagree' as const)]),
    ),
  }))
  const question = { ...preparation, positions, round: 1 }
  const room = sumVotes(question, votes)
  const all = written ? addSheets(room, written) : room
  return { ...tally(question, { members: 7, present }, all), room, written }
}

type More = { purpose?: 'award' | 'leadership'; round?: number; quotaRule?: RuleCode | null }
const again = (outcome: Outcome, other: Values, more: More = {}) =>
  recount({ purpose: 'award', round: 1, quotaRule: null, preparation, outcome, ...more }, other)

describe('last year by another rule', () => {
  it('a lower threshold elects whom the higher one left out', () => {
    const outcome = held([5, 1, 0])
    expect(outcome.elected).toEqual([])
    expect(again(outcome, { 'awards.threshold': share(2, 3) })).toEqual({
      ...{ kind: 'counted', changed: true, elected: [1], tied: [], calls: null },
    })
    expect(again(outcome, { 'leadership.majority': share(2, 3) })).toMatchObject({ changed: false, elected: [] })
    expect(again(outcome, { 'leadership.majority': share(2, 3) }, { purpose: 'leadership' })).toMatchObject({
      ...{ changed: true, elected: [1] },
    })
  })

  it('a higher threshold leaves out whom the lower one elected', () => {
    expect(again(held([6, 1, 0]), { 'awards.threshold': share(1, 1) })).toMatchObject({ changed: true, elected: [] })
  })

  it('a quota is asked only where a rule gave it', () => {
    const outcome = held([7, 6, 0])
    expect(again(outcome, { 'awards.flag_quota': 2 })).toMatchObject({ changed: false, elected: [1] })
    expect(again(outcome, { 'awards.flag_quota': 2 }, { quotaRule: 'awards.flag_quota' })).toMatchObject({
      ...{ changed: true, elected: [1, 2] },
    })
  })

  it('another tie list calls another way, and without rounds there is no run-off', () => {
    const tied = held([6, 6, 0])
    expect(tied).toMatchObject({ elected: [], tied: [1, 2], calls: 'run_off' })
    expect(again(tied, { 'awards.ties': ['standing_group'] })).toMatchObject({ changed: true, calls: 'standing_group' })
    expect(again(tied, { 'leadership.ties': ['standing_group'] })).toMatchObject({ changed: false, calls: 'run_off' })
    expect(again(tied, { 'polls.rounds': 1 })).toMatchObject({ changed: true, calls: 'standing_group', tied: [1, 2] })
  })

  it('a higher quorum says that it could not have been held', () => {
    const outcome = held([5, 0, 0], 5)
    expect(again(outcome, { 'polls.quorum': share(4, 5) })).toEqual({ kind: 'no_quorum', present: 5, members: 7 })
    expect(again(outcome, { 'polls.quorum': share(5, 7) })).toMatchObject({ kind: 'counted', changed: false })
  })

  it('counts the written votes with those of the room', () => {
    const written = { ...emptySheet(positions), issued: 1, returned: 1, valid: 1 }
    const yes = {
      ...written,
      lines: positions.map((position) => ({ position, yes: position === 1 ? 1 : 0, no: 0, blank: 0 })),
    }
    const outcome = held([5, 0, 0], 6, yes)
    expect(outcome.elected).toEqual([1])
    expect(again(outcome, {})).toMatchObject({ changed: false, elected: [1] })
  })

  it('claims nothing of an agreement, of a later round, or where no figures are kept', () => {
    const outcome = held([6, 0, 0])
    const nothing = { kind: 'not_counted_anew' }
    expect(again({ ...outcome, agreed: true }, {})).toEqual(nothing)
    expect(again({ ...outcome, agreed: false }, {})).toEqual(nothing)
    expect(again({ ...outcome, room: null }, {})).toEqual(nothing)
    expect(again(outcome, {}, { round: 2 })).toEqual(nothing)
  })

  it('under the same rules it is the same, whatever was voted', () => {
    const votes = fc.tuple(...positions.map(() => fc.integer({ min: 0, max: 7 })))
    fc.assert(
      fc.property(votes, (yes) => {
        expect(again(held(yes), { 'awards.threshold': rule.threshold })).toMatchObject({ changed: false })
      }),
    )
  })
})

it('only rules of votes, awards, leadership and rotation are computed', () => {
  expect(computableRules.filter((code) => !ruleCodes.includes(code))).toEqual([])
  expect(new Set(computableRules.map((code) => code.split('.')[0]))).toEqual(
    new Set(['polls', 'awards', 'leadership', 'rotation']),
  )
})
