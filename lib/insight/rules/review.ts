import type { Bilingual } from '@/lib/platform/result'

export type ReviewFacts = {
  /** the working years of which the cluster keeps data, with their members */
  years: readonly { year: number; schoolIds: readonly string[] }[]
  terms: readonly { year: number; schoolId: string; role: 'head' | 'deputy' }[]
  /** confirmed by the Academy */
  awards: readonly { year: number; schoolId: string; name: Bilingual }[]
  /** handed in, whatever was decided of them */
  papers: readonly { year: number; schoolId: string }[]
  /** sent, answered or not */
  proposals: readonly { year: number; schoolId: string; answered: boolean }[]
  /** practices of others that a school took over */
  adoptions: readonly { year: number; schoolId: string }[]
}

export type ReviewCell = {
  /** of a year without data only an office may be known */
  known: boolean
  role: 'head' | 'deputy' | null
  awards: Bilingual[]
  papers: number
  proposals: number
  answered: number
  adoptions: number
}

export const reviewSpan = 5

/** The years of a review: five in a row, the year itself the last. */
export const reviewYears = (last: number): number[] =>
  Array.from({ length: reviewSpan }, (_, place) => last - reviewSpan + 1 + place)

/** What a school did and was in one year. A year without data, or in which it was no member, counts nothing and says so. */
export function reviewCell(facts: ReviewFacts, schoolId: string, year: number): ReviewCell {
  const here = <T extends { year: number; schoolId: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.year === year && row.schoolId === schoolId)
  const roles = here(facts.terms).map((term) => term.role)
  const proposals = here(facts.proposals)
  return {
    known: facts.years.some((one) => one.year === year && one.schoolIds.includes(schoolId)),
    role: roles.includes('head') ? 'head' : (roles[0] ?? null),
    awards: here(facts.awards).map((award) => award.name),
    papers: here(facts.papers).length,
    proposals: proposals.length,
    answered: proposals.filter((one) => one.answered).length,
    adoptions: here(facts.adoptions).length,
  }
}

export type ReviewMeasure = 'papers' | 'answered' | 'adoptions'

/** The sum of a measure over the years. */
export const reviewTotal = (cells: readonly ReviewCell[], measure: ReviewMeasure): number =>
  cells.reduce((sum, cell) => sum + cell[measure], 0)
