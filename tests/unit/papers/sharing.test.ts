import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedText } from '@/lib/papers/rules/sharing'

const words = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')

describe('what two texts share', () => {
  it('is shown in both with the paragraph in which it begins', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), (before, after) => {
        const fill = (name: string, count: number): string[] =>
          Array.from({ length: count }, (_, at) => words(`${name}${at}x`, 9))
        const shared = words('chung', 20)
        const own = [...fill('mot', before), shared, ...fill('hai', 2)]
        const other = [...fill('ba', after), `${words('dau', 3)} ${shared}`]
        const { passages, more } = sharedText(own, other, new Map())
        expect(passages).toHaveLength(1)
        expect(more).toBe(0)
        expect(passages[0]).toMatchObject({
          words: 20,
          own: { text: shared, paragraph: before + 1 },
          other: { text: shared, paragraph: after + 1 },
          papers: 2,
        })
      }),
    )
  })

  it('is told in full up to a dozen passages, each cut where it is very long', () => {
    const many = Array.from({ length: 15 }, (_, at) => words(`p${at}q`, 12))
    const other = many.map((text, at) => `${text} ${words(`giua${at}z`, 8)}`)
    const { passages, more } = sharedText(
      many.map((text, at) => `${text} ${words(`khac${at}z`, 8)}`),
      other,
      new Map(),
    )
    expect([passages.length, more]).toEqual([12, 3])
    const long = words('dai', 400)
    const [passage] = sharedText([long], [long], new Map()).passages
    expect(passage!.words).toBe(400)
    expect(passage!.own.text.endsWith(' …')).toBe(true)
    expect(passage!.own.text.length).toBeLessThanOrEqual(1502)
  })

  it('is nothing where nothing is alike', () => {
    expect(sharedText([words('a', 30)], [words('b', 30)], new Map())).toEqual({ passages: [], more: 0, worth: 0 })
  })
})
