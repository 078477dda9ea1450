import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf, readMarks } from '@/lib/polls/rules/marks'
import { words } from '@/lib/polls/schema'

const positions = [1, 3, 4]

describe('marks of a ballot', () => {
  it('are one letter for each line, in the order of their places', () => {
    const lines = { form: 'lines', upTo: 1, positions } as const
    expect(marksOf(lines, { lines: { 1: 'agree', 3: 'disagree', 4: 'blank' } })).toBe('ynb')
    expect(marksOf(lines, { lines: { 1: 'agree' } })).toBe('ybb')
    expect(marksOf({ form: 'up_to', upTo: 2, positions }, { chosen: [4, 1] })).toBe('101')
  })

  it('say again what was chosen, whatever it was', () => {
    const word = fc.constantFrom(...words)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 100 }), (said) => {
        const question = { form: 'lines', upTo: 1, positions: said.map((_, at) => at + 1) } as const
        const choice = { lines: Object.fromEntries(said.map((one, at) => [String(at + 1), one])) }
        expect(readMarks(question, marksOf(question, choice))).toEqual(choice)
      }),
    )
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), (chosen) => {
        const question = { form: 'up_to', upTo: 6, positions: [1, 2, 3, 4, 5, 6] } as const
        expect(readMarks(question, marksOf(question, { chosen }))).toEqual({ chosen })
      }),
    )
  })

  it('are invalid when too long, too short, of strange letters, or more than may be chosen', () => {
    const lines = { form: 'lines', upTo: 1, positions } as const
    for (const marks of ['yn', 'ynby', 'ynx', '', '110']) expect(readMarks(lines, marks)).toBeNull()
    const one = { form: 'one', upTo: 3, positions } as const
    expect(readMarks(one, '010')).toEqual({ chosen: [3] })
    expect(readMarks(one, '000')).toEqual({ chosen: [] })
    for (const marks of ['110', 'yyy', '0100']) expect(readMarks(one, marks)).toBeNull()
    expect(readMarks({ form: 'up_to', upTo: 2, positions }, '111')).toBeNull()
  })
})
