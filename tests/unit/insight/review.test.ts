import { expect, it } from 'vitest'
import { reviewCell, reviewTotal, reviewYears, type ReviewFacts } from '@/lib/insight/rules/review'

const flag = { vi: 'Cờ thi đua', en: 'Flag' }
const at = (schoolId: string, year: number): { schoolId: string; year: number } => ({ schoolId, year })
const facts: ReviewFacts = {
  years: [
    { year: 2022, schoolIds: ['A', 'B'] },
    { year: 2023, schoolIds: ['A'] },
  ],
  terms: [
    { ...at('A', 2021), role: 'head' },
    { ...at('B', 2022), role: 'deputy' },
    { ...at('B', 2022), role: 'head' },
  ],
  awards: [{ ...at('A', 2022), name: flag }],
  papers: [at('A', 2022), at('A', 2022), at('A', 2023), at('B', 2022)],
  proposals: [
    { ...at('A', 2022), answered: true },
    { ...at('A', 2022), answered: false },
  ],
  adoptions: [at('A', 2023)],
}

it('looks back over five years, the year itself the last', () => {
  expect(reviewYears(2023)).toEqual([2019, 2020, 2021, 2022, 2023])
})

it('counts each school in each year by itself', () => {
  expect(reviewCell(facts, 'A', 2022)).toEqual({
    ...{ known: true, role: null, awards: [flag], papers: 2, proposals: 2, answered: 1, adoptions: 0 },
  })
  expect(reviewCell(facts, 'B', 2022)).toMatchObject({ role: 'head', papers: 1, proposals: 0 })
})

it('knows of a year without data the office alone, and counts nothing', () => {
  expect(reviewCell(facts, 'A', 2021)).toEqual({
    ...{ known: false, role: 'head', awards: [], papers: 0, proposals: 0, answered: 0, adoptions: 0 },
  })
  expect(reviewCell(facts, 'B', 2023).known).toBe(false)
})

it('sums a measure over the years', () => {
  const cells = reviewYears(2023).map((year) => reviewCell(facts, 'A', year))
  expect([reviewTotal(cells, 'papers'), reviewTotal(cells, 'answered'), reviewTotal(cells, 'adoptions')]).toEqual([
    3, 1, 1,
  ])
})
