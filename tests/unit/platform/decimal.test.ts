import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal } from '@/lib/platform/decimal'

describe('a figure', () => {
  it.each([
    ['1.234,56', '1234.56'],
    ['1234.56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['1 234,5', '1234.50'],
    ['0,5', '0.50'],
    ['007', '7'],
    [' 100 ', '100'],
  ])('%s reads %s', (text, value) => {
    expect(readDecimal(text)).toBe(value)
  })

  it.each(['', 'abc', '-1', '1.2.3', '1,234,56', '1.234.56', '12.34.567', '0.234', '1,2345', '1e9', '9999999999999'])(
    '%s is none',
    (text) => {
      expect(readDecimal(text)).toBeNull()
    },
  )

  it('reads the same in both notations', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const tail = String(cents).padStart(2, '0')
        const grouped = (mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
        const exact = `${whole}.${tail}`
        expect(readDecimal(`${grouped('.')},${tail}`)).toBe(exact)
        expect(readDecimal(`${grouped(',')}.${tail}`)).toBe(exact)
        expect(readDecimal(exact)).toBe(exact)
      }),
    )
  })
})
