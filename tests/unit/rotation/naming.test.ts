import { describe, expect, it } from 'vitest'
import { checkNamedYears, yearsPassing, type NamedYear } from '@/lib/rotation/rules/naming'

const now = new Date('2022-06-15T05:00:00Z')
const later = new Date(now.getTime() + 1)
const year = (more: Partial<NamedYear> = {}): NamedYear => ({
  ...{ year: 2022, gate: 'activity', headSchoolId: 'A', schoolIds: ['A', 'B', 'C'], vacant: false },
  ...more,
})
const head = { organisationId: 'A', forYear: 2022 }
const asked = { headId: 'C', forYear: 2022, head }
const passing = (years: NamedYear[], more: object = {}): number[] =>
  yearsPassing(years, { ...asked, ...more }).map((one) => one.year)

describe('the years that a naming gives to the named head', () => {
  it('are that of its term, and earlier ones that the former head still answers for', () => {
    const years = [year({ year: 2020, headSchoolId: 'B' }), year({ year: 2021 }), year(), year({ year: 2023 })]
    expect(passing(years)).toEqual([2021, 2022])
  })

  it('are none that is closed, or that the school heads already', () => {
    expect(passing([year({ gate: 'closed' }), year({ headSchoolId: 'C' })])).toEqual([])
  })

  it('are that of the coming term alone where the head of now serves its own to the end', () => {
    const years = [year(), year({ year: 2023, headSchoolId: null, gate: 'preparation' })]
    expect(passing(years, { forYear: 2023 })).toEqual([2023])
    expect(passing(years, { head: null })).toEqual([2022])
  })
})

const code = (years: NamedYear[], more: object = {}): string => {
  const verdict = checkNamedYears(years, { ...asked, startsAt: null, now, ...more })
  return verdict.ok ? 'ok' : verdict.refusal.code
}

describe('a naming that touches years', () => {
  it.each([
    ['is lawful at once', [year()], {}, 'ok'],
    ['is lawful from this very instant', [year()], { startsAt: now }, 'ok'],
    ['cannot wait in a running year', [year()], { startsAt: later }, 'rotation.takes_over_at_once'],
    ['may wait where no year changes hands', [], { startsAt: later }, 'ok'],
    ['may wait for the coming year', [year({ year: 2023 })], { forYear: 2023, startsAt: later }, 'ok'],
    ['is never for a year behind the present head’s', [], { forYear: 2021 }, 'rotation.year_behind'],
    ['may be a cluster’s first', [year()], { head: null, startsAt: later }, 'ok'],
    ['leaves a vacancy to its by-election', [year({ vacant: true })], {}, 'rotation.filled_by_by_election'],
    ['names a school of the year', [year({ schoolIds: ['A', 'B'] })], {}, 'rotation.not_a_member'],
  ])('%s', (_, years, more, expected) => {
    expect(code(years, more)).toBe(expected)
  })
})
