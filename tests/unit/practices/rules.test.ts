import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrowsOf, checkAdopting, checkPublishing, checkWindow, effectSpan } from '@/lib/practices/rules'
import { reportEffectSchema } from '@/lib/practices/schema'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const span = { months: 6, days: 30 }

describe('when the effect is asked for', () => {
  it('is six months after it began, at the beginning of the working day, with thirty days to answer', () => {
    expect(effectSpan(day('2022-06-15'), span, day('2022-06-15'))).toEqual({
      from: new Date('2022-12-15T08:00:00+07:00'),
      due: new Date('2023-01-14T17:00:00+07:00'),
    })
  })

  it('is the last day of a month that has no such day', () => {
    expect(effectSpan(day('2022-08-31'), span, day('2022-08-31')).from).toEqual(new Date('2023-02-28T08:00:00+07:00'))
    expect(effectSpan(day('2023-08-31'), span, day('2023-08-31')).from).toEqual(new Date('2024-02-29T08:00:00+07:00'))
  })

  it('leaves thirty days from today where it began long ago', () => {
    const { from, due } = effectSpan(day('2021-09-01'), span, day('2022-06-15'))
    expect(from).toEqual(new Date('2022-03-01T08:00:00+07:00'))
    expect(due).toEqual(new Date('2022-07-15T17:00:00+07:00'))
  })

  it('never comes before it began, nor is it due before thirty days from today', () => {
    const date = fc.date({ min: day('2020-01-01'), max: day('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, date, fc.integer({ min: 1, max: 24 }), (start, now, months) => {
        const [startsOn, today] = [start, now].map((one) => day(one.toISOString().slice(0, 10))) as [Date, Date]
        const { from, due } = effectSpan(startsOn, { months, days: 30 }, today)
        expect(from.getTime()).toBeGreaterThan(startsOn.getTime() + (months * 30 - 3) * 86_400_000)
        expect(due.getTime()).toBeGreaterThan(Math.max(from.getTime(), today.getTime()))
      }),
    )
  })
})

const code = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'allowed' : verdict.refusal.code

describe('publishing', () => {
  const whole = { state: 'draft', title: 'x', what: 'x', how: 'x', result: 'x' } as const
  it.each([
    ['a whole draft', whole, 'allowed'],
    ...(['title', 'what', 'how', 'result'] as const).map(
      (part) => [`without ${part}`, { ...whole, [part]: ' ' }, 'practices.incomplete'] as const,
    ),
    ['twice', { ...whole, state: 'published' as const }, 'practices.published_already'],
    ['what was withdrawn', { ...whole, state: 'withdrawn' as const }, 'practices.withdrawn'],
  ] as const)('%s', (_, card, expected) => {
    expect(code(checkPublishing(card))).toBe(expected)
  })

  it('has its window from the launch to the close', () => {
    expect(code(checkWindow(null))).toBe('practices.no_open_year')
    expect(code(checkWindow({ gate: 'preparation', year: 2022 }))).toBe('practices.no_open_year')
    expect(code(checkWindow({ gate: 'launch', year: 2022 }))).toBe('allowed')
    expect(code(checkWindow({ gate: 'hand_over', year: 2022 }))).toBe('allowed')
    expect(code(checkWindow({ gate: 'closed', year: 2022 }))).toBe('common.year_closed')
  })
})

describe('taking over', () => {
  it.each([
    ['what is published', 'published', false, '2022-06-15', 'allowed'],
    ['a draft', 'draft', false, '2022-06-15', 'practices.not_published'],
    ['what was withdrawn', 'withdrawn', false, '2022-06-15', 'practices.withdrawn'],
    ['twice', 'published', true, '2022-06-15', 'practices.adopted_already'],
    ['from a year ago', 'published', false, '2021-06-15', 'allowed'],
    ['from two years ago', 'published', false, '2020-06-15', 'practices.start_too_far'],
    ['from two years to come', 'published', false, '2024-06-15', 'practices.start_too_far'],
  ] as const)('%s', (_, state, adopted, startsOn, expected) => {
    expect(code(checkAdopting({ state }, adopted, day(startsOn), day('2022-06-15')))).toBe(expected)
  })
})

describe('the arrows', () => {
  it('are one for each pair, counted, with the effects that are known', () => {
    expect(
      arrowsOf([
        { from: 'b', to: 'a', effect: true },
        { from: 'a', to: 'b', effect: false },
        { from: 'b', to: 'a', effect: false },
      ]),
    ).toEqual([
      { from: 'a', to: 'b', count: 1, effects: 0 },
      { from: 'b', to: 'a', count: 2, effects: 1 },
    ])
  })
})

describe('the form of an effect', () => {
  const read = (figures: object[]) =>
    reportEffectSchema.safeParse({ adoptionId: '018f0000-0000-7000-8000-000000000001', effect: 'x', figures })

  it('takes numbers as they are written in Vietnam or elsewhere, and leaves empty rows out', () => {
    const rows = [
      { name: 'a', before: '1.250', after: '1.234,5', unit: '' },
      { name: '', before: '', after: '', unit: '' },
      { name: 'b', before: '', after: '12.5', unit: 'giờ' },
    ]
    expect(read(rows).data?.figures).toEqual([
      { name: 'a', before: '1250', after: '1234.5', unit: '' },
      { name: 'b', before: null, after: '12.5', unit: 'giờ' },
    ])
  })

  it('wants a name and a value after, and a number to be one', () => {
    const pathOf = (row: object) => read([row]).error?.issues[0]?.path.join('.')
    expect(pathOf({ name: '', before: '', after: '3', unit: '' })).toBe('figures.0.name')
    expect(pathOf({ name: 'a', before: '1', after: '', unit: '' })).toBe('figures.0.after')
    expect(pathOf({ name: 'a', before: '', after: 'nhiều', unit: '' })).toBe('figures.0.after')
  })
})
