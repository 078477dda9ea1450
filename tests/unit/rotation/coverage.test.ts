import { expect, it } from 'vitest'
import type { Turn } from '@/lib/rotation/rules'
import { coverage, parentsOf } from '@/lib/rotation/rules/coverage'

const turn = (organisationId: string, year: number, role: Turn['role'] = 'head'): Turn => ({
  organisationId,
  year,
  role,
})
const always = [{ from: 2020, to: null }]
const schools = [
  { organisationId: 'A', spans: always },
  { organisationId: 'B', spans: always },
  { organisationId: 'LEFT', spans: [{ from: 2020, to: 2021 }] },
  { organisationId: 'NEW', spans: [{ from: 2022, to: null }] },
]

it('a year without a head on record has no data, neither for its members nor of its deputies', () => {
  expect(coverage(schools, [], 2020, 2020)).toEqual([
    { year: 2020, deputiesKnown: false, cells: { A: 'unknown', B: 'unknown', LEFT: 'unknown', NEW: 'outside' } },
  ])
})

it('offices, members, those who left and those who came stand each in their years', () => {
  const turns = [turn('A', 2021), turn('LEFT', 2021, 'deputy'), turn('NEW', 2022)]
  expect(coverage(schools, turns, 2021, 2022)).toEqual([
    { year: 2021, deputiesKnown: true, cells: { A: 'head', B: 'member', LEFT: 'deputy', NEW: 'outside' } },
    { year: 2022, deputiesKnown: false, cells: { A: 'member', B: 'member', LEFT: 'outside', NEW: 'head' } },
  ])
})

it('a school that took the head’s place within a year and one that deputised are both said', () => {
  const [year] = coverage(schools, [turn('A', 2021), turn('B', 2021, 'deputy'), turn('B', 2021)], 2021, 2021)
  expect(year?.cells).toMatchObject({ A: 'head', B: 'head' })
})

it('a school that took in another, which had taken in a third, has both behind it, each from its day on', () => {
  const on = (text: string): Date => new Date(`${text}T00:00:00Z`)
  const mergers = [
    { from: 'C', into: 'B', on: on('2021-05-01') },
    { from: 'B', into: 'A', on: on('2025-07-01') },
  ]
  expect(parentsOf(mergers, on('2026-01-01'))('A')).toEqual(['B', 'C'])
  expect(parentsOf(mergers, on('2025-01-01'))('A')).toEqual([])
  expect(parentsOf(mergers, on('2025-01-01'))('B')).toEqual(['C'])
})
