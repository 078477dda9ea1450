import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestForAnonymity, isTooFew, withoutNames } from '@/lib/reviews/rules/pool'
import { checkDue, checkWhole, isTold, lastRelease } from '@/lib/reviews/rules/review'
import { saveReviewSchema } from '@/lib/reviews/schema'
import type { Verdict } from '@/lib/platform/result'

const at = (hours: number): Date => new Date(hours * 3_600_000)
const codes = (verdict: Verdict): string[] =>
  verdict.ok ? [] : [verdict.refusal, ...(verdict.refusal.also ?? [])].map((one) => `${one.at} ${one.code}`)

describe('what the authors are told', () => {
  it('is never a review that was submitted after the last release, nor one of a paper without any', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(50)), fc.array(fc.nat(50)), (submitted, releases) => {
        const steps = releases.map((hour) => ({ toState: 'revision_asked' as const, at: at(hour) }))
        const review = { submittedAt: submitted === null ? null : at(submitted) }
        const told = isTold(review, lastRelease([{ toState: 'submitted', at: at(99) }, ...steps]))
        expect(told).toBe(submitted !== null && releases.some((hour) => hour >= submitted))
      }),
    )
  })
})

describe('a review that is submitted', () => {
  const empty = saveReviewSchema.parse({ reviewId: crypto.randomUUID() })
  const whole = { ...empty, relevance: 3, content: 4, practice: 5, form: 2, recommendation: 'revise' as const }

  it('has four marks, a recommendation and a word to the authors; each that is missing is said at its field', () => {
    expect(codes(checkWhole(empty))).toEqual([
      'relevance reviews.mark_missing',
      'content reviews.mark_missing',
      'practice reviews.mark_missing',
      'form reviews.mark_missing',
      'recommendation reviews.recommendation_missing',
      'toAuthors reviews.remarks_missing',
    ])
    expect(codes(checkWhole({ ...whole, toAuthors: 'Ngắn' }))).toEqual(['toAuthors reviews.remarks_missing'])
    expect(codes(checkWhole({ ...whole, toAuthors: 'Bài viết công phu, xin ghi rõ nguồn.' }))).toEqual([])
  })

  it('is due ahead and before the seminar', () => {
    expect(codes(checkDue(at(5), at(9), at(6)))).toEqual(['dueAt reviews.due_passed'])
    expect(codes(checkDue(at(10), at(9), at(6)))).toEqual(['dueAt reviews.due_after_start'])
    expect(codes(checkDue(at(9), at(9), at(6)))).toEqual([])
  })

  it('takes no mark but one to five', () => {
    for (const mark of ['0', '6', '2.5', 'x'])
      expect(saveReviewSchema.safeParse({ reviewId: crypto.randomUUID(), form: mark }).success).toBe(false)
  })
})

describe('a reviewer who is not to know the authors', () => {
  it('reads none of their names and addresses, however they are written', () => {
    const names = ['Nguyễn Thị Hòa', 'hoa@truong.example', '0912 345 678', '']
    const text = 'TS. NGUYỄN  THỊ HÒA (Hoa@truong.example, 0912 345 678): Nguyễn Thị Hòa viết.'
    expect(withoutNames(text, names)).toBe('TS. […] ([…], […]): […] viết.')
    expect(withoutNames(text.normalize('NFD'), names)).toBe('TS. […] ([…], […]): […] viết.')
    expect(withoutNames('Không có gì (…) ở đây.', names)).toBe('Không có gì (…) ở đây.')
  })

  it('is one of so many that nobody can tell, or both sides are told that they can', () => {
    expect(isTooFew(fewestForAnonymity - 1)).toBe(true)
    expect(isTooFew(fewestForAnonymity)).toBe(false)
  })
})
