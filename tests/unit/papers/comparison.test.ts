import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, compareTexts, compareWords, type Comparison } from '@/lib/papers/rules/comparison'
import { prose } from '../../support/paper-words'

const sides = ({ rows }: Comparison): [string[], string[]] => [
  rows.flatMap((row) => row.before ?? []),
  rows.flatMap((row) => row.after ?? []),
]
const paragraph = fc.oneof(
  fc.nat(5).map(prose),
  fc
    .array(fc.constantFrom('hòa', 'hoà', 'đổi', 'mới', ',', '“', 'NQ/TW', '57', '́'), { maxLength: 12 })
    .map((w) => w.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const text = fc.array(paragraph, { maxLength: 12 })

describe('two versions compared', () => {
  it('give back both, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [first, second] = sides(compareTexts(before, after))
        expect(first).toEqual(comparable(before))
        expect(second).toEqual(comparable(after))
      }),
      { numRuns: 300 },
    )
  })

  it('give back both paragraphs word by word', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        const spans = compareWords(before, after)
        const without = (side: 'before' | 'after'): string =>
          spans
            .filter((span) => span.in !== side)
            .map((span) => span.text)
            .join('')
        expect(without('after')).toBe(before)
        expect(without('before')).toBe(after)
      }),
      { numRuns: 300 },
    )
  })

  it('are the same where only the way of typing differs', () => {
    const { rows } = compareTexts([prose(1).normalize('NFD'), ''], [`  ${prose(1).replace(' ', '  ')} `])
    expect(rows.map((row) => row.change)).toEqual(['same'])
  })

  it('show a changed word in its paragraph, a new paragraph, and one that went', () => {
    const before = ['Mở đầu', prose(0), prose(1), prose(2)]
    const after = ['Mở đầu', prose(0).replace('cấp cơ sở', 'cấp xã'), 'Một đoạn hoàn toàn khác hẳn.', prose(2)]
    const { rows, ...counts } = compareTexts(before, after)
    expect(counts).toEqual({ added: 1, removed: 1, changed: 1 })
    const changed = rows.find((row) => row.change === 'changed')
    expect(changed?.spans.filter((span) => span.in !== 'both')).toEqual([
      { in: 'before', text: 'cơ sở ' },
      { in: 'after', text: 'xã ' },
    ])
  })

  it('are compared to the end when nothing of them is alike', () => {
    const words = (start: number): string => Array.from({ length: 9000 }, (_, at) => `từ${start + at}`).join(' ')
    const [before, after] = [words(0), words(100_000)]
    expect(sides(compareTexts([before], [after]))).toEqual([[before], [after]])
    expect(compareWords(before, after)).toEqual([
      { in: 'before', text: before },
      { in: 'after', text: after },
    ])
  })
})
