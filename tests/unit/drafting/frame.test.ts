import { describe, expect, it } from 'vitest'
import { printedDay, signingLines } from '@/lib/drafting/rules/frame'

const cluster = { issuingBody: 'CỤM THI ĐUA', profile: 'decree30' as const, head: 'Cụm trưởng' }

describe('the lines above a signature', () => {
  it('say in whose place one signs, as the layout abbreviates it', () => {
    const sign = (
      authority: Parameters<typeof signingLines>[0]['authority'],
      profile: 'decree30' | 'party' = 'decree30',
    ) => signingLines({ authority, signerPost: 'Cụm phó' }, { ...cluster, profile })
    expect(sign('on_behalf')).toEqual({ authority: 'TM. CỤM THI ĐUA', post: 'Cụm phó' })
    expect(sign('on_behalf', 'party').authority).toBe('T/M CỤM THI ĐUA')
    expect(sign('deputising').authority).toBe('KT. Cụm trưởng')
    expect(sign('by_order', 'party').authority).toBe('T/L Cụm trưởng')
    expect(sign('own')).toEqual({ authority: '', post: 'Cụm phó' })
    expect(sign('acting')).toEqual({ authority: '', post: 'Q. Cụm phó' })
  })
})

describe('a day on an official paper', () => {
  it('has a zero before days below ten and before the first two months', () => {
    expect(printedDay(new Date('2026-02-05T00:00:00Z'))).toBe('ngày 05 tháng 02 năm 2026')
    expect(printedDay(new Date('2026-03-12T00:00:00Z'))).toBe('ngày 12 tháng 3 năm 2026')
    expect(printedDay(new Date('2026-11-30T00:00:00Z'))).toBe('ngày 30 tháng 11 năm 2026')
  })
})
