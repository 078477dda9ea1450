import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areCommentsOver, checkIssuing, checkPlanWritable, commentStanding, type PlanFacts } from '@/lib/planning/rules'

const until = new Date('2022-03-01T10:00:00Z')
const plan: PlanFacts = { state: 'in_comments', commentsUntil: until, number: null, issuedOn: null }
const second = (offset: number): Date => new Date(until.getTime() + offset * 1000)

describe('comments on the plan', () => {
  it('are over at their hour, not a second before', () => {
    expect(areCommentsOver(plan, 3, second(-1))).toBe(false)
    expect(areCommentsOver(plan, 3, until)).toBe(true)
  })

  it('are over as soon as every school has spoken', () => {
    expect(areCommentsOver(plan, 0, second(-3600))).toBe(true)
  })

  it('make silence mean agreement only after the hour', () => {
    expect(commentStanding(null, plan, second(-1))).toBe('waiting')
    expect(commentStanding(null, plan, until)).toBe('taken_as_agreed')
    expect(commentStanding({ agreed: false }, plan, second(9))).toBe('commented')
    expect(commentStanding({ agreed: true }, plan, second(9))).toBe('agreed')
  })

  it('and the text never move at once: writing is allowed exactly when issuing could be, or before anybody read it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('draft' as const, 'in_comments' as const, 'issued' as const),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: -100, max: 100 }),
        (state, silent, offset) => {
          const one = { ...plan, state, number: state === 'issued' ? '01' : null }
          const now = second(offset)
          const writable = checkPlanWritable(one, silent, now).ok
          const issuable = checkIssuing(one, silent, new Date(0), now, now).ok
          expect(writable).toBe(state === 'draft' || (state === 'in_comments' && issuable))
          expect(issuable).toBe(state === 'in_comments' && (silent === 0 || offset >= 0))
        },
      ),
    )
  })
})
