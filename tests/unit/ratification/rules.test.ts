import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  checkAnswer,
  checkDeciding,
  checkInstant,
  checkLines,
  checkSending,
  checkWriting,
  workingDaysLeft,
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
    expect(checkAnswer('sent', 'return', '')).toMatchObject({ refusal: { code: 'ratification.reason_needed' } })
    expect(checkAnswer('sent', 'accept', '').ok).toBe(true)
    expect(checkAnswer('draft', 'accept', '')).toMatchObject({ refusal: { code: 'ratification.not_sent' } })
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

describe('working days left', () => {
  it('count Monday to Friday, today not counted', () => {
    expect(workingDaysLeft(day('2022-11-21'), day('2022-11-28'))).toBe(5)
    expect(workingDaysLeft(day('2022-11-25'), day('2022-11-28'))).toBe(1)
    expect(workingDaysLeft(day('2022-11-28'), day('2022-11-28'))).toBe(0)
    expect(workingDaysLeft(day('2022-11-30'), day('2022-11-28'))).toBe(-2)
  })
})
