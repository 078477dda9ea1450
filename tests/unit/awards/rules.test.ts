import { describe, expect, it } from 'vitest'
import { checkBeforeRatification, checkDecided, eligibility, factArticle, type Standing } from '@/lib/awards/rules'
import type { Year } from '@/lib/calendar/rules'

const article = (text: string) => ({ vi: text, en: text })
const demands = {
  registered: { value: true, article: article('a') },
  signed: { value: true, article: article('b') },
  reported: { value: true, article: article('c') },
  facts: article('d'),
}
const standing: Standing = { schoolId: 's', registered: true, signed: true, reported: true, facts: [] }
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

  it('rests on the text in force on its day', () => {
    expect(factArticle(new Date('2025-06-30')).vi).not.toContain('152/2025')
    expect(factArticle(new Date('2025-07-01')).vi).toContain('152/2025')
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
