import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignByRule, wishOf, type LoadedReviewer, type OpenPaper, type Wish } from '@/lib/reviews/rules/assignment'
import { mayReviewPaper, possibleReviewers } from '@/lib/reviews/rules/pool'

const schools = ['A', 'B', 'C', 'D']

const aPool: fc.Arbitrary<LoadedReviewer[]> = fc
  .array(fc.record({ schoolId: fc.constantFrom(...schools), load: fc.nat(3) }), { maxLength: 12 })
  .map((all) => all.map(({ schoolId, load }, at) => ({ id: `r${at}`, schoolIds: [schoolId], load })))

const somePapers: fc.Arbitrary<OpenPaper[]> = fc
  .array(
    fc.record({
      schoolIds: fc.uniqueArray(fc.constantFrom(...schools), { minLength: 1, maxLength: 2 }),
      author: fc.nat(11),
      theme: fc.constantFrom('', 'một', 'hai'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ schoolIds, author, theme }, at) => ({
      ...{ id: `p${at}`, schoolIds, theme, personIds: [`r${author}`], reviewerIds: [] },
    })),
  )

const someWishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    personId: fc.nat(11).map((at) => `r${at}`),
    paperId: fc.option(fc.nat(11).map((at) => `p${at}`)),
    theme: fc.constantFrom('một', 'hai'),
    kind: fc.constantFrom('want' as const, 'avoid' as const),
  }),
  { maxLength: 10 },
)

describe('assigning by the rule', () => {
  it('never gives the own paper, one of the own school, what is avoided, or the same paper twice', () => {
    fc.assert(
      fc.property(somePapers, aPool, someWishes, fc.integer({ min: 1, max: 3 }), (papers, pool, wishes, perPaper) => {
        const assigned = assignByRule(papers, pool, wishes, perPaper)
        for (const { paperId, reviewerId } of assigned) {
          const paper = papers.find((one) => one.id === paperId)!
          const reviewer = pool.find((one) => one.id === reviewerId)!
          expect(mayReviewPaper(reviewer, paper)).toBe(true)
          expect(wishOf(reviewerId, paper, wishes)).not.toBe('avoid')
        }
        expect(new Set(assigned.map((one) => `${one.paperId} ${one.reviewerId}`)).size).toBe(assigned.length)
      }),
    )
  })

  it('gives each paper as many as are asked for, or all who may', () => {
    fc.assert(
      fc.property(somePapers, aPool, someWishes, fc.integer({ min: 1, max: 3 }), (papers, pool, wishes, perPaper) => {
        const assigned = assignByRule(papers, pool, wishes, perPaper)
        for (const paper of papers) {
          const may = possibleReviewers(paper, pool).filter((one) => wishOf(one.id, paper, wishes) !== 'avoid')
          const count = assigned.filter((one) => one.paperId === paper.id).length
          expect(count).toBe(Math.min(perPaper, may.length))
        }
      }),
    )
  })

  it('leaves nobody two more than somebody who could read the same paper', () => {
    fc.assert(
      fc.property(somePapers, aPool, fc.integer({ min: 1, max: 3 }), (papers, pool, perPaper) => {
        const assigned = assignByRule(papers, pool, [], perPaper)
        const load = (id: string): number =>
          pool.find((one) => one.id === id)!.load + assigned.filter((one) => one.reviewerId === id).length
        for (const { paperId, reviewerId } of assigned) {
          const own = assigned.filter((one) => one.paperId === paperId).map((one) => one.reviewerId)
          const paper = papers.find((one) => one.id === paperId)!
          for (const other of possibleReviewers(paper, pool).filter((one) => !own.includes(one.id)))
            expect(load(reviewerId)).toBeLessThanOrEqual(load(other.id) + 1)
        }
      }),
    )
  })

  it('answers the same question the same way, and fills up what a paper has already', () => {
    fc.assert(
      fc.property(somePapers, aPool, someWishes, (papers, pool, wishes) => {
        const first = assignByRule(papers, pool, wishes, 1)
        expect(assignByRule(papers, pool, wishes, 1)).toEqual(first)
        const filled = papers.map((paper) => ({
          ...paper,
          reviewerIds: first.filter((one) => one.paperId === paper.id).map((one) => one.reviewerId),
        }))
        expect(
          assignByRule(filled, pool, wishes, 1).filter((one) => first.some((it) => it.paperId === one.paperId)),
        ).toEqual([])
      }),
    )
  })

  it('among equals takes who wishes for the paper, then a school that does not read it yet', () => {
    const paper: OpenPaper = { id: 'p', theme: 'một', schoolIds: ['A'], personIds: [], reviewerIds: [] }
    const one = (id: string, school: string): LoadedReviewer => ({ id, schoolIds: [school], load: 0 })
    const pool = [one('r1', 'B'), one('r2', 'B'), one('r3', 'C')]
    const wish: Wish = { personId: 'r2', paperId: null, theme: 'một', kind: 'want' }
    expect(assignByRule([paper], pool, [wish], 2).map((it) => it.reviewerId)).toEqual(['r2', 'r3'])
    const against: Wish = { personId: 'r2', paperId: 'p', theme: '', kind: 'avoid' }
    expect(wishOf('r2', paper, [wish, against])).toBe('avoid')
  })
})
