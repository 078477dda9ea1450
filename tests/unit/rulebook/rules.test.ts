import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingDays, checkMaySet, reachesShare, votesNeeded } from '@/lib/rulebook/rules'
import { setRuleSchema, typedRule, type Share } from '@/lib/rulebook/schema'

const members = (n: number, d: number, over = false): Share => ({ n, d, of: 'members', over })

describe('shares are exact integers', () => {
  test('2/3 of 9 is 6, 80 % of 7 is 6, more than half of 8 is 5, more than half of 7 is 4', () => {
    expect(votesNeeded(members(2, 3), 9)).toBe(6)
    expect(votesNeeded(members(4, 5), 7)).toBe(6)
    expect(votesNeeded(members(1, 2, true), 8)).toBe(5)
    expect(votesNeeded(members(1, 2, true), 7)).toBe(4)
  })

  test('the least number of votes reaches the share, and one less does not', () => {
    const share = fc
      .record({ d: fc.integer({ min: 1, max: 100 }), n: fc.integer({ min: 1, max: 100 }), over: fc.boolean() })
      .filter(({ n, d }) => n <= d)
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 500 }), ({ n, d, over }, whole) => {
        const needed = votesNeeded(members(n, d, over), whole)
        expect(reachesShare(members(n, d, over), needed, whole)).toBe(true)
        expect(reachesShare(members(n, d, over), needed - 1, whole)).toBe(false)
      }),
    )
  })
})

test('twenty working days from a Tuesday end on a Tuesday four weeks later', () => {
  expect(afterWorkingDays(new Date('2022-11-08'), 20)).toEqual(new Date('2022-12-06'))
})

test('a working day after a Friday is the Monday', () => {
  expect(afterWorkingDays(new Date('2022-11-11'), 1)).toEqual(new Date('2022-11-14'))
})

test('what the law fixes, no cluster sets', () => {
  expect(checkMaySet('law')).toEqual({ ok: false, refusal: { code: 'rulebook.fixed_by_law' } })
  expect(checkMaySet('academy')).toEqual({ ok: true })
  expect(checkMaySet('cluster')).toEqual({ ok: true })
})

describe('a form for a rule', () => {
  const form = {
    clusterId: '018f0000-0000-7000-8000-000000000001',
    year: '2023',
    articleVi: 'Hướng dẫn số 01',
    articleEn: 'Guidance no. 01',
    basis: 'academy',
  }

  test('is read by the kind of the rule', () => {
    expect(typedRule('leadership.deputy_count', { number: '3' })).toBe(3)
    expect(typedRule('papers.pages', { min: '5', max: '10' })).toEqual({ min: 5, max: 10 })
    expect(typedRule('polls.written_votes', { flag: 'no' })).toBe(false)
    expect(typedRule('leadership.form', { choice: 'open' })).toBe('open')
    expect(typedRule('awards.ties', { first: 'score', second: 'run_off', third: '', fourth: '' })).toEqual([
      'score',
      'run_off',
    ])
    expect(typedRule('polls.quorum', { n: '2', d: '3', of: 'members', over: 'no' })).toEqual({
      n: 2,
      d: 3,
      of: 'members',
      over: false,
    })
  })

  test.each([
    ['leadership.deputy_count', { number: '4' }, 'value.number', 'rulebook.fields.value_not_valid'],
    ['papers.pages', { min: '10', max: '5' }, 'value.max', 'rulebook.fields.range_reversed'],
    ['polls.quorum', { n: '4', d: '3', of: 'members', over: 'no' }, 'value.n', 'rulebook.fields.share_over_one'],
    ['awards.ties', { first: 'score', second: 'score' }, 'value.first', 'rulebook.fields.way_repeated'],
    ['leadership.form', { choice: 'secret' }, 'value.choice', 'rulebook.fields.value_not_valid'],
  ])('%s with %j is refused at %s', (code, value, path, message) => {
    const read = setRuleSchema.safeParse({ ...form, code, value })
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]])
  })

  test('without a year holds for all years', () => {
    const read = setRuleSchema.parse({ ...form, year: '', code: 'leadership.deputy_count', value: { number: '0' } })
    expect(read).toMatchObject({ year: null, value: 0 })
  })
})
