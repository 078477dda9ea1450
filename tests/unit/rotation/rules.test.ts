import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDeclining,
  checkElected,
  checkElectionTime,
  headedThisRound,
  isLive,
  lastTurn,
  standings,
  vacancies,
  type Candidate,
  type RotationRules,
  type Standing,
  type Turn,
} from '@/lib/rotation/rules'

const article = { vi: 'Hướng dẫn 1122', en: 'Guidance 1122' }
const rules: RotationRules = {
  rest: { value: 'every_member', article },
  restYears: { value: 5, article },
  reelection: { value: false, article },
  restForDeputies: { value: false, article },
  judgedOnly: { value: true, article },
  mergedTurn: { value: 'later', article },
}
const school = (organisationId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ organisationId, leavesOn: null, judged: true, parents: [] },
  ...more,
})
const seven = ['TH', 'NA', 'HT', 'QB', 'QT', 'HUE', 'DN'].map((code) => school(code))
const head = (organisationId: string, year: number): Turn => ({ organisationId, year, role: 'head' })
const stand = (forYear: number, turns: Turn[], more: Partial<Parameters<typeof standings>[0]> = {}) =>
  standings({ candidates: seven, turns, rules, forYear, role: 'head', electedHeadId: null, ...more })

describe('rotation of the head', () => {
  it('leaves out whoever headed until every active member has: Nghệ An after 2022 waits for six, until 2029', () => {
    const table = stand(2023, [head('NA', 2022)])
    expect(table.get('NA')).toEqual({
      may: false,
      code: 'waits_for_members',
      facts: { year: '2022', count: 6 },
      from: 2029,
      article,
    })
    expect([...table].filter(([, standing]) => standing.may).map(([code]) => code)).toHaveLength(6)
  })

  it('begins a new round when all have headed; only the last head rests, unless it may be re-elected', () => {
    const turns = seven.map((one, place) => head(one.organisationId, 2016 + place))
    const table = stand(2023, turns)
    expect(table.get('DN')).toMatchObject({ may: false, code: 'headed_last', from: 2024 })
    expect([...table].filter(([, standing]) => !standing.may)).toHaveLength(1)
    const again = { ...rules, reelection: { value: true, article } }
    expect(stand(2023, turns, { rules: again }).get('DN')).toEqual({ may: true })
  })

  it('counts years without data for nobody', () => {
    expect(headedThisRound(seven, [head('NA', 2022)], 'head', rules.mergedTurn)).toEqual(new Map([['NA', 2022]]))
    expect(stand(2023, []).get('NA')).toEqual({ may: true })
  })

  it('rests for years where the cluster says so: 2022 and five years of rest lead to 2028', () => {
    const years = { ...rules, rest: { value: 'years' as const, article } }
    const turns = [head('NA', 2022)]
    expect(stand(2027, turns, { rules: years }).get('NA')).toMatchObject({ may: false, code: 'rests', from: 2028 })
    expect(stand(2028, turns, { rules: years }).get('NA')).toEqual({ may: true })
  })

  it('gives a merged school the later, the earlier or none of its parents’ turns', () => {
    const merged = school('QT', { parents: ['QB', 'OLD'] })
    const turns = [head('QB', 2019), head('OLD', 2021)]
    expect(lastTurn(merged, turns, 'head', { value: 'later', article })).toBe(2021)
    expect(lastTurn(merged, turns, 'head', { value: 'earlier', article })).toBe(2019)
    expect(lastTurn(merged, turns, 'head', { value: 'none', article })).toBeNull()
    const table = stand(2026, turns, { candidates: [school('NA'), school('TH'), merged] })
    expect(table.get('QT')).toMatchObject({ may: false, code: 'waits_for_members', from: 2028 })
  })

  it('bars whoever leaves, and by rule whoever was not judged', () => {
    const leavesOn = new Date('2022-12-31T00:00:00Z')
    const candidates = [school('A', { leavesOn }), school('B', { judged: false }), school('C', { judged: null })]
    const table = stand(2023, [], { candidates })
    expect(table.get('A')).toMatchObject({ may: false, code: 'leaves', from: null })
    expect(table.get('B')).toMatchObject({ may: false, code: 'not_judged', from: 2024 })
    expect(table.get('C')).toEqual({ may: true })
  })

  it('never bars everybody for ever: in any history somebody may stand, and every bar ends', () => {
    const history = fc.array(fc.constantFrom(...seven.map((one) => one.organisationId)), { maxLength: 30 })
    fc.assert(
      fc.property(history, (heads) => {
        const turns = heads.map((code, place) => head(code, 2000 + place))
        const forYear = 2000 + heads.length
        const table = [...stand(forYear, turns).values()]
        expect(table.some((standing) => standing.may)).toBe(true)
        for (const standing of table) if (!standing.may) expect(standing.from).toBeGreaterThan(forYear)
      }),
    )
  })
})

describe('deputies', () => {
  it('may be elected again, but never beside themselves as head', () => {
    const turns: Turn[] = [{ organisationId: 'QB', year: 2022, role: 'deputy' }]
    const table = stand(2023, turns, { role: 'deputy', electedHeadId: 'HT' })
    expect(table.get('QB')).toEqual({ may: true })
    expect(table.get('HT')).toMatchObject({ may: false, code: 'elected_head' })
  })
})

describe('an election', () => {
  const elected = (role: 'head' | 'deputy', organisationId: string | null, live = true) => ({
    role,
    organisationId,
    live,
  })

  it('leaves vacant what has neither a school nor a recorded none', () => {
    expect(vacancies('head', 2, [])).toBe(1)
    expect(vacancies('head', 2, [elected('head', 'HT', false)])).toBe(1)
    expect(vacancies('deputy', 2, [elected('deputy', 'QB')])).toBe(1)
    expect(vacancies('deputy', 2, [elected('deputy', null)])).toBe(0)
    expect(vacancies('deputy', 0, [])).toBe(0)
  })

  it('fits its places and the rotation', () => {
    const name = { vi: 'x', en: 'x' }
    const may = new Map<string, Standing>([
      ['HT', { may: true }],
      ['QT', { may: false, code: 'headed_last', facts: {}, from: 2024, article }],
    ])
    const places = (count: number) => ({ count, article })
    expect(checkElected([{ organisationId: 'HT', name }], places(1), may).ok).toBe(true)
    expect(checkElected([{ organisationId: 'HT', name }], places(0), may)).toMatchObject({
      refusal: { code: 'rotation.too_many', article },
    })
    expect(checkElected([{ organisationId: 'QT', name }], places(1), may)).toMatchObject({
      refusal: { code: 'rotation.may_not_stand', article },
    })
    expect(checkElected([{ organisationId: 'NA', name }], places(1), may)).toMatchObject({
      refusal: { code: 'rotation.may_not_stand' },
    })
  })

  it('is held from the conference until the Academy has decided', () => {
    const at = (gate: Parameters<typeof checkElectionTime>[0]['gate']) => {
      const verdict = checkElectionTime({ gate, year: 2022 })
      return verdict.ok ? 'ok' : verdict.refusal.code
    }
    expect([at('verification'), at('hand_over')]).toEqual(Array(2).fill('rotation.not_at_conference'))
    expect([at('conference'), at('ratification')]).toEqual(['ok', 'ok'])
    expect(at('closed')).toBe('common.year_closed')
  })

  it('stands while it waits or is recognised', () => {
    expect((['elected', 'recognised', 'refused', 'declined'] as const).map(isLive)).toEqual([true, true, false, false])
  })

  it('is declined only while it waits, with a reason', () => {
    expect(checkDeclining('elected', 'Bận tổ chức lại').ok).toBe(true)
    expect(checkDeclining('recognised', 'x')).toMatchObject({ refusal: { code: 'rotation.decided_already' } })
    expect(checkDeclining('elected', ' ')).toMatchObject({ refusal: { code: 'rotation.reason_needed' } })
  })
})
