import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields } from '@/lib/seminars/rules/changes'
import { checkLines, checkRelease, programmeRemarks, timetable } from '@/lib/seminars/rules/programme'
import {
  checkCall,
  checkPaperRules,
  checkWindows,
  checkWindowsAhead,
  phaseOf,
  windowState,
  type SeminarFacts,
} from '@/lib/seminars/rules/windows'
import { officersOf, scheduleSeminarSchema } from '@/lib/seminars/schema'
import { at, codes, seminar } from '../../support/seminar-facts'

describe('the windows of a seminar', () => {
  it('open before they close, titles no later than papers, papers before the beginning', () => {
    expect(codes(checkWindows(seminar, seminar.startsAt))).toEqual([])
    expect(codes(checkWindows({ ...seminar, titlesCloseAt: at('10-15T17:00') }, seminar.startsAt))).toEqual([
      'titlesCloseAt seminars.titles_after_papers',
    ])
    const reversed = { ...seminar, titlesCloseAt: seminar.titlesOpenAt, papersCloseAt: at('12-01T08:00') }
    expect(codes(checkWindows(reversed, seminar.startsAt))).toEqual([
      'titlesCloseAt seminars.window_reversed',
      'papersCloseAt seminars.papers_after_start',
    ])
  })

  it('are not set into the past, but one that was set and has passed may stay', () => {
    const now = at('10-05T08:00')
    expect(codes(checkWindowsAhead(seminar, null, now))).toEqual(['titlesCloseAt seminars.window_passed'])
    expect(codes(checkWindowsAhead(seminar, seminar, now))).toEqual([])
    const moved = { ...seminar, papersCloseAt: at('10-01T08:00') }
    expect(codes(checkWindowsAhead(moved, seminar, now))).toEqual(['papersCloseAt seminars.window_passed'])
  })

  it('are half-open: ahead, open, closed, and never two of these', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer(), (open, length, now) => {
        const state = windowState(new Date(open), new Date(open + length), new Date(now))
        expect(state).toBe(now < open ? 'ahead' : now < open + length ? 'open' : 'closed')
      }),
    )
  })

  it('paper rules name a least that is not above the most', () => {
    const rules = { pagesMin: 5, pagesMax: 10, abstractMin: 100, abstractMax: 200, keywordsMin: 3, keywordsMax: 5 }
    expect(codes(checkPaperRules(rules))).toEqual([])
    expect(codes(checkPaperRules({ ...rules, pagesMin: 11, keywordsMax: 2 }))).toEqual([
      'pagesMax seminars.least_above_most',
      'keywordsMax seminars.least_above_most',
    ])
  })

  it('schools are called once, ahead of time, to somewhere', () => {
    const now = at('09-01T08:00')
    const uncalled = { ...seminar, calledAt: null }
    expect(codes(checkCall(uncalled, now))).toEqual([])
    expect(codes(checkCall(seminar, now))).toEqual(['seminars.already_called'])
    expect(codes(checkCall({ ...uncalled, place: '' }, now))).toEqual(['seminars.no_place'])
    expect(codes(checkCall({ ...uncalled, place: '', link: 'https://a.vn' }, now))).toEqual([])
    expect(codes(checkCall(uncalled, seminar.endsAt))).toEqual(['seminars.over'])
    expect(codes(checkCall({ ...uncalled, state: 'cancelled' }, now))).toEqual(['seminars.cancelled'])
  })

  it('tell what a seminar is at', () => {
    const phase = (changes: Partial<SeminarFacts>, now: Date): string => phaseOf({ ...seminar, ...changes }, now)
    expect(phase({ state: 'cancelled' }, at('09-01T08:00'))).toBe('cancelled')
    expect(phase({ calledAt: null }, at('09-01T08:00'))).toBe('uncalled')
    expect(phase({}, at('08-20T08:00'))).toBe('between')
    expect(phase({}, at('09-20T08:00'))).toBe('titles')
    expect(phase({}, at('10-05T08:00'))).toBe('papers')
    expect(phase({}, at('10-20T08:00'))).toBe('editing')
    expect(phase({ programmePublishedAt: at('10-25T08:00') }, at('10-26T08:00'))).toBe('programme')
    expect(phase({}, seminar.endsAt)).toBe('over')
  })
})

describe('a programme', () => {
  const line = (
    kind: 'opening' | 'paper',
    minutes: number,
    more: { speaker?: string; paperId?: string; title?: string } = {},
  ) => ({
    ...{ kind, minutes, title: more.title ?? kind, speaker: more.speaker ?? '', paperId: more.paperId ?? null },
  })

  it('adds its minutes up to hours, without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 480 }), { maxLength: 40 }), (minutes) => {
        const timed = timetable(
          minutes.map((one) => ({ minutes: one })),
          seminar.startsAt,
        )
        const total = minutes.reduce((sum, one) => sum + one, 0)
        expect(timed.at(-1)?.endsAt.getTime() ?? seminar.startsAt.getTime()).toBe(
          seminar.startsAt.getTime() + total * 60_000,
        )
        timed.slice(1).forEach((one, before) => expect(one.startsAt).toEqual(timed[before]!.endsAt))
      }),
    )
  })

  it('is told when it runs over, leaves time, or has a speaker twice', () => {
    const twice = [
      line('paper', 130, { speaker: 'A', paperId: '1' }),
      line('paper', 130, { speaker: 'A', paperId: '2' }),
    ]
    expect(programmeRemarks(twice, seminar)).toEqual([
      { kind: 'over_time', minutes: 20 },
      { kind: 'speaker_twice', speaker: 'A' },
    ])
    const oneOfEach = ['Thanh Hóa', 'Nghệ An', 'Thanh Hóa', 'Thanh Hóa'].map((school, at) => ({
      ...line('paper', 60, { speaker: 'Giảng viên', paperId: String(at) }),
      school,
    }))
    expect(programmeRemarks(oneOfEach, seminar)).toEqual([{ kind: 'speaker_twice', speaker: 'Giảng viên (Thanh Hóa)' }])
    expect(programmeRemarks([line('opening', 10)], seminar)).toEqual([{ kind: 'spare_time', minutes: 230 }])
    expect(programmeRemarks([], seminar)).toEqual([])
  })

  it('speaks accepted papers, each once, and names every other line', () => {
    const spoken = line('paper', 10, { paperId: '1' })
    expect(codes(checkLines([line('opening', 5), spoken], ['1']))).toEqual([])
    expect(codes(checkLines([line('paper', 5)], []))).toEqual(['seminars.paper_missing'])
    expect(codes(checkLines([line('opening', 5, { paperId: '1' })], ['1']))).toEqual(['seminars.paper_missing'])
    expect(codes(checkLines([spoken], []))).toEqual(['seminars.paper_not_accepted'])
    expect(codes(checkLines([spoken, spoken], ['1']))).toEqual(['seminars.paper_twice'])
    expect(codes(checkLines([line('opening', 5, { title: '' })], []))).toEqual(['seminars.title_missing'])
  })

  it('says who of the presidium speaks as well, whatever stands around the name', () => {
    const presidium = ['TS. Nguyễn Văn  An, Hiệu trưởng trường A', 'Lê Bình']
    const speaks = (speaker: string) => [line('paper', 240, { speaker, paperId: '1' })]
    const chairs = { kind: 'chair_speaks', speaker: 'nguyễn văn an' }
    expect(programmeRemarks(speaks('nguyễn văn an'), seminar, presidium)).toEqual([chairs])
    expect(programmeRemarks(speaks('Trần Văn Cao'), seminar, presidium)).toEqual([])
    expect(programmeRemarks(speaks('An'), seminar, presidium)).toEqual([])
    expect(programmeRemarks([line('opening', 240, { speaker: 'Lê Bình' })], seminar, presidium)).toEqual([])
  })

  it('lets only the headings of parts take no time', () => {
    const part = { ...line('opening', 0, { title: 'Phần 1' }), kind: 'part' as const }
    expect(codes(checkLines([part], []))).toEqual([])
    expect(codes(checkLines([part, line('opening', 0)], []))).toEqual(['seminars.minutes_missing'])
  })

  it('is released with every paper that is to be spoken, and when something is new', () => {
    const [one, two] = [{ paperId: '1' }, { paperId: '2' }]
    expect(codes(checkRelease([one], ['1'], null, true))).toEqual([])
    expect(codes(checkRelease([], [], null, true))).toEqual(['seminars.programme_empty'])
    expect(codes(checkRelease([one], ['1', '2'], null, true))).toEqual(['seminars.spoken_papers_missing'])
    expect(codes(checkRelease([one], ['1'], [one], false))).toEqual(['seminars.nothing_to_release'])
    // taken out knowingly
    expect(codes(checkRelease([one], ['1', '2'], [one, two], true))).toEqual([])
    expect(codes(checkRelease([one], ['1', '2', '3'], [one, two], true))).toEqual(['seminars.spoken_papers_missing'])
  })
})

describe('what a form may send', () => {
  const form = {
    yearId: '019350a0-0000-7000-8000-000000000000',
    topic: 'Chủ đề',
    themes: 'Một\n\n Hai ',
    hostId: '019350a0-0000-7000-8000-000000000000',
    startsAt: '2022-11-08T07:30',
    endsAt: '2022-11-08T11:30',
    titlesOpenAt: '2022-09-01T08:00',
    titlesCloseAt: '2022-09-30T17:00',
    papersOpenAt: '2022-09-01T08:00',
    papersCloseAt: '2022-10-14T17:00',
    pagesMin: '5',
    pagesMax: '10',
    font: 'Times New Roman 14',
    abstractMin: '100',
    abstractMax: '200',
    keywordsMin: '3',
    keywordsMax: '5',
  }

  it('hours are those of Vietnam, lines are lists, numbers are whole', () => {
    const parsed = scheduleSeminarSchema.parse({ ...form, presidium: 'A\nB', secretaries: 'C' })
    expect(parsed.startsAt.toISOString()).toBe('2022-11-08T00:30:00.000Z')
    expect(parsed).toMatchObject({ themes: ['Một', 'Hai'], pagesMin: 5, lateAllowed: false })
    expect(officersOf(parsed).map((one) => `${one.role} ${one.label} ${one.chairs}`)).toEqual([
      'presidium A true',
      'presidium B false',
      'secretary C false',
    ])
  })

  it('nothing else passes', () => {
    for (const more of [
      { calledAt: 'now' },
      { pagesMin: '1.5' },
      { startsAt: 'x' },
      { link: 'javascript:alert(1)' },
      { topic: ' ' },
    ])
      expect(scheduleSeminarSchema.safeParse({ ...form, ...more }).success).toBe(false)
  })

  it('what changed is told by name', () => {
    expect(changedFields({ a: 1, b: new Date(0), c: ['x'] }, { a: 1, b: new Date(1), c: ['x'] })).toEqual(['b'])
  })
})
