import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chance } from '@/lib/platform/sealing/bytes'
import { cardOf, seedOf } from '@/lib/platform/sealing/card'
import { makeRecoveryCode, readRecoveryCode } from '@/lib/platform/sealing/recovery'

describe('a card', () => {
  it('is ten groups of four digits and gives its seed back, however it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const seed = new Uint8Array(bytes)
        const card = await cardOf(seed)
        expect(card).toMatch(/^(\d{4} ){9}\d{4}$/)
        for (const typed of [card, card.replaceAll(' ', ''), card.replaceAll(' ', '-'), ` ${card} `])
          expect(await seedOf(typed)).toEqual(seed)
      }),
    )
  })

  it('finds most slips of one digit, and gives no other seed for what is no card', async () => {
    const card = (await cardOf(chance(16))).replaceAll(' ', '')
    let found = 0
    for (let at = 0; at < 40; at++) {
      const slip = `${card.slice(0, at)}${(Number(card[at]) + 1) % 10}${card.slice(at + 1)}`
      if ((await seedOf(slip)) === null) found++
    }
    expect(found).toBeGreaterThanOrEqual(33)
    for (const typed of ['', '1234', 'x'.repeat(40), '9'.repeat(40), `${card}0`]) expect(await seedOf(typed)).toBeNull()
  })
})

describe('a recovery code', () => {
  it('has no letter that is read for another, and is read in small letters and without its lines', () => {
    for (let at = 0; at < 200; at++) {
      const code = makeRecoveryCode()
      expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
      expect(readRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code.replaceAll('-', ''))
    }
  })

  it('is none with a letter that is never given, or of another length', () => {
    for (const typed of ['', '23456789ABCDEFG', '23456789ABCDEFGHJ', 'O3456789ABCDEFGH', '1234-5678-9ABC-DEFG'])
      expect(readRecoveryCode(typed)).toBeNull()
  })
})
