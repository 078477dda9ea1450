import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Year } from '@/lib/calendar/rules'
import {
  assessorsOf,
  checkSubmit,
  hasNotScoredItself,
  isLate,
  receiversOf,
  resultShare,
  type Standing,
} from '@/lib/scoring/rules'
import { readFigure } from '@/lib/scoring/schema'

const year = (gate: Year['gate']): Year => ({
  id: 'y',
  clusterId: 'c',
  clusterCode: 'BTB',
  year: 2022,
  gate,
  headSchoolId: 'a',
  closedAt: null,
})
const standing: Standing = { head: 'a', deputies: ['b'], schools: ['d', 'a', 'b', 'c'] }
const alone: Standing = { ...standing, deputies: [] }
const draft = { organisationId: 'c', state: 'draft' as const, late: false }

describe('nobody judges his own case', () => {
  it('the head receives, its own report a deputy, without one the school that follows it', () => {
    expect(receiversOf(standing, 'c')).toEqual(['a'])
    expect(receiversOf(standing, 'a')).toEqual(['b'])
    expect(receiversOf(alone, 'a')).toEqual(['b'])
    expect(receiversOf({ ...alone, schools: ['d', 'a'] }, 'a')).toEqual(['d'])
  })

  it('where fewer than two of head and deputies remain, those that follow stand in', () => {
    expect(assessorsOf(standing, 'c', 2)).toEqual([
      { id: 'a', standsIn: false },
      { id: 'b', standsIn: false },
    ])
    expect(assessorsOf(standing, 'a', 2)).toEqual([
      { id: 'b', standsIn: false },
      { id: 'c', standsIn: true },
    ])
    expect(assessorsOf(alone, 'a', 2)).toEqual([
      { id: 'b', standsIn: true },
      { id: 'c', standsIn: true },
    ])
  })

  it('holds for every cluster, head and deputies', () => {
    const clusters = fc
      .record({ size: fc.integer({ min: 2, max: 12 }), head: fc.nat(), deputies: fc.nat(3), of: fc.nat() })
      .map(({ size, head, deputies, of }) => {
        const schools = Array.from({ length: size }, (_, index) => String(index))
        const group = { head: schools[head % size]!, deputies: schools.slice(0, Math.min(deputies, size - 1)) }
        return { it: { ...group, schools }, of: schools[of % size]! }
      })
    fc.assert(
      fc.property(clusters, ({ it, of }) => {
        const assessors = assessorsOf(it, of, 2).map(({ id }) => id)
        expect([...receiversOf(it, of), ...assessors]).not.toContain(of)
        expect(receiversOf(it, of).length).toBeGreaterThan(0)
        expect(assessors.length).toBeGreaterThanOrEqual(Math.min(2, it.schools.length - 1))
        expect(new Set(assessors).size).toBe(assessors.length)
      }),
    )
  })
})

describe('the windows of a report', () => {
  it.each([
    ['activity', 'scoring.too_early'],
    ['conference', 'scoring.verification_over'],
  ] as const)('in %s it is refused: %s', (gate, code) => {
    expect(checkSubmit(year(gate), draft, true)).toMatchObject({ refusal: { code } })
  })

  it('opens with self-scoring and lasts through verification; nothing said is no report', () => {
    expect(checkSubmit(year('self_scoring'), draft, true)).toEqual({ ok: true })
    expect(checkSubmit(year('verification'), draft, true)).toEqual({ ok: true })
    expect(checkSubmit(year('verification'), draft, false)).toMatchObject({ refusal: { code: 'scoring.nothing_said' } })
  })

  it('late is after the deadline, or in verification', () => {
    const deadline = new Date('2022-10-28T10:00:00Z')
    expect(isLate(year('self_scoring'), deadline, deadline)).toBe(false)
    expect(isLate(year('self_scoring'), deadline, new Date(deadline.getTime() + 1))).toBe(true)
    expect(isLate(year('verification'), null, deadline)).toBe(true)
  })

  it('a missing report counts only once self-scoring is over', () => {
    expect(hasNotScoredItself(year('self_scoring'), null)).toBe(false)
    expect(hasNotScoredItself(year('verification'), null)).toBe(true)
    expect(hasNotScoredItself(year('verification'), 'returned')).toBe(true)
    expect(hasNotScoredItself(year('verification'), 'submitted')).toBe(false)
  })
})

describe('a result', () => {
  it('blank is not zero', () => {
    expect(resultShare(null, 0)).toBe('blank')
    expect(resultShare('0', 1)).toBe('below')
    expect(resultShare('0', 0)).toBe('met')
  })

  it.each([
    ['', null],
    ['0', '0'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1.250', '1250'],
    ['0,125', undefined],
    ['1.234.567', '1234567'],
    ['1.23.4', undefined],
    ['-5', undefined],
    ['12 lớp', undefined],
    [' 1 250 ', '1250'],
  ])('typed as "%s" reads %s', (typed, figure) => {
    expect(readFigure(typed)).toBe(figure)
  })
})
