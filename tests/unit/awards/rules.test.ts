import { describe, expect, it } from 'vitest'
import {
  bonusOn,
  checkBeforeRatification,
  checkDecided,
  checkNotRecorded,
  checkQuotaFree,
  checkStanding,
  eligibility,
  registerState,
  type Standing,
} from '@/lib/awards/rules'
import type { Year } from '@/lib/calendar/rules'

const article = (text: string) => ({ vi: text, en: text })
const demands = {
  registered: { value: true, article: article('a') },
  signed: { value: true, article: article('b') },
  reported: { value: true, article: article('c') },
  facts: article('d'),
  dissolved: article('e'),
}
const standing: Standing = {
  schoolId: 's',
  registered: true,
  signed: true,
  reported: true,
  dissolved: false,
  facts: [],
}
const codeOf = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'ok' : verdict.refusal.code

describe('eligibility', () => {
  it('stands where everything is there', () => {
    expect(eligibility(standing, demands)).toEqual({ schoolId: 's', eligible: true, reasons: [] })
  })

  it('names every reason with its article', () => {
    const facts = [{ code: 'inspection', text: 'kết luận chưa có' }] as const
    const judged = eligibility({ ...standing, registered: false, signed: false, reported: false, facts }, demands)
    expect(judged.eligible).toBe(false)
    expect(judged.reasons).toEqual([
      { code: 'not_registered', text: '', article: article('a') },
      { code: 'not_signed', text: '', article: article('b') },
      { code: 'not_reported', text: '', article: article('c') },
      { code: 'inspection', text: 'kết luận chưa có', article: article('d') },
    ])
  })

  it('asks only what the year asks', () => {
    const lenient = { ...demands, reported: { value: false, article: article('c') } }
    expect(eligibility({ ...standing, reported: false }, lenient).eligible).toBe(true)
  })
})

describe('a result', () => {
  it('is recorded when the decision is finished', () => {
    expect(codeOf(checkDecided(null))).toBe('awards.poll_not_counted')
    expect(codeOf(checkDecided({ schoolIds: [], complete: false }))).toBe('awards.tie_open')
    expect(codeOf(checkDecided({ schoolIds: [], complete: true }))).toBe('awards.nobody_elected')
    expect(codeOf(checkDecided({ schoolIds: ['s'], complete: true }))).toBe('ok')
  })

  it('is recorded until ratification is over', () => {
    const year = (gate: Year['gate']): Year => ({
      ...{ id: 'y', clusterId: 'k', clusterCode: 'K', year: 2022, gate, headSchoolId: 'a', closedAt: null },
    })
    expect(codeOf(checkBeforeRatification(year('ratification')))).toBe('ok')
    expect(codeOf(checkBeforeRatification(year('hand_over')))).toBe('awards.after_conference')
    expect(codeOf(checkBeforeRatification(year('closed')))).toBe('common.year_closed')
  })
})

describe('a school that is no more', () => {
  it('is not considered', () => {
    expect(eligibility({ ...standing, dissolved: true }, demands).reasons).toEqual([
      { code: 'dissolved', text: '', article: article('e') },
    ])
  })

  it('is spoken of with source and day, where a fact was recorded', () => {
    const recordedAt = new Date('2022-10-03')
    const facts = [{ code: 'other', text: 'x', source: 'Thông báo 12', recordedAt }] as const
    expect(eligibility({ ...standing, facts }, demands).reasons).toEqual([
      { code: 'other', text: 'x', article: article('d'), source: 'Thông báo 12', at: recordedAt },
    ])
  })
})

describe('a recorded fact', () => {
  it('is answered and judged until it is lifted', () => {
    expect(checkStanding(null).ok).toBe(true)
    expect(codeOf(checkStanding(new Date()))).toBe('awards.already_lifted')
  })
})

describe('a quota and a result', () => {
  it('stand once a poll is prepared or a nomination recorded', () => {
    expect([checkQuotaFree(0, 0), checkNotRecorded(0)]).toEqual([{ ok: true }, { ok: true }])
    for (const [polls, nominations] of [
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(codeOf(checkQuotaFree(polls, nominations))).toBe('awards.quota_in_use')
    expect(codeOf(checkNotRecorded(1))).toBe('awards.already_recorded')
  })
})

describe('a line of the register', () => {
  it('says what became of a nomination, and that a confirmed one was taken back', () => {
    expect(registerState('nominated', true, false)).toBe('nominated')
    expect(registerState('refused', true, false)).toBe('refused')
    expect(registerState('confirmed', true, false)).toBe('confirmed')
    expect(registerState('confirmed', true, true)).toBe('revoked')
    expect(registerState('refused', true, true)).toBe('refused')
    expect(registerState('nominated', false, false)).toBe('none')
  })
})

describe('bonus money', () => {
  const span = (
    code: 'awards.base_salary' | 'awards.flag_bonus' | 'awards.certificate_bonus',
    value: number,
    from: string,
    to: string | null,
  ) => ({
    ...{
      code,
      value,
      clusterId: null,
      year: null,
      validFrom: new Date(from),
      validTo: to === null ? null : new Date(to),
    },
  })
  const spans = [
    span('awards.base_salary', 1_800_000, '2023-07-01', '2024-06-30'),
    span('awards.base_salary', 2_340_000, '2024-07-01', null),
    span('awards.flag_bonus', 0, '2000-01-01', '2023-12-31'),
    span('awards.flag_bonus', 8, '2024-01-01', null),
    span('awards.certificate_bonus', 3, '2024-01-01', null),
  ]
  const paid = (code: string, day: string): number | null =>
    bonusOn(spans, code, { clusterId: 'c', year: 2024 }, new Date(day))

  it('is a multiple of the base salary on the day of the decision', () => {
    expect(paid('academy_flag', '2024-06-30')).toBe(14_400_000)
    expect(paid('academy_flag', '2024-07-01')).toBe(18_720_000)
    expect(paid('director_certificate', '2026-02-10')).toBe(7_020_000)
  })

  it('is not invented where no figure is on record', () => {
    expect(paid('academy_flag', '2023-12-31')).toBeNull()
    expect(paid('director_certificate', '2023-12-31')).toBeNull()
    expect(paid('labour_order', '2026-02-10')).toBeNull()
    const without = (code: string) =>
      bonusOn(
        spans.filter((one) => one.code !== code),
        'academy_flag',
        { clusterId: 'c', year: 2024 },
        new Date('2024-08-01'),
      )
    expect(['awards.base_salary', 'awards.flag_bonus'].map(without)).toEqual([null, null])
  })
})
