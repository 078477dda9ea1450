import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate, RotationRules, Turn } from '@/lib/rotation/rules'
import { course, turnWindows } from '@/lib/rotation/rules/forecast'

const article = { vi: 'Hướng dẫn 1122', en: 'Guidance 1122' }
const rulesOf = (rest: RotationRules['rest']['value'], more: Partial<RotationRules> = {}): RotationRules => ({
  rest: { value: rest, article },
  restYears: { value: 2, article },
  reelection: { value: false, article },
  restForDeputies: { value: false, article },
  judgedOnly: { value: true, article },
  mergedTurn: { value: 'later', article },
  ...more,
})
const school = (organisationId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ organisationId, leavesOn: null, judged: true, parents: [] },
  ...more,
})
const head = (organisationId: string, year: number): Turn => ({ organisationId, year, role: 'head' })
const seven = ['TH', 'NA', 'HT', 'QB', 'QT', 'HUE', 'DN'].map((code) => school(code))

describe('the next turn as head', () => {
  it('of the seven after 2022: six are due between 2023 and 2028, Nghệ An between 2029 and 2035', () => {
    const windows = turnWindows({
      candidates: seven,
      turns: [head('NA', 2022)],
      rules: rulesOf('every_member'),
      forYear: 2023,
    })
    expect(windows.get('HT')).toEqual({ earliest: 2023, latest: 2028 })
    expect(windows.get('NA')).toEqual({ earliest: 2029, latest: 2035 })
  })

  it('comes with the later turn of the schools that were merged into it', () => {
    const candidates = [school('NA'), school('TH'), school('QT', { parents: ['QB'] })]
    const turns = [head('QT', 2020), head('QB', 2024)]
    const rest = { value: 4, article }
    const windows = turnWindows({ candidates, turns, rules: rulesOf('years', { restYears: rest }), forYear: 2026 })
    expect(windows.get('QT')).toEqual({ earliest: 2029, latest: null })
    expect(windows.get('NA')).toEqual({ earliest: 2026, latest: null })
  })

  it('never comes for a school that leaves', () => {
    const candidates = [school('A'), school('B', { leavesOn: new Date('2022-12-31T00:00:00Z') })]
    const windows = turnWindows({ candidates, turns: [], rules: rulesOf('every_member'), forYear: 2023 })
    expect(windows.get('B')).toEqual({ earliest: null, latest: null })
    expect(windows.get('A')).toEqual({ earliest: 2023, latest: 2023 })
  })

  /** Every way in which the elections of the coming years can go, walked by hand and without the product's rules. */
  function walked(
    { ids, unjudged, history }: { ids: string[]; unjudged: string[]; history: string[] },
    options: { rest: 'every_member' | 'years'; restYears: number; reelection: boolean; horizon: number },
  ): Record<string, { earliest: number; latest: number | null }> {
    const allowed = (past: string[], first: boolean): string[] =>
      ids.filter((id) => {
        if (first && unjudged.includes(id)) return false
        if (!options.reelection && past.at(-1) === id) return false
        if (options.rest === 'years') return !past.slice(-options.restYears).includes(id)
        let round: string[] = []
        for (const one of past) {
          if (one === '' || round.includes(one)) continue
          round.push(one)
          if (round.length === ids.length) round = []
        }
        return !round.includes(id)
      })
    const result: Record<string, { earliest: number; latest: number | null }> = {}
    for (const target of ids) {
      // every past in which the target has not headed yet
      let open = [history]
      const turns: number[] = []
      for (let place = 0; place < options.horizon && open.length > 0; place++) {
        const next: string[][] = []
        for (const past of open) {
          const may = allowed(past, place === 0)
          if (may.includes(target)) turns.push(place)
          const chosen = may.length > 0 ? may.filter((id) => id !== target) : ['']
          next.push(...chosen.map((one) => [...past, one]))
        }
        open = next
      }
      result[target] = { earliest: Math.min(...turns), latest: open.length > 0 ? null : Math.max(...turns) }
    }
    return result
  }

  const cases = fc.integer({ min: 1, max: 4 }).chain((count) => {
    const ids = ['A', 'B', 'C', 'D'].slice(0, count)
    return fc.record({
      ids: fc.constant(ids),
      unjudged: fc.subarray(ids),
      history: fc.array(fc.constantFrom(...ids), { maxLength: 7 }),
      reelection: fc.boolean(),
    })
  })

  it('lies where walking through all possible elections finds it, while every member is waited for', () => {
    fc.assert(
      fc.property(cases, ({ ids, unjudged, history, reelection }) => {
        const candidates = ids.map((id) => school(id, { judged: !unjudged.includes(id) }))
        const turns = history.map((id, place) => head(id, 2000 + place))
        const forYear = 2000 + history.length
        const rules = rulesOf('every_member', { reelection: { value: reelection, article } })
        const windows = turnWindows({ candidates, turns, rules, forYear })
        const naive = walked(
          { ids, unjudged, history },
          { rest: 'every_member', restYears: 0, reelection, horizon: 12 },
        )
        for (const id of ids) {
          const window = windows.get(id)
          const years = { earliest: (window?.earliest ?? 0) - forYear, latest: (window?.latest ?? 0) - forYear }
          expect([id, years]).toEqual([id, naive[id]])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('comes at the earliest when walking finds it, where schools rest for years', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), ({ ids, unjudged, history, reelection }, restYears) => {
        const candidates = ids.map((id) => school(id, { judged: !unjudged.includes(id) }))
        const turns = history.map((id, place) => head(id, 2000 + place))
        const forYear = 2000 + history.length
        const rules = rulesOf('years', {
          restYears: { value: restYears, article },
          reelection: { value: reelection, article },
        })
        const windows = turnWindows({ candidates, turns, rules, forYear })
        const naive = walked({ ids, unjudged, history }, { rest: 'years', restYears, reelection, horizon: 6 })
        for (const id of ids)
          expect([id, (windows.get(id)?.earliest ?? 0) - forYear]).toEqual([id, naive[id]?.earliest])
      }),
      { numRuns: 200 },
    )
  })
})

describe('a course of the coming years', () => {
  const known = { candidates: seven, rules: rulesOf('every_member'), forYear: 2023 }

  it('begins with whom the cluster has elected and goes on with who waited longest', () => {
    const elected: Turn[] = [head('HT', 2023), { organisationId: 'QB', year: 2023, role: 'deputy' }]
    const years = course({ ...known, turns: [head('NA', 2022)], deputies: 2, years: 7, elected })
    expect(years.map((one) => one.head)).toEqual(['HT', 'TH', 'QB', 'QT', 'HUE', 'DN', 'NA'])
    expect(years[0]).toMatchObject({ year: 2023, deputies: ['QB', 'TH'] })
    expect(years[0]?.mayHead).toEqual(['TH', 'HT', 'QB', 'QT', 'HUE', 'DN'])
    expect(years[5]?.mayHead).toEqual(['DN'])
  })

  it('leaves a year without a head for which the rule lets nobody stand', () => {
    const candidates = [school('A')]
    const years = course({ ...known, candidates, turns: [head('A', 2022)], deputies: 0, years: 2, elected: [] })
    expect(years.map((one) => one.head)).toEqual([null, 'A'])
  })

  it('gives each head from among those who may stand, and never makes him his own deputy', () => {
    const history = fc.array(fc.constantFrom(...seven.map((one) => one.organisationId)), { maxLength: 20 })
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 3 }), fc.boolean(), (heads, deputies, rest) => {
        const turns = heads.map((code, place) => head(code, 2000 + place))
        const forYear = 2000 + heads.length
        const rules = rulesOf('every_member', { restForDeputies: { value: rest, article } })
        const years = course({ candidates: seven, turns, rules, forYear, deputies, years: 14, elected: [] })
        // once the round under way is over, every one of the seven heads once in any seven years
        expect(new Set(years.slice(-7).map((one) => one.head)).size).toBe(7)
        for (const one of years) {
          expect(one.mayHead).toContain(one.head)
          expect(one.deputies).not.toContain(one.head)
          expect(new Set(one.deputies).size).toBe(one.deputies.length)
          expect(one.deputies.length).toBeLessThanOrEqual(deputies)
        }
      }),
      { numRuns: 100 },
    )
  })
})
