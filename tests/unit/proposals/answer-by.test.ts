import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswerBy, dueByRule } from '@/lib/proposals/rules/answer-by'

const article = { vi: 'Lệ của cụm', en: 'Custom of the cluster' }
const span = { value: { min: 5, max: 90 }, article }
const at = (text: string): Date => new Date(`${text}:00+07:00`)

describe('when an answer is due', () => {
  it('is 17:00 in Vietnam so many days after the day of sending', () => {
    expect(dueByRule(at('2022-10-10T09:00'), 8)).toEqual(at('2022-10-18T17:00'))
    // already the next day in Vietnam while it is still Sunday in London
    expect(dueByRule(new Date('2022-10-09T18:00:00Z'), 1)).toEqual(at('2022-10-11T17:00'))
  })

  it('goes over to Monday where the last day is a Saturday or Sunday', () => {
    expect(dueByRule(at('2022-10-10T09:00'), 5)).toEqual(at('2022-10-17T17:00'))
    expect(dueByRule(at('2022-10-10T09:00'), 6)).toEqual(at('2022-10-17T17:00'))
  })

  it('is never a weekend, never before the rule’s days, and at most two days later', () => {
    const instant = fc.date({ min: at('2020-01-01T00:00'), max: at('2030-01-01T00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 120 }), (sentAt, days) => {
        const due = dueByRule(sentAt, days)
        const local = new Date(due.getTime() + 7 * 3_600_000)
        expect(local.getUTCDay() % 6).not.toBe(0)
        expect(local.getUTCHours()).toBe(17)
        const passed = (due.getTime() - sentAt.getTime()) / 86_400_000
        expect(passed).toBeGreaterThan(days - 0.3)
        expect(passed).toBeLessThan(days + 2.71)
      }),
    )
  })
})

describe('an hour that the asker sets', () => {
  const now = at('2022-10-10T09:00')
  it.each([
    ['none', null, 'allowed'],
    ['the first day of the span', at('2022-10-15T00:00'), 'allowed'],
    ['the day before it', at('2022-10-14T23:59'), 'proposals.answer_by_too_soon'],
    ['the last day of the span', at('2023-01-08T23:59'), 'allowed'],
    ['the day behind it', at('2023-01-09T00:00'), 'proposals.answer_by_too_late'],
  ])('%s', (_, answerBy, expected) => {
    const verdict = checkAnswerBy(answerBy, now, span)
    expect(verdict.ok ? 'allowed' : verdict.refusal.code).toBe(expected)
    if (!verdict.ok) expect(verdict.refusal.article).toEqual(article)
  })
})
