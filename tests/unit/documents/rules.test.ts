import { describe, expect, it } from 'vitest'
import {
  checkCancelling,
  checkDay,
  checkFound,
  checkNumbering,
  checkOwnScan,
  checkSent,
  checkSettling,
  checkSigned,
  checkSigning,
  checkStart,
} from '@/lib/documents/rules/documents'
import { createDraftSchema, openBookSchema } from '@/lib/documents/schema'
import type { Verdict } from '@/lib/platform/result'

const codeOf = (verdict: Verdict): string => (verdict.ok ? 'ok' : verdict.refusal.code.replace('documents.', ''))
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const draft = {
  direction: 'outgoing' as const,
  state: 'draft' as const,
  symbol: null,
  kind: 'plan',
  subject: 'x',
  signer: 'y',
}
const states = ['draft', 'numbered', 'signed', 'received', 'cancelled'] as const
const each = (
  check: (document: { direction: 'outgoing'; state: (typeof states)[number]; symbol: string }) => Verdict,
) => states.map((state) => codeOf(check({ direction: 'outgoing', state, symbol: '01-KH/CTĐ' })))

describe('the way of a document', () => {
  it('takes a number once, with a subject and a signer', () => {
    expect(codeOf(checkNumbering(draft))).toBe('ok')
    expect(codeOf(checkNumbering({ ...draft, subject: ' ' }))).toBe('subject_missing')
    expect(codeOf(checkNumbering({ ...draft, signer: '' }))).toBe('signer_missing')
    expect(codeOf(checkNumbering({ ...draft, state: 'numbered' }))).toBe('numbered_already')
  })

  it('leads from number to signature or cancellation, and from there nowhere', () => {
    expect(each(checkSigning)).toEqual(['not_numbered', 'ok', 'signed_already', 'signed_already', 'is_cancelled'])
    expect(each(checkCancelling)).toEqual(['no_number_yet', 'ok', 'signed_stays', 'ok', 'is_cancelled'])
    expect(each(checkFound)).toEqual(['scan_of_draft', 'ok', 'scan_of_signed', 'ok', 'is_cancelled'])
  })

  it('has a day that has come and is not before that of the number before', () => {
    const today = day('2022-03-04')
    expect(codeOf(checkDay(today, today, null))).toBe('ok')
    expect(codeOf(checkDay(day('2022-03-05'), today, null))).toBe('day_ahead')
    expect(codeOf(checkDay(day('2022-03-01'), today, day('2022-03-01')))).toBe('ok')
    expect(checkDay(day('2022-02-28'), today, day('2022-03-01'))).toMatchObject({
      refusal: { code: 'documents.day_before_last', at: 'date', facts: { last: '01/03/2022' } },
    })
    expect(codeOf(checkSent(day('2022-03-05'), today))).toBe('sent_after_arrival')
    expect(codeOf(checkSent(null, today))).toBe('ok')
  })

  it('is signed by a scan, or by its Word file where it is said that none will come', () => {
    expect(codeOf(checkSigned({ scan: true, asIs: false, file: false }))).toBe('ok')
    expect(codeOf(checkSigned({ scan: false, asIs: false, file: true }))).toBe('scan_missing')
    expect(codeOf(checkSigned({ scan: false, asIs: true, file: false }))).toBe('nothing_signed')
    expect(codeOf(checkSigned({ scan: false, asIs: true, file: true }))).toBe('ok')
  })

  it('is not signed by the scan of another document; a code of something else says nothing', () => {
    expect(codeOf(checkOwnScan(['a'], 'a', ['a']))).toBe('ok')
    expect(codeOf(checkOwnScan(['b'], 'a', ['b']))).toBe('scan_of_another')
    expect(codeOf(checkOwnScan(['b'], 'a', []))).toBe('ok')
    expect(codeOf(checkOwnScan([], 'a', []))).toBe('ok')
  })
})

describe('the numbering of a book', () => {
  it('is changed while its year has no number, and a series begins before it has given one', () => {
    expect(codeOf(checkSettling({ commonSeries: false }, { commonSeries: true }, 0))).toBe('ok')
    expect(codeOf(checkSettling({ commonSeries: false }, { commonSeries: true }, 3))).toBe('series_in_use')
    expect(codeOf(checkSettling({ commonSeries: true }, { commonSeries: true }, 3))).toBe('ok')
    expect(codeOf(checkStart(null))).toBe('ok')
    expect(codeOf(checkStart({ before: 5, last: 5 }))).toBe('ok')
    expect(codeOf(checkStart({ before: 5, last: 6 }))).toBe('series_begun')
  })
})

describe('what a form may send', () => {
  const head = { issuingBody: 'CỤM', place: 'Nghệ An', profile: 'decree30', pattern: 'hyphen' }
  const owner = 'cluster:00000000-0000-4000-8000-000000000001'
  it.each(['CTĐ', 'HVCTQG', 'TCT-VP', 'ĐU/TCT'])('is %s as an abbreviation', (abbreviation) => {
    expect(openBookSchema.safeParse({ owner, ...head, abbreviation }).success).toBe(true)
  })
  it.each(['', ' ', 'C T', '<b>', '-CTĐ', 'CTĐ/', '=1+1'])('is not %s', (abbreviation) => {
    expect(openBookSchema.safeParse({ owner, ...head, abbreviation }).success).toBe(false)
  })
  it('is a list of recipients without the dashes and semicolons of the print', () => {
    const form = { bookId: owner.slice(8), documentId: owner.slice(8), recipients: '- Như trên;\r\n\n– Lưu: VT, TĐ.' }
    expect(createDraftSchema.parse(form).recipients).toEqual(['Như trên', 'Lưu: VT, TĐ'])
  })
})
