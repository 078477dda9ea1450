import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gates } from '@/lib/calendar/schema'
import { checkAdoption, checkConsent, checkMakingUp, isLate, pledgeText } from '@/lib/movements/rules'

const article = { vi: 'Quy chế', en: 'Regulations' }
const gate = fc.constantFrom(...gates)

describe('making up for the launch', () => {
  it('is in time at the launch, needs consent afterwards, and ends before the Academy', () => {
    fc.assert(
      fc.property(gate, fc.boolean(), fc.boolean(), (at, consented, value) => {
        const answer = checkMakingUp({ gate: at }, consented, { value, article })
        const after = ['activity', 'self_scoring', 'verification', 'conference'].includes(at)
        expect(answer.ok).toBe(at === 'launch' || (after && (consented || !value)))
      }),
    )
  })

  it('is consented to exactly where consent would be asked for', () => {
    fc.assert(
      fc.property(gate, (at) => {
        const asked = !checkMakingUp({ gate: at }, false, { value: true, article }).ok && isLate({ gate: at })
        const possible = checkMakingUp({ gate: at }, true, { value: true, article }).ok
        expect(checkConsent({ gate: at }, false, false).ok).toBe(asked && possible)
      }),
    )
  })
})

describe('the text of a pledge', () => {
  const text = fc.record({
    preamble: fc.string(),
    commitments: fc.array(fc.record({ text: fc.string(), target: fc.string() }), { maxLength: 8 }),
  })

  it('reads the same only when every word is the same, in the same place', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const same = JSON.stringify(one).normalize('NFC') === JSON.stringify(other).normalize('NFC')
        expect(pledgeText(one) === pledgeText(other)).toBe(same)
      }),
    )
  })

  it('is adopted with as many commitments as the rule says, the ends included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
        const commitments = Array.from({ length: count }, () => ({ text: 'x', target: '' }))
        const pledge = { preamble: 'x', commitments, adoptedAt: null }
        const answer = checkAdoption(pledge, { gate: 'launch' }, { value: { min: 4, max: 8 }, article })
        expect(answer.ok).toBe(count >= 4 && count <= 8)
      }),
    )
  })
})
