import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concernedLines, programmeChanges, type ComparedLine } from '@/lib/seminars/rules/changes-of-programme'
import { papersByRule, proposeProgramme, type ProposedLine } from '@/lib/seminars/rules/proposal'

const starts = new Date('2022-11-08T00:30:00Z')
const after = (minutes: number): Date => new Date(starts.getTime() + minutes * 60_000)
const line = (id: string, changes: Partial<ComparedLine> = {}): ComparedLine => ({
  ...{ id, kind: 'discussion', title: id, speaker: '', paperId: null, minutes: 10 },
  ...changes,
})
const paper = (id: string, changes: Partial<ComparedLine> = {}): ComparedLine =>
  line(id, { kind: 'paper', paperId: id, speaker: `speaker of ${id}`, ...changes })

describe('two versions of a programme', () => {
  it('say what was added, taken out, moved, renamed, lengthened and given to another speaker', () => {
    const before = [line('opening'), paper('1'), paper('2'), paper('3'), line('end')]
    const now = [line('begin', { id: 'opening', title: 'begin' }), paper('3'), paper('1', { minutes: 8 }), line('new')]
    const renamed = programmeChanges(before, [...now, line('end', { speaker: 'A' })], starts)
    expect(renamed).toEqual([
      { kind: 'title', title: 'begin', from: 'opening' },
      { kind: 'moved', title: '1', from: 2, to: 3 },
      { kind: 'minutes', title: '1', from: 10, to: 8 },
      { kind: 'added', title: 'new', at: after(28) },
      { kind: 'speaker', title: 'end', from: '', to: 'A' },
      { kind: 'removed', title: '2' },
    ])
    expect(programmeChanges(before, before, starts)).toEqual([])
  })

  it('name one line when one was moved, wherever it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (from, to) => {
        const before = Array.from({ length: 10 }, (_, at) => line(String(at)))
        const now = [...before]
        now.splice(to, 0, ...now.splice(from, 1))
        const moved = programmeChanges(before, now, starts)
        expect(moved).toHaveLength(from === to ? 0 : 1)
      }),
    )
  })

  it('concern the authors of papers whose hour, length, place or speaker is another, and nobody else', () => {
    const before = [line('opening'), paper('1'), paper('2'), paper('3')]
    const now = [line('opening'), paper('1'), paper('3'), paper('2', { minutes: 12 }), paper('4')]
    expect(concernedLines(before, now, starts)).toEqual([
      {
        kind: 'changed',
        paperId: '3',
        title: '3',
        when: after(20),
        was: after(30),
        minutes: 10,
        speaker: 'speaker of 3',
      },
      {
        kind: 'changed',
        paperId: '2',
        title: '2',
        when: after(30),
        was: after(20),
        minutes: 12,
        speaker: 'speaker of 2',
      },
      { kind: 'placed', paperId: '4', title: '4', when: after(42), minutes: 10 },
    ])
    expect(concernedLines(before, before.slice(0, 3), starts)).toEqual([{ kind: 'removed', paperId: '3', title: '3' }])
    // an earlier line grew longer: all after it begin later
    const longer = [line('opening', { minutes: 15 }), paper('1'), paper('2'), paper('3')]
    expect(concernedLines(before, longer, starts).map((one) => one.paperId)).toEqual(['1', '2', '3'])
    expect(concernedLines(before, [...before, line('end')], starts)).toEqual([])
  })
})

describe('the order of papers by the rule', () => {
  const themes = ['đầu', 'giữa', 'cuối']
  const one = (id: string, schoolPlace: number, theme: string) => ({
    ...{ id, schoolPlace, theme },
    title: id,
    speaker: '',
  })

  it('is one of each school in the order of the cluster, then by theme', () => {
    const papers = [
      one('b2', 1, 'cuối'),
      one('c1', 2, 'đầu'),
      one('b1', 1, 'giữa'),
      one('a1', 0, 'cuối'),
      one('a2', 0, ''),
    ]
    expect(papersByRule(papers, themes).map((paper) => paper.id)).toEqual(['a1', 'b1', 'c1', 'b2', 'a2'])
  })

  it('holds every paper once, and begins with as many schools as there are', () => {
    const anyPaper = fc.record({ schoolPlace: fc.nat(6), theme: fc.constantFrom(...themes, '') })
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 20 }), (drawn) => {
        const papers = drawn.map(({ schoolPlace, theme }, at) => one(String(at), schoolPlace, theme))
        const ordered = papersByRule(papers, themes)
        expect(ordered.map((paper) => paper.id).sort()).toEqual(papers.map((paper) => paper.id).sort())
        const schools = [...new Set(papers.map((paper) => paper.schoolPlace))].sort((a, b) => a - b)
        expect(ordered.slice(0, schools.length).map((paper) => paper.schoolPlace)).toEqual(schools)
      }),
    )
  })

  const titles = { opening: 'Khai mạc', framing_report: 'Đề dẫn', discussion: 'Thảo luận', conclusion: 'Kết luận' }
  const rule = { themes, minutes: 8, titles }
  const kinds = (lines: readonly ProposedLine[]): string[] => lines.map((line) => line.paperId ?? line.kind)

  it('stands between opening and conclusion in a programme that was empty', () => {
    const proposed = proposeProgramme([], [one('b', 1, ''), one('a', 0, '')], rule)
    expect(kinds(proposed)).toEqual(['opening', 'framing_report', 'a', 'b', 'discussion', 'conclusion'])
  })

  it('leaves what is there in its place, with the minutes that a paper has', () => {
    const lines = [paper('b', { minutes: 20 }), line('break', { kind: 'break' })]
    const proposed = proposeProgramme(
      [line('start', { kind: 'opening' }), ...lines],
      [one('b', 1, ''), one('a', 0, '')],
      rule,
    )
    expect(kinds(proposed)).toEqual(['opening', 'a', 'b', 'break'])
    expect(proposed.map((one) => one.minutes)).toEqual([10, 8, 20, 10])
  })
})
