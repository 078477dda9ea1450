import { describe, expect, it } from 'vitest'
import {
  actingDeputy,
  checkByElection,
  checkElectedBy,
  checkSuccessor,
  checkVacancy,
  electsSince,
  type TermNow,
} from '@/lib/rotation/rules/vacancy'

const term = (organisationId: string, role: TermNow['role']): TermNow => ({
  ...{ organisationId, role, forYear: 2022, acting: false },
})
const year = { gate: 'activity' as const, year: 2022, headSchoolId: 'A' }
const head = term('A', 'head')

it('of the deputies the first in the customary order acts, unless it leaves itself', () => {
  const terms = [head, term('C', 'deputy'), term('B', 'deputy')]
  expect(actingDeputy(terms, ['A', 'B', 'C', 'D'], new Set())).toBe('B')
  expect(actingDeputy(terms, ['A', 'B', 'C', 'D'], new Set(['B']))).toBe('C')
  expect(actingDeputy(terms, ['A', 'B', 'C', 'D'], new Set(['B', 'C']))).toBeNull()
  expect(actingDeputy([head], ['A', 'B'], new Set())).toBeNull()
})

it.each([
  ['an open year whose head is in office', year, { open: false, head, actingId: 'B' }, null],
  ['a closed year', { ...year, gate: 'closed' as const }, { open: false, head, actingId: 'B' }, 'common.year_closed'],
  ['a vacancy that is open', year, { open: true, head, actingId: 'B' }, 'rotation.vacancy_open'],
  [
    'a head of another year',
    { ...year, headSchoolId: 'C' },
    { open: false, head, actingId: 'B' },
    'rotation.not_in_office',
  ],
  ['no head', year, { open: false, head: null, actingId: 'B' }, 'rotation.not_in_office'],
  ['no deputy', year, { open: false, head, actingId: null }, 'rotation.no_deputy_acts'],
])('a vacancy in %s', (_, at, state, code) => {
  const verdict = checkVacancy(at, state)
  expect(verdict.ok ? null : verdict.refusal.code).toBe(code)
})

const open = { formerId: 'A', actingId: 'B', electedId: null }
const elected = { ...open, electedId: 'C' }
const acts = { head: { organisationId: 'B' }, memberIds: ['A', 'B', 'C', 'D'], underWay: false }
const closed = { ...year, gate: 'closed' as const }

it.each([
  ['a member', year, open, 'C', {}, null],
  ['the deputy that acts', year, open, 'B', {}, null],
  ['the school that a poll elected', year, elected, 'C', {}, null],
  ['another than a poll elected', year, elected, 'D', {}, 'rotation.other_elected'],
  ['the former head', year, open, 'A', {}, 'rotation.former_head'],
  ['a stranger', year, open, 'X', {}, 'rotation.not_a_member'],
  ['a member without a vacancy', year, null, 'C', {}, 'rotation.no_vacancy'],
  ['a member in a closed year', closed, open, 'C', {}, 'common.year_closed'],
  ['a member while a poll is under way', year, open, 'C', { underWay: true }, 'rotation.by_election_under_way'],
  ['a member once nobody acts any more', year, open, 'C', { head: { organisationId: 'D' } }, 'rotation.not_in_office'],
])('the successor is %s', (_, at, vacancy, headId, more, code) => {
  const verdict = checkSuccessor(at, vacancy, { headId, byElection: 'Họp 14/6' }, { ...acts, ...more })
  expect(verdict.ok ? null : verdict.refusal.code).toBe(code)
})

it('a by-election that no poll here held stands in words of three letters at least', () => {
  const code = (byElection: string, vacancy = open as typeof open | typeof elected) => {
    const verdict = checkSuccessor(year, vacancy, { headId: 'C', byElection }, acts)
    return verdict.ok ? null : verdict.refusal.code
  }
  expect(['', 'ab', 'abc'].map((text) => code(text))).toEqual([
    ...['rotation.by_election_missing', 'rotation.by_election_missing', null],
  ])
  expect(code('', elected)).toBeNull()
})

it.each([
  ['while a deputy acts and nobody is elected', year, open, 'B', null],
  ['never in a closed year', closed, open, 'B', 'common.year_closed'],
  ['never without a vacancy', year, null, 'A', 'rotation.no_vacancy'],
  ['never once another head is in office', year, open, 'C', 'rotation.not_in_office'],
  ['never once somebody is elected', year, elected, 'B', 'rotation.nothing_vacant'],
])('a by-election is held %s', (_, at, vacancy, organisationId, code) => {
  const verdict = checkByElection(at, vacancy, { organisationId })
  expect(verdict.ok ? null : verdict.refusal.code).toBe(code)
})

describe('what a by-election decided', () => {
  const since = new Date('2022-06-01')
  const elected = (schoolIds: string[], complete = true, createdAt = since) => {
    const verdict = checkElectedBy({ createdAt }, { complete, schoolIds }, { since, memberIds: ['b', 'c'] })
    return verdict.ok ? 'ok' : verdict.refusal.code
  }

  it('is recorded when the poll is counted whole and elected a member', () => {
    expect(elected(['b'])).toBe('ok')
    expect(elected(['b'], false)).toBe('rotation.poll_undecided')
    expect(elected([])).toBe('rotation.nobody_elected')
    expect(elected(['x'])).toBe('rotation.not_a_member')
    const uncounted = checkElectedBy({ createdAt: since }, null, { since, memberIds: ['b'] })
    expect(uncounted).toMatchObject({ refusal: { code: 'rotation.poll_undecided' } })
  })

  it('is no longer recorded once the vacancy was opened anew', () => {
    expect(elected(['b'], true, new Date(since.getTime() - 1))).toBe('rotation.recorded_already')
    const reopenedAt = new Date('2022-07-01')
    expect(electsSince({ since, reopenedAt: null })).toEqual(since)
    expect(electsSince({ since, reopenedAt })).toEqual(reopenedAt)
  })
})
