import { describe, expect, it } from 'vitest'
import {
  actualMinutes,
  checkStep,
  checkUndo,
  expectedStarts,
  followingLine,
  slip,
  turnOf,
  type PlannedLine,
  type Step,
} from '@/lib/stage/rules/flow'

const starts = new Date('2022-11-08T00:30:00Z')
const after = (minutes: number): Date => new Date(starts.getTime() + minutes * 60_000)
const kinds: Record<string, PlannedLine['kind']> = { part: 'part', opening: 'opening', end: 'conclusion' }

/** Part, opening of 10 minutes, three papers of 8, and the end of 5. */
const lines: PlannedLine[] = []
for (const [id, minutes] of [
  ['part', 0],
  ['opening', 10],
  ['1', 8],
  ['2', 8],
  ['3', 8],
  ['end', 5],
] as const) {
  const startsAt = lines.at(-1)?.endsAt ?? starts
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
  const kind = kinds[id] ?? 'paper'
  lines.push({ id, kind, title: id, paperId: kind === 'paper' ? id : null, minutes, startsAt, endsAt })
}
const steps = (...made: [string | null, number][]): Step[] =>
  made.map(([lineId, minutes], at) => ({ number: at + 1, lineId, at: after(minutes) }))
const code = (verdict: ReturnType<typeof checkStep>): string => (verdict.ok ? 'ok' : verdict.refusal.code)

describe('what follows on the stage', () => {
  it('is the first line that is no heading, then one after the other, then nothing', () => {
    expect(followingLine(lines, [])?.id).toBe('opening')
    expect(followingLine(lines, steps(['opening', 0]))?.id).toBe('1')
    expect(followingLine(lines, steps(['opening', 0], ['end', 30]))).toBeNull()
    expect(followingLine(lines, steps(['end', 30], [null, 35]))).toBeNull()
  })

  it('keeps its place when a new version moves or takes away lines', () => {
    const shown = steps(['opening', 0], ['1', 10])
    const turned = [lines[1]!, lines[4]!, lines[2]!, lines[3]!, lines[5]!]
    expect(followingLine(turned, shown)?.id).toBe('2')
    // the line on the stage is gone: the first that was not shown
    expect(
      followingLine(
        turned.filter((line) => line.id !== '1'),
        shown,
      )?.id,
    ).toBe('3')
  })
})

describe('minutes', () => {
  it('are counted from press to press, the present line until now, a line shown twice together', () => {
    const spent = actualMinutes(steps(['opening', 0], ['1', 12], ['opening', 15], ['2', 16]), after(20))
    expect([...spent]).toEqual([
      ['opening', 13],
      ['1', 3],
      ['2', 4],
    ])
  })

  it('say by how much the day has slipped: by the beginning of the line, or by its overrunning', () => {
    expect(slip(lines, [], after(5))).toBe(0)
    expect(slip(lines, steps(['opening', 6]), after(7))).toBe(6)
    expect(slip(lines, steps(['opening', 0]), after(14))).toBe(4)
    expect(slip(lines, steps(['1', 7]), after(8))).toBe(-3)
    expect(slip(lines, steps(['end', 30], [null, 34]), after(50))).toBe(0)
  })

  it('expect what is left after the present line, which ends when it is due, or now when it is over its time', () => {
    const expected = (made: Step[], now: Date): number[] =>
      ['opening', '1', '2'].map(
        (id) => (expectedStarts(lines, made, now).get(id)!.getTime() - starts.getTime()) / 60_000,
      )
    expect(expected([], after(-30))).toEqual([0, 10, 18])
    expect(expected([], after(5))).toEqual([5, 15, 23])
    expect(expected(steps(['opening', 3]), after(4))).toEqual([3, 13, 21])
    expect(expected(steps(['opening', 3]), after(20))).toEqual([3, 20, 28])
  })
})

describe('a speaker is told of the own turn', () => {
  const turn = (id: string, made: Step[], now = after(10)): string | undefined => turnOf(id, lines, made, now)?.kind

  it('how many lines are ahead, that it is next, now, or over', () => {
    expect(turnOf('2', lines, [], after(-10))).toEqual({ kind: 'ahead', lines: 2, at: after(18) })
    expect(turnOf('2', lines, steps(['opening', 0]), after(1))).toEqual({ kind: 'ahead', lines: 1, at: after(18) })
    expect(turn('1', steps(['opening', 0]))).toBe('next')
    expect(turn('1', steps(['opening', 0], ['1', 10]))).toBe('now')
    expect(turn('1', steps(['opening', 0], ['1', 10], ['2', 18]))).toBe('done')
    expect(turn('3', steps(['end', 30], [null, 35]))).toBe('done')
    expect(turn('elsewhere', [])).toBeUndefined()
  })
})

describe('a press', () => {
  it('moves on from the step that it was made on, while there is something on the stage', () => {
    expect(code(checkStep(lines, [], 0))).toBe('ok')
    expect(code(checkStep(lines, steps(['opening', 0]), 1))).toBe('ok')
    expect(code(checkStep(lines, steps(['opening', 0]), 0))).toBe('stage.moved_meanwhile')
    expect(code(checkStep(lines, steps(['end', 0], [null, 5]), 2))).toBe('stage.programme_over')
    expect(code(checkStep([lines[0]!], [], 0))).toBe('stage.no_programme')
  })

  it('is undone as it was seen', () => {
    expect(code(checkUndo(steps(['opening', 0]), 1))).toBe('ok')
    expect(code(checkUndo(steps(['opening', 0], ['1', 5]), 1))).toBe('stage.moved_meanwhile')
    expect(code(checkUndo([], 0))).toBe('stage.nothing_to_undo')
  })
})
