import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkNaming, dayBefore, holdsOn, termsEnding } from '@/lib/organisations/rules'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

test('the day before the first of March of a leap year is the 29th of February', () => {
  expect(dayBefore(day('2024-03-01'))).toEqual(day('2024-02-29'))
})

test('a dated fact holds on both of its ends', () => {
  const span = { validFrom: day('2022-01-01'), validTo: day('2022-12-31') }
  expect(
    [day('2021-12-31'), day('2022-01-01'), day('2022-12-31'), day('2023-01-01')].map((at) => holdsOn(span, at)),
  ).toEqual([false, true, true, false])
})

describe('naming head and deputies', () => {
  const base = {
    headId: 'A',
    deputyIds: ['B'],
    memberIds: ['A', 'B', 'C'],
    lastHead: { startsAt: day('2022-02-01') },
    startsAt: day('2023-02-01'),
    foundedOn: day('2021-02-03'),
    now: day('2022-11-08'),
  }

  test('of members, from an instant to come, is lawful; also with no deputy, also at this very moment', () => {
    expect(checkNaming(base)).toEqual({ ok: true })
    expect(checkNaming({ ...base, deputyIds: [] })).toEqual({ ok: true })
    expect(checkNaming({ ...base, startsAt: base.now })).toEqual({ ok: true })
  })

  test('of a first head may look back to the founding, and no further', () => {
    const first = { ...base, lastHead: null }
    expect(checkNaming({ ...first, startsAt: base.foundedOn })).toEqual({ ok: true })
    expect(checkNaming({ ...first, startsAt: new Date(base.foundedOn.getTime() - 1) })).toMatchObject({
      refusal: { code: 'organisations.before_founding' },
    })
  })

  test('after the first head never lies in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), (back) => {
        expect(checkNaming({ ...base, startsAt: new Date(base.now.getTime() - back) })).toMatchObject({
          ok: false,
          refusal: { code: expect.stringMatching(/starts_in_the_past|before_founding/) as string },
        })
      }),
    )
  })

  test('a term that has been laid ahead is not laid over', () => {
    const later = { ...base, lastHead: { startsAt: day('2023-02-01') } }
    expect(checkNaming(later)).toMatchObject({ refusal: { code: 'organisations.leadership_later' } })
  })
})

describe('a naming ends', () => {
  const now = new Date('2022-06-15')
  const terms = [
    { role: 'head' as const, forYear: 2022, startsAt: new Date('2022-01-01'), endsAt: new Date('2023-01-01') },
    { role: 'head' as const, forYear: 2023, startsAt: new Date('2023-01-01'), endsAt: null },
    { role: 'deputy' as const, forYear: 2021, startsAt: new Date('2021-01-01'), endsAt: new Date('2022-01-01') },
  ]
  const yearsOf = (forYear: number, startsAt: Date | null) =>
    termsEnding(terms, { forYear, startsAt }, now).map((term) => term.forYear)

  test('at once, within the year of the head in office, the terms of this moment', () => {
    expect(yearsOf(2022, null)).toEqual([2022])
  })

  test('for another year, or from a later instant, the terms without an end', () => {
    expect(yearsOf(2024, null)).toEqual([2023])
    expect(yearsOf(2022, new Date('2022-09-01'))).toEqual([2023])
  })
})
