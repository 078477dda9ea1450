import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkLimits,
  checkPointsAnswered,
  checkPresenter,
  checkReviseBy,
  checkSubmissionTime,
  checkTitleWindow,
  checkWithdrawalTime,
  deadlineOf,
  isLate,
  wordCount,
} from '@/lib/papers/rules/writing'
import { decidePaperSchema, registerTitleSchema, saveDraftSchema } from '@/lib/papers/schema'
import { at, codes, seminar } from '../../support/seminar-facts'

describe('a title', () => {
  it('is taken in its window, from its first to before its last instant', () => {
    expect(codes(checkTitleWindow(seminar, at('08-31T17:00')))).toEqual(['papers.titles_not_open'])
    expect(codes(checkTitleWindow(seminar, seminar.titlesOpenAt))).toEqual([])
    expect(codes(checkTitleWindow(seminar, new Date(seminar.titlesCloseAt.getTime() - 1)))).toEqual([])
    expect(codes(checkTitleWindow(seminar, seminar.titlesCloseAt))).toEqual(['papers.titles_closed'])
  })

  it('is not taken before the schools were called, nor for what is cancelled or over', () => {
    const now = at('09-15T08:00')
    expect(codes(checkTitleWindow({ ...seminar, calledAt: null }, now))).toEqual(['papers.not_called'])
    expect(codes(checkTitleWindow({ ...seminar, state: 'cancelled' }, now))).toEqual(['seminars.cancelled'])
    expect(codes(checkTitleWindow(seminar, seminar.endsAt))).toEqual(['seminars.over'])
  })
})

describe('a version', () => {
  const first = { state: 'registered' as const, reviseBy: null }
  const revised = { state: 'revision_asked' as const, reviseBy: at('10-21T17:00') }
  const late = { ...seminar, lateAllowed: true }

  it('is taken from the opening to the deadline', () => {
    expect(codes(checkSubmissionTime(first, seminar, at('09-10T07:59')))).toEqual(['papers.window_not_open'])
    expect(codes(checkSubmissionTime(first, seminar, at('10-14T16:59')))).toEqual([])
    expect(codes(checkSubmissionTime(first, seminar, seminar.papersCloseAt))).toEqual(['papers.past_deadline'])
  })

  it('of a revision is taken until its own day', () => {
    expect(deadlineOf(revised, seminar)).toEqual(at('10-21T17:00'))
    expect(codes(checkSubmissionTime(revised, seminar, at('10-20T08:00')))).toEqual([])
    expect(codes(checkSubmissionTime(revised, seminar, at('10-21T17:00')))).toEqual(['papers.past_deadline'])
  })

  it('after the deadline is late where the host takes late ones, until the programme is published', () => {
    const now = at('10-20T08:00')
    expect(codes(checkSubmissionTime(first, late, now))).toEqual([])
    expect(isLate(first, late, now)).toBe(true)
    const published = { ...late, programmePublishedAt: at('10-19T08:00') }
    expect(codes(checkSubmissionTime(first, published, now))).toEqual(['papers.past_deadline'])
    expect(codes(checkSubmissionTime(first, late, late.startsAt))).toEqual(['papers.past_deadline'])
  })

  it('is never taken once the seminar is over, whatever the windows say', () => {
    fc.assert(
      fc.property(fc.date({ min: seminar.endsAt, noInvalidDate: true }), fc.boolean(), (now, lateAllowed) => {
        expect(codes(checkSubmissionTime(first, { ...seminar, lateAllowed }, now))).toEqual(['seminars.over'])
      }),
    )
  })

  it('is withdrawn only until papers are closed', () => {
    expect(codes(checkWithdrawalTime(seminar, at('10-14T16:59')))).toEqual([])
    expect(codes(checkWithdrawalTime(seminar, seminar.papersCloseAt))).toEqual(['papers.withdrawal_past_deadline'])
  })
})

describe('what is written', () => {
  const limits = { abstractMin: 3, abstractMax: 5, keywordsMin: 1, keywordsMax: 2 }

  it('counts words as an office does', () => {
    expect(wordCount('Gắn nghiên cứu  khoa học – với\nthực tiễn.')).toBe(8)
    expect(wordCount('  – … ')).toBe(0)
  })

  it('keeps to the rules, and every breach is said at its field', () => {
    expect(codes(checkLimits({ abstract: 'một hai ba', keywords: ['a'] }, limits))).toEqual([])
    expect(codes(checkLimits({ abstract: 'một hai ba bốn năm sáu', keywords: [] }, limits))).toEqual([
      'abstract papers.abstract_too_long',
      'keywords papers.keywords_too_few',
    ])
    expect(codes(checkLimits({ abstract: 'một', keywords: ['a', 'b', 'c'] }, limits))).toEqual([
      'abstract papers.abstract_too_short',
      'keywords papers.keywords_too_many',
    ])
  })

  it('names who presents', () => {
    const author = {
      row: '1',
      name: 'A',
      organisationId: 'o',
      affiliation: '',
      degree: '',
      post: '',
      email: '',
      phone: '',
    }
    expect(codes(checkPresenter({ authors: [author], presenter: '1' }))).toEqual([])
    expect(codes(checkPresenter({ authors: [author], presenter: '2' }))).toEqual(['presenter papers.presenter_missing'])
  })

  it('answers each point of a revision', () => {
    const done = { tickedAt: new Date(0), answer: '' }
    expect(codes(checkPointsAnswered([done, { tickedAt: null, answer: 'vì' }]))).toEqual([])
    expect(codes(checkPointsAnswered([done, { tickedAt: null, answer: '' }]))).toEqual(['papers.points_open'])
  })

  it('is revised by a day ahead, before the seminar', () => {
    const now = at('10-18T09:00')
    expect(codes(checkReviseBy(at('10-21T17:00'), seminar.startsAt, now))).toEqual([])
    expect(codes(checkReviseBy(now, seminar.startsAt, now))).toEqual(['reviseBy papers.revise_by_passed'])
    expect(codes(checkReviseBy(seminar.endsAt, seminar.startsAt, now))).toEqual([
      'reviseBy papers.revise_by_after_start',
    ])
  })
})

describe('what a form may send', () => {
  const id = '019350a0-0000-7000-8000-000000000000'
  const author = { row: '0', name: 'Giảng viên 1', organisationId: id }

  it('keywords are parted by commas, and each stands once', () => {
    const draft = {
      paperId: id,
      loadedAt: '2022-10-18T02:00:00.000Z',
      title: 'Tham luận',
      authors: [author],
      presenter: '0',
    }
    expect(saveDraftSchema.parse({ ...draft, keywords: 'a, b; a,, c ' }).keywords).toEqual(['a', 'b', 'c'])
  })

  it('points are lines, without the signs of a list', () => {
    const asked = {
      paperId: id,
      kind: 'revise',
      points: '1. Rút tóm tắt\n- Ghi nguồn\n\n',
      reviseBy: '2022-10-21T17:00',
    }
    expect(decidePaperSchema.parse(asked)).toMatchObject({
      points: ['Rút tóm tắt', 'Ghi nguồn'],
      reviseBy: new Date('2022-10-21T10:00:00Z'),
    })
    expect(decidePaperSchema.safeParse({ ...asked, points: ' \n ' }).success).toBe(false)
  })

  it('nothing but what is asked passes', () => {
    const title = { seminarId: id, schoolId: id, title: 'Tham luận', authors: [author], presenter: '0' }
    expect(registerTitleSchema.safeParse(title).success).toBe(true)
    for (const more of [{ state: 'accepted_spoken' }, { title: { not: '' } }, { authors: [] }, { schoolId: '1' }])
      expect(registerTitleSchema.safeParse({ ...title, ...more }).success).toBe(false)
  })
})
