import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLength, checkPassword } from '@/lib/people/rules/passwords'

const common = { ok: false, refusal: { code: 'people.password_too_common' } }
const own = ['nguyen.an@truongchinhtri.edu.vn', 'Nguyễn Văn An']

describe('a new password', () => {
  test.each([
    'matkhau2022',
    'MậtKhẩu@2022',
    'm4tkh4u123456',
    'truongchinhtri',
    'TruongChinhTri2023!',
    'Password123456',
    'qwertyuiop',
    '1234567890',
    '0901234567',
    '19/05/1890 02/09',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    'nghean2022!!',
    'nguyen.an2022',
    'thiduakhenthuong',
  ])('is not %s', (password) => {
    expect(checkPassword(password, own)).toEqual(common)
  })

  test.each([
    'con voi uống trà xanh',
    'Bảy chiếc thuyền giấy',
    'k7#Vqp2!zTw9',
    'đêm qua mưa rơi trên mái tôn',
    '🌊🌋🌈🌙🌴🌵🌷🌹🌺🌻x7',
  ])('may be %s', (password) => {
    expect(checkPassword(password, own)).toEqual({ ok: true })
  })

  test('is judged the same in composed and decomposed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 10, maxLength: 40 }), (password) => {
        expect(checkPassword(password.normalize('NFC'), own)).toEqual(checkPassword(password.normalize('NFD'), own))
      }),
    )
  })
})

describe('the length of a password', () => {
  const short = { ok: false, refusal: { code: 'people.password_short_for_office', facts: { least: 14 } } }

  test('is 14 characters at least for who acts, and the shape asks of others for 10 alone', () => {
    expect(checkLength('x'.repeat(13), true)).toEqual(short)
    expect(checkLength('x'.repeat(14), true)).toEqual({ ok: true })
    expect(checkLength('x'.repeat(10), false)).toEqual({ ok: true })
  })

  test('is counted in letters as they are read, however they were typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('ễ', 'ộ', 'ừ', '🐘', 'a'), fc.integer({ min: 1, max: 30 }), (letter, count) => {
        const typed = letter.repeat(count)
        expect(checkLength(typed.normalize('NFD'), true)).toEqual(count < 14 ? short : { ok: true })
      }),
    )
  })
})
