import { describe, expect, it } from 'vitest'
import { addressOf, printedNumber, seriesType, symbolOf, tokenIn } from '@/lib/documents/rules/symbols'

const cluster = { pattern: 'hyphen' as const, abbreviation: 'CTĐ' }

describe('the symbol of a document', () => {
  it.each([
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [550, '550'],
  ])('prints number %i as %s', (number, printed) => {
    expect(printedNumber(number)).toBe(printed)
  })

  it('is written with a hyphen as the Academy does, with a stroke as Decree 30 does, and without a type in an official letter', () => {
    expect(symbolOf(cluster, 'KH', 1)).toBe('01-KH/CTĐ')
    expect(symbolOf({ ...cluster, pattern: 'slash' }, 'KH', 1)).toBe('01/KH-CTĐ')
    expect(symbolOf({ pattern: 'hyphen', abbreviation: 'HVCTQG' }, 'QĐ', 550)).toBe('550-QĐ/HVCTQG')
    expect(symbolOf(cluster, '', 12)).toBe('12/CTĐ')
    expect(symbolOf({ ...cluster, pattern: 'slash' }, '', 12)).toBe('12/CTĐ')
  })

  it('comes from the series of its type, from the one of all types, or of all that arrives', () => {
    expect(seriesType({ commonSeries: false }, 'outgoing', 'KH')).toBe('KH')
    expect(seriesType({ commonSeries: true }, 'outgoing', 'KH')).toBe('')
    expect(seriesType({ commonSeries: false }, 'incoming', 'KH')).toBe('')
  })
})

describe('the secret in a QR', () => {
  const token = 'AbCdEfGhIjKlMnOpQrSt_-'
  it('is what the address of the product ends with', () => {
    expect(tokenIn(addressOf('https://neuguong.example.test/', token))).toBe(token)
    expect(tokenIn(`http://localhost:3000/en/d/${token}?x=1`)).toBe(token)
  })
  it.each(['', token, `https://x/vi/d/${token}A`, `https://x/vi/d/${token.slice(1)}`, 'https://x/vi/check-in/abc'])(
    'is not in %s',
    (text) => {
      expect(tokenIn(text)).toBeNull()
    },
  )
})
