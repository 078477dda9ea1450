import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressOfRule,
  afterWorkingDays,
  checkDaysOff,
  checkDraft,
  checkMaySet,
  checkSalary,
  checkSigned,
  daysOf,
  isSame,
  isSetByCluster,
  reachesShare,
  slugOf,
  spanOn,
  votesNeeded,
  workingDaysLeft,
} from '@/lib/rulebook/rules'
import { ruleCodes, setRuleSchema, typedRule, type Basis, type RuleCode, type Share } from '@/lib/rulebook/schema'

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
  expect(afterWorkingDays(new Date('2022-11-08'), 20, new Map())).toEqual(new Date('2022-12-06'))
})

test('a working day after a Friday is the Monday', () => {
  expect(afterWorkingDays(new Date('2022-11-11'), 1, new Map())).toEqual(new Date('2022-11-14'))
})

test('what the law fixes, no cluster sets', () => {
  expect(checkMaySet('law')).toEqual({ ok: false, refusal: { code: 'rulebook.fixed_by_law' } })
  expect(checkMaySet('academy')).toEqual({ ok: true })
  expect(checkMaySet('cluster')).toEqual({ ok: true })
})

describe('a draft', () => {
  const article = { vi: 'Điều 9', en: 'Article 9' }
  const drafted = (code: RuleCode, value: unknown, now: unknown, basis: Basis = 'cluster') =>
    checkDraft({ code, value, inForce: { value: now, basis, article } })

  test('holds what the cluster, or the Academy, may set anew', () => {
    expect(drafted('polls.rounds', 3, 2)).toEqual({ ok: true })
    expect(drafted('rotation.rest', 'none', 'years', 'academy')).toEqual({ ok: true })
  })

  test('holds nothing that the law fixes, and names its article', () => {
    const refusal = { code: 'rulebook.fixed_by_law', article }
    expect(drafted('awards.threshold', members(2, 3), members(4, 5), 'law')).toEqual({ ok: false, refusal })
  })

  test('holds no deadlines, and nothing that is in force already', () => {
    expect(drafted('calendar.gate_dates', {}, { launch: 1 })).toMatchObject({
      refusal: { code: 'rulebook.own_deadlines' },
    })
    const again = { refusal: { code: 'rulebook.in_force_already' } }
    expect(drafted('polls.rounds', 2, 2)).toMatchObject(again)
    expect(drafted('polls.quorum', members(2, 3), members(2, 3))).toMatchObject(again)
    expect(drafted('awards.ties', ['score', 'run_off'], ['score', 'run_off'])).toMatchObject(again)
    expect(drafted('awards.ties', ['score', 'run_off'], ['run_off', 'score'])).toEqual({ ok: true })
  })

  test('compares values by what they say', () => {
    expect(isSame({ min: 1, max: 2 }, { max: 2, min: 1 })).toBe(true)
    expect(isSame({ min: 1 }, { min: 1, max: 2 })).toBe(false)
    expect(isSame({ min: 1, max: 2 }, { min: 1 })).toBe(false)
    expect(isSame({ min: 1, max: 3 }, { min: 1, max: 2 })).toBe(false)
    expect(isSame(null, {})).toBe(false)
    expect(isSame({}, null)).toBe(false)
    expect(isSame(null, null)).toBe(true)
    expect(isSame('1', 1)).toBe(false)
    expect(isSame([1], 1)).toBe(false)
    expect(isSame(1, [1])).toBe(false)
  })

  test('is adopted by an act signed on the day or before', () => {
    const today = new Date('2022-06-15')
    expect(checkSigned(today, today)).toEqual({ ok: true })
    expect(checkSigned(new Date('2022-06-14'), today)).toEqual({ ok: true })
    expect(checkSigned(new Date('2022-06-16'), today)).toMatchObject({ refusal: { code: 'rulebook.signed_later' } })
  })
})

test('each rule has an address of its own, and none that looks like a file', () => {
  expect(addressOfRule('BTB', 2022, 'polls.quorum')).toBe('/work/BTB/2022/rules/polls-quorum')
  expect(new Set(ruleCodes.map(slugOf)).size).toBe(ruleCodes.length)
  expect(ruleCodes.map(slugOf).filter((slug) => slug.includes('.') || slug === 'draft')).toEqual([])
})

test('of all rules the cluster leaves only the deadlines to its years', () => {
  expect(ruleCodes.filter((code) => !isSetByCluster(code))).toEqual(['calendar.gate_dates'])
})

test('working days leave out Saturday and Sunday, whatever the day one begins on, and count nothing at none', () => {
  const friday = new Date('2022-11-11')
  expect(afterWorkingDays(friday, 0, new Map())).toEqual(friday)
  expect(afterWorkingDays(new Date('2022-11-12'), 1, new Map())).toEqual(new Date('2022-11-14'))
  expect(afterWorkingDays(new Date('2022-11-13'), 5, new Map())).toEqual(new Date('2022-11-18'))
  expect(afterWorkingDays(friday, 6, new Map())).toEqual(new Date('2022-11-21'))
  expect(friday).toEqual(new Date('2022-11-11'))
})

test('a share that must be exceeded is not reached by equality', () => {
  expect(reachesShare(members(1, 2, true), 4, 8)).toBe(false)
  expect(reachesShare(members(1, 2), 4, 8)).toBe(true)
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
    ['leadership.form', { choice: 'by_lot' }, 'value.choice', 'rulebook.fields.value_not_valid'],
  ])('%s with %j is refused at %s', (code, value, path, message) => {
    const read = setRuleSchema.safeParse({ ...form, code, value })
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]])
  })

  test('without a year holds for all years', () => {
    const read = setRuleSchema.parse({ ...form, year: '', code: 'leadership.deputy_count', value: { number: '0' } })
    expect(read).toMatchObject({ year: null, value: 0 })
  })
})

describe('of all that ever held', () => {
  const on = (text: string): Date => new Date(text)
  const span = (
    value: number,
    from: string,
    to: string | null,
    clusterId: string | null = null,
    year: number | null = null,
  ) => ({
    ...{ code: 'polls.rounds' as const, value, clusterId, year },
    ...{ validFrom: on(from), validTo: to === null ? null : on(to) },
  })
  const spans = [
    span(1, '2000-01-01', '2023-06-30'),
    span(2, '2023-07-01', null),
    span(3, '2023-07-01', null, 'c'),
    span(4, '2023-07-01', null, 'c', 2025),
  ]
  const held = (day: string, clusterId = 'x', year = 2024): unknown =>
    spanOn(spans, 'polls.rounds', { clusterId, year }, on(day))?.value

  test('the day decides, its first and its last included', () => {
    expect([held('2000-01-01'), held('2023-06-30'), held('2023-07-01')]).toEqual([1, 1, 2])
    expect(spanOn(spans, 'polls.rounds', { clusterId: 'x', year: 1999 }, on('1999-12-31'))).toBeNull()
    expect(spanOn(spans, 'polls.quorum', { clusterId: 'x', year: 2024 }, on('2024-01-01'))).toBeNull()
  })

  test('the nearest scope wins, and another cluster or year is none', () => {
    expect([held('2024-01-01', 'c'), held('2024-01-01', 'c', 2025), held('2024-01-01', 'x', 2025)]).toEqual([3, 4, 2])
  })
})

describe('working days', () => {
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
  const others = new Map([
    [day('2026-01-01').getTime(), false],
    [day('2026-01-02').getTime(), false],
    [day('2026-01-10').getTime(), true],
  ])

  test('left until a day count Monday to Friday, today not counted', () => {
    const left = (today: string, until: string): number => workingDaysLeft(day(today), day(until), new Map())
    expect(left('2022-11-21', '2022-11-28')).toBe(5)
    expect(left('2022-11-25', '2022-11-28')).toBe(1)
    expect(left('2022-11-28', '2022-11-28')).toBe(0)
    expect(left('2022-11-30', '2022-11-28')).toBe(-2)
  })

  test('leave holidays out, and count a Saturday that is worked in their place', () => {
    expect(afterWorkingDays(day('2025-12-31'), 1, others)).toEqual(day('2026-01-05'))
    expect(afterWorkingDays(day('2025-12-31'), 6, others)).toEqual(day('2026-01-10'))
    expect(workingDaysLeft(day('2025-12-31'), day('2026-01-12'), others)).toBe(7)
    expect(workingDaysLeft(day('2026-01-12'), day('2025-12-31'), others)).toBe(-7)
  })
})

describe('what the State announces', () => {
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
  const today = day('2026-11-29')
  const span = (from: string, to: string, working = false) => ({ from: day(from), to: day(to), working })
  const code = (...asked: Parameters<typeof checkDaysOff>): string => {
    const verdict = checkDaysOff(...asked)
    return verdict.ok ? 'ok' : verdict.refusal.code
  }

  test('a span of days off takes its weekdays, one of worked days its weekend', () => {
    const texts = (days: Date[]): string[] => days.map((one) => one.toISOString().slice(5, 10))
    expect(texts(daysOf(span('2027-02-05', '2027-02-09')))).toEqual(['02-05', '02-08', '02-09'])
    expect(texts(daysOf(span('2027-02-06', '2027-02-07', true)))).toEqual(['02-06', '02-07'])
  })

  test('is refused where it names no such day, too many, or an act to come', () => {
    expect(code(span('2027-02-05', '2027-02-20'), today, today)).toBe('ok')
    expect(code(span('2027-02-05', '2027-02-21'), today, today)).toBe('rulebook.span_too_long')
    expect(code(span('2027-02-05', '2027-02-04'), today, today)).toBe('rulebook.days_reversed')
    expect(code(span('2027-02-06', '2027-02-07'), today, today)).toBe('rulebook.no_weekday')
    expect(code(span('2027-02-06', '2027-02-07', true), today, today)).toBe('ok')
    expect(code(span('2027-02-05', '2027-02-06', true), today, today)).toBe('rulebook.not_weekends')
    expect(code(span('2027-02-05', '2027-02-05'), day('2026-11-30'), today)).toBe('rulebook.signed_later')
  })

  test('a base salary says something new, in amount or in act', () => {
    const there = { amount: 2_340_000, article: 'Nghị định 73', from: today }
    expect(checkSalary(null, there, today, today).ok).toBe(true)
    expect(checkSalary(there, { ...there, amount: 1 }, today, today).ok).toBe(true)
    expect(checkSalary(there, { ...there, article: 'x' }, today, today).ok).toBe(true)
    expect(checkSalary(there, there, today, today)).toMatchObject({ refusal: { code: 'rulebook.in_force_already' } })
    expect(checkSalary(null, there, day('2026-11-30'), today)).toMatchObject({
      refusal: { code: 'rulebook.signed_later' },
    })
  })
})
