import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authenticatorAddress, codeAt, inLetters, matchingStep, stepOf } from '@/lib/platform/auth/one-time-code'

const key = Buffer.from('12345678901234567890')

describe('a code of the phone', () => {
  // RFC 6238, appendix B, the lines of SHA-1
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is at second %d the %s of RFC 6238', (second, code) => {
    expect(codeAt(key, stepOf(new Date(second * 1000)), 8)).toBe(code)
  })

  // RFC 4226, appendix D
  it('is for each counter the one of RFC 4226', () => {
    const codes = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ')
    expect(codes.map((_, counter) => codeAt(key, counter))).toEqual(codes)
  })

  it('fits in its own half minute and in the ones beside it, and in no other', () => {
    const moment = new Date('2026-11-29T02:00:15Z')
    const now = stepOf(moment)
    for (const step of [-3, -2, -1, 0, 1, 2, 3].map((away) => now + away)) {
      const found = matchingStep(key, codeAt(key, step), moment)
      expect(found).toBe(Math.abs(step - now) <= 1 ? step : null)
    }
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '12 456'])('is never "%s"', (text) => {
    expect(matchingStep(key, text, new Date())).toBe(null)
  })
})

describe('the key of a phone', () => {
  it('is written as RFC 4648 writes it', () => {
    expect(inLetters(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    expect(inLetters(key)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  })

  it('is typed with letters and figures alone, and differs where it differs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        expect(inLetters(bytes)).toMatch(/^[A-Z2-7]{32}$/)
        const other = Uint8Array.from(bytes)
        other[7]! ^= 1
        expect(inLetters(other)).not.toBe(inLetters(bytes))
      }),
    )
  })

  it('travels in the picture with the product and the account', () => {
    const url = new URL(authenticatorAddress(key, 'Nêu Gương', 'a+b@truong.edu.vn'))
    expect(url.protocol).toBe('otpauth:')
    expect(decodeURIComponent(url.pathname)).toContain('Nêu Gương:a+b@truong.edu.vn')
    expect(url.searchParams.get('secret')).toBe(inLetters(key))
    expect(url.searchParams.get('issuer')).toBe('Nêu Gương')
  })
})
