import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '@/lib/platform/canonical'
import {
  awardWords,
  checkAnswer,
  checkDeciding,
  checkInstant,
  checkLines,
  checkNoting,
  checkRevocable,
  checkRevocationWaits,
  checkRevokedAfterGiven,
  checkSending,
  checkWriting,
  type Piece,
  type Plain,
} from '@/lib/ratification/rules'

const letter = (there: boolean): Piece[] => [{ kind: 'letter', there, facts: {}, href: '', owedById: null }]
const at = (gate: 'activity' | 'conference' | 'ratification' | 'hand_over' | 'closed') => ({ gate, year: 2022 })
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

describe('a dossier', () => {
  it('is written from the conference until it is sent, and again once returned', () => {
    expect(checkWriting(at('activity'), null)).toMatchObject({ refusal: { code: 'ratification.too_early' } })
    expect(checkWriting(at('conference'), null).ok).toBe(true)
    expect(checkWriting(at('ratification'), 'returned').ok).toBe(true)
    expect(checkWriting(at('ratification'), 'sent')).toMatchObject({
      refusal: { code: 'ratification.waits_for_academy' },
    })
    expect(checkWriting(at('ratification'), 'accepted')).toMatchObject({
      refusal: { code: 'ratification.accepted_already' },
    })
    expect(checkWriting(at('closed'), null)).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('is sent with its letter after the conference, once', () => {
    expect(checkSending(at('conference'), 'draft', letter(true))).toMatchObject({
      refusal: { code: 'ratification.conference_not_over' },
    })
    expect(checkSending(at('ratification'), 'draft', letter(true)).ok).toBe(true)
    expect(checkSending(at('ratification'), 'draft', letter(false))).toMatchObject({
      refusal: { code: 'ratification.letter_missing' },
    })
    expect(checkSending(at('ratification'), 'sent', letter(true))).toMatchObject({
      refusal: { code: 'ratification.sent_already' },
    })
  })

  it('is returned only with reasons', () => {
    expect(checkAnswer('sent', 'return')).toMatchObject({ refusal: { code: 'ratification.reason_needed' } })
    expect(checkAnswer('sent', 'return', { reason: 'Thiếu biên bản' }).ok).toBe(true)
    expect(checkAnswer('sent', 'return', { items: [{ piece: 'minutes', reason: 'Thiếu chữ ký' }] }).ok).toBe(true)
    expect(checkAnswer('sent', 'accept', { missing: 2 }).ok).toBe(true)
    expect(checkAnswer('draft', 'accept')).toMatchObject({ refusal: { code: 'ratification.not_sent' } })
  })

  it('is accepted among many only when nothing is missing', () => {
    expect(checkAnswer('sent', 'accept_complete').ok).toBe(true)
    expect(checkAnswer('sent', 'accept_complete', { missing: 2 })).toMatchObject({
      refusal: { code: 'ratification.not_complete', facts: { count: 2 } },
    })
    expect(checkAnswer('accepted', 'accept_complete')).toMatchObject({ refusal: { code: 'ratification.not_sent' } })
  })

  it('is appraised from its sending on', () => {
    expect(checkNoting('draft')).toMatchObject({ refusal: { code: 'ratification.not_sent_yet' } })
    for (const state of ['sent', 'returned', 'accepted'] as const) expect(checkNoting(state).ok).toBe(true)
  })

  it('has one hash for one content, whatever the order of its names', () => {
    const json = fc.jsonValue() as fc.Arbitrary<Plain>
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonical({ b: 1, a: [2, { d: null, c: 'x' }] })).toBe(canonical({ a: [2, { c: 'x', d: null }], b: 1 }))
  })
})

describe('a decision', () => {
  it('speaks of each waiting line once', () => {
    const line = (id: string, confirmed = true, reason = '') => ({ id, confirmed, reason })
    expect(checkLines([line('a'), line('b', false, 'vì')], ['a', 'b']).ok).toBe(true)
    for (const lines of [
      [line('a')],
      [line('a'), line('a')],
      [line('a'), line('c')],
      [line('a'), line('b'), line('c')],
    ])
      expect(checkLines(lines, ['a', 'b'])).toMatchObject({ refusal: { code: 'ratification.lines_differ' } })
    expect(checkLines([line('a', false)], ['a'])).toMatchObject({
      refusal: { code: 'ratification.refusal_needs_reason' },
    })
    expect(checkLines([], [])).toMatchObject({ refusal: { code: 'ratification.nothing_to_decide' } })
  })

  it('rests on an accepted dossier at its gate', () => {
    expect(checkDeciding(at('ratification'), true).ok).toBe(true)
    expect(checkDeciding(at('ratification'), false).ok).toBe(false)
    expect(checkDeciding(at('hand_over'), true).ok).toBe(false)
  })

  it('fixes no instant in the past, to the millisecond', () => {
    const now = new Date('2023-02-08T03:00:00Z')
    expect(checkInstant(now, now).ok).toBe(true)
    expect(checkInstant(new Date(now.getTime() - 1), now)).toMatchObject({
      refusal: { code: 'ratification.instant_passed' },
    })
  })
})

describe('taking an award back', () => {
  const code = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
    verdict.ok ? '✓' : verdict.refusal.code

  it('needs an award that stands, and no proposal that waits', () => {
    expect(code(checkRevocable(true, []))).toBe('✓')
    expect(code(checkRevocable(true, ['declined']))).toBe('✓')
    expect(code(checkRevocable(false, []))).toBe('ratification.not_confirmed')
    expect(code(checkRevocable(true, ['declined', 'proposed']))).toBe('ratification.revocation_waits')
    expect(code(checkRevocable(true, ['decided']))).toBe('ratification.revoked_already')
  })

  it('is answered once, and never before the award was given', () => {
    expect(code(checkRevocationWaits('proposed'))).toBe('✓')
    expect(code(checkRevocationWaits('decided'))).toBe('ratification.revocation_answered')
    expect(code(checkRevocationWaits('declined'))).toBe('ratification.revocation_answered')
    expect(code(checkRevokedAfterGiven(day('2023-02-10'), day('2023-02-10')))).toBe('✓')
    expect(checkRevokedAfterGiven(day('2023-02-09'), day('2023-02-10'))).toMatchObject({
      refusal: { code: 'ratification.revoked_before_given', at: 'date' },
    })
  })
})

describe('the certificate of an award', () => {
  const given = {
    ...{
      award: 'Cờ thi đua của Học viện',
      school: 'Trường Chính trị C',
      academy: 'Học viện',
      cluster: 'Cụm Bắc Trung Bộ',
    },
    ...{ kind: 'title' as const, year: 2022 },
    decision: { number: '12-QĐ/HV', date: day('2023-02-08'), signer: 'Giám đốc Học viện', illustrative: false },
  }

  it('names school, award, year, cluster and decision, and leaves the place of the signature free', () => {
    expect(awardWords(given)).toEqual({
      ...{ heading: 'CHỨNG NHẬN', certifies: '', body: 'Học viện', name: 'Trường Chính trị C', about: '', work: '' },
      deed: 'được tặng Cờ thi đua của Học viện',
      occasion: 'trong phong trào thi đua năm 2022 của Cụm Bắc Trung Bộ',
      number: '12-QĐ/HV, ngày 08 tháng 02 năm 2023',
      placeAndDay: 'Hà Nội, ngày 08 tháng 02 năm 2023',
      ...{ post: 'Giám đốc Học viện', signer: '' },
    })
  })

  it('is a certificate of merit for a form of commendation, and says what is illustrative', () => {
    const words = awardWords({ ...given, kind: 'commendation', decision: { ...given.decision, illustrative: true } })
    expect(words).toMatchObject({ heading: 'BẰNG KHEN', certifies: 'tặng', deed: 'đã có thành tích xuất sắc' })
    expect(words.number).toBe('12-QĐ/HV (minh họa), ngày 08 tháng 02 năm 2023')
  })
})
