import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuorum, neededOf, quorum } from '@/lib/meetings/rules/quorum'

const article = { vi: 'Điều 3', en: 'Article 3' }
const share = (n: number, d: number, over = false) => ({ n, d, over, article })

describe('the quorum', () => {
  it.each([
    [9, 2, 3, false, 6],
    [7, 2, 3, false, 5],
    [7, 4, 5, false, 6],
    [8, 1, 2, false, 4],
    [8, 1, 2, true, 5],
    [7, 1, 2, true, 4],
    [7, 1, 1, false, 7],
  ])('of %i members at %i/%i (over: %s) is %i', (members, n, d, over, needed) => {
    expect(neededOf(members, { n, d, over })).toBe(needed)
  })

  it('refuses with the exact figures and the article', () => {
    expect(checkQuorum(5, 9, share(2, 3))).toEqual({
      ok: false,
      refusal: { code: 'meetings.quorum_not_met', facts: { present: 5, members: 9, needed: 6 }, article },
    })
    expect(checkQuorum(6, 9, share(2, 3))).toEqual({ ok: true })
  })

  it('is met exactly where present times d reaches n times members, in integers', () => {
    const figures = fc.record({
      members: fc.integer({ min: 1, max: 100 }),
      present: fc.integer({ min: 0, max: 100 }),
      d: fc.integer({ min: 1, max: 100 }),
      part: fc.integer({ min: 1, max: 100 }),
      over: fc.boolean(),
    })
    fc.assert(
      fc.property(figures, ({ members, present, d, part, over }) => {
        const n = Math.min(part, d)
        const exact = over ? present * d > n * members : present * d >= n * members
        expect(quorum(present, members, share(n, d, over)).met).toBe(exact)
      }),
    )
  })

  it('never falls because one more came', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (present, members, d) => {
          const rule = share(Math.ceil(d / 2), d)
          expect(Number(quorum(present + 1, members, rule).met)).toBeGreaterThanOrEqual(
            Number(quorum(present, members, rule).met),
          )
        },
      ),
    )
  })
})
