import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSheets, emptySheet, hasQuorum, sumVotes, tally, type Question } from '@/lib/polls/rules/tally'
import type { Choice, PollRule, TieWay } from '@/lib/polls/schema'
import { votesNeeded } from '@/lib/rulebook/rules'

const rule: PollRule = {
  quorum: { n: 2, d: 3, of: 'members', over: false },
  threshold: { n: 4, d: 5, of: 'members', over: false },
  blank: 'counts',
  candidates: 'vote',
  ties: ['women_share', 'run_off', 'score', 'standing_group'],
  rounds: 2,
  article: { vi: '', en: '' },
}

const question = (more: Partial<Question> = {}): Question => ({
  ...{ form: 'lines', upTo: 1, quota: 1, rule, round: 1, positions: [1, 2, 3] },
  ...more,
})

const lines = (letters: string): Choice => ({
  lines: Object.fromEntries(
    [...letters].map((letter, at) => [
      String(at + 1),
      letter === 'y' ? 'agree' : letter === 'n' ? 'disagree' : 'blank',
    ]),
  ),
})

const held = (asked: Question, votes: Choice[], members = votes.length) =>
  tally(asked, { members, present: votes.length }, sumVotes(asked, votes))

describe('thresholds', () => {
  it('are exact integers: 2/3 of 9 is 6, 80 % of 7 is 6', () => {
    expect(votesNeeded({ n: 2, d: 3, of: 'members', over: false }, 9)).toBe(6)
    expect(votesNeeded({ n: 4, d: 5, of: 'members', over: false }, 7)).toBe(6)
  })

  it('are reached at 6 of 7 and not at 5', () => {
    const six = held(question(), [...Array<Choice>(6).fill(lines('ynn')), lines('nyn')])
    expect(six).toMatchObject({ elected: [1], lines: [{ needed: 6, base: 7, yes: 6, reached: true }, {}, {}] })
    const five = held(question(), [...Array<Choice>(5).fill(lines('ynn')), lines('nyn'), lines('nyn')])
    expect(five.elected).toEqual([])
  })

  it('count the absent in the base of all members', () => {
    const outcome = held(question(), Array<Choice>(6).fill(lines('ynn')), 8)
    expect(outcome).toMatchObject({ elected: [], vacant: 1, lines: [{ needed: 7, base: 8 }, {}, {}] })
  })

  it('leave blanks in or out of the valid ones, as the rule says', () => {
    const of = (blank: 'counts' | 'left_out') =>
      held(question({ rule: { ...rule, blank, threshold: { n: 4, d: 5, of: 'valid', over: false } } }), [
        ...Array<Choice>(4).fill(lines('ynn')),
        lines('bnn'),
        lines('bnn'),
      ])
    expect(of('counts').lines[0]).toMatchObject({ base: 6, needed: 5, elected: false })
    expect(of('left_out').lines[0]).toMatchObject({ base: 4, needed: 4, elected: true })
  })

  it('hold the quorum in the same way', () => {
    expect(hasQuorum(rule.quorum, { members: 9, present: 6 })).toBe(true)
    expect(hasQuorum(rule.quorum, { members: 9, present: 5 })).toBe(false)
  })

  it('never elect a line that nobody chose', () => {
    const of = { ...rule, threshold: { n: 1, d: 100, of: 'valid', over: false } as const }
    expect(tally(question({ rule: of }), { members: 5, present: 0 }, emptySheet([1, 2, 3])).elected).toEqual([])
  })
})

describe('a quota', () => {
  it('of one with two at the top elects neither and calls the run-off', () => {
    const outcome = held(question(), Array<Choice>(5).fill(lines('yyn')))
    expect(outcome).toMatchObject({ elected: [], tied: [1, 2], vacant: 1, calls: 'run_off' })
  })

  it('calls the standing group when no round is left', () => {
    expect(held(question({ round: 2 }), Array<Choice>(5).fill(lines('yyn'))).calls).toBe('standing_group')
    const none = { ...rule, ties: ['score'] as TieWay[] }
    expect(held(question({ rule: none }), Array<Choice>(5).fill(lines('yyn'))).calls).toBeNull()
  })

  it('of two elects the clear first and ties the second place alone', () => {
    const votes = [lines('yyn'), lines('yny'), lines('yyy')]
    const low = { ...rule, threshold: { n: 1, d: 2, of: 'members', over: true } as const }
    const outcome = held(question({ quota: 2, rule: low }), votes)
    expect(outcome).toMatchObject({ elected: [1], tied: [2, 3], vacant: 1 })
  })
})

describe('written votes', () => {
  it('are added as a sum', () => {
    const asked = question()
    const room = sumVotes(asked, Array<Choice>(5).fill(lines('ynn')))
    const written = sumVotes(asked, [lines('ynb')])
    const both = addSheets(room, written)
    expect(both).toMatchObject({ returned: 6, valid: 6 })
    expect(both.lines[0]).toEqual({ position: 1, yes: 6, no: 0, blank: 0 })
    expect(both.lines[2]).toEqual({ position: 3, yes: 0, no: 5, blank: 1 })
  })
})

// A second, naive counting, written from the regulation alone: with fractions of big integers and by crossing off.
type Naive = { elected: number[]; tied: number[] }

function naive(asked: Question, votes: Choice[], roll: { members: number; present: number }): Naive {
  const scores = new Map<number, number>()
  for (const position of asked.positions) {
    let yes = 0
    let blanks = 0
    for (const vote of votes) {
      if ('lines' in vote) {
        if (vote.lines[position] === 'agree') yes++
        if (vote.lines[position] === 'blank') blanks++
      } else if ('chosen' in vote) {
        if (vote.chosen.includes(position)) yes++
        if (vote.chosen.length === 0) blanks++
      }
    }
    const { threshold, blank } = asked.rule
    let base = BigInt(votes.length)
    if (threshold.of === 'members') base = BigInt(roll.members)
    if (threshold.of === 'present') base = BigInt(roll.present)
    if (threshold.of === 'valid' && blank === 'left_out') base = BigInt(votes.length - blanks)
    const mine = BigInt(yes) * BigInt(threshold.d)
    const asks = BigInt(threshold.n) * base
    if (yes > 0 && (threshold.over ? mine > asks : mine >= asks)) scores.set(position, yes)
  }
  const elected: number[] = []
  while (scores.size > 0 && elected.length < asked.quota) {
    const best = Math.max(...scores.values())
    const top = [...scores].filter(([, score]) => score === best).map(([position]) => position)
    if (elected.length + top.length > asked.quota)
      return { elected: elected.sort((a, b) => a - b), tied: top.sort((a, b) => a - b) }
    for (const position of top) {
      elected.push(position)
      scores.delete(position)
    }
  }
  return { elected: elected.sort((a, b) => a - b), tied: [] }
}

const share = fc
  .record({ n: fc.integer({ min: 1, max: 5 }), d: fc.integer({ min: 1, max: 6 }), over: fc.boolean() })
  .filter(({ n, d }) => n <= d)

const profile = fc
  .record({
    size: fc.integer({ min: 1, max: 7 }),
    form: fc.constantFrom('lines' as const, 'one' as const, 'up_to' as const),
    quota: fc.integer({ min: 1, max: 4 }),
    share,
    of: fc.constantFrom('members' as const, 'present' as const, 'cast' as const, 'valid' as const),
    blank: fc.constantFrom('counts' as const, 'left_out' as const),
    seeds: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }), { maxLength: 14 }),
    absent: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ size, form, quota, share: part, of, blank, seeds, absent }) => {
    const positions = Array.from({ length: size }, (_, at) => at + 1)
    const words = ['agree', 'disagree', 'blank'] as const
    const votes: Choice[] = seeds.map((seed) => {
      if (form === 'lines')
        return { lines: Object.fromEntries(positions.map((at) => [String(at), words[seed[at - 1]!]!])) }
      const chosen = positions.filter((at) => seed[at - 1] === 0)
      return { chosen: form === 'one' ? chosen.slice(0, 1) : chosen }
    })
    const asked = question({ form, quota, upTo: size, positions, rule: { ...rule, blank, threshold: { ...part, of } } })
    return { asked, votes, roll: { members: votes.length + absent, present: votes.length } }
  })

// npm run resilience -- ballots --full asks for the full figure
const profiles = process.env.PROOF === 'full' ? 100_000 : 5_000

describe('counting', () => {
  it(`agrees with a second, naive counting on ${profiles} profiles`, () => {
    fc.assert(
      fc.property(profile, ({ asked, votes, roll }) => {
        const { elected, tied } = tally(asked, roll, sumVotes(asked, votes))
        expect({ elected, tied }).toEqual(naive(asked, votes, roll))
      }),
      { numRuns: profiles },
    )
  }, 600_000)

  it('does not depend on the order of votes or lines', () => {
    fc.assert(
      fc.property(profile, ({ asked, votes, roll }) => {
        const turned = { ...asked, positions: [...asked.positions].reverse() }
        const one = tally(asked, roll, sumVotes(asked, votes))
        const other = tally(turned, roll, sumVotes(turned, [...votes].reverse()))
        expect([other.elected, other.tied, other.calls]).toEqual([one.elected, one.tied, one.calls])
      }),
      { numRuns: 2_000 },
    )
  })

  it('elects within the quota, and every elected line reached its need', () => {
    fc.assert(
      fc.property(profile, ({ asked, votes, roll }) => {
        const outcome = tally(asked, roll, sumVotes(asked, votes))
        expect(outcome.elected.length).toBeLessThanOrEqual(asked.quota)
        for (const line of outcome.lines) if (line.elected) expect(line.yes).toBeGreaterThanOrEqual(line.needed)
      }),
      { numRuns: 2_000 },
    )
  })
})
