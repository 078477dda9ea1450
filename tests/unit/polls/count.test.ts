import { describe, expect, it } from 'vitest'
import { checkSheet, differences, figuresOwed } from '@/lib/polls/rules/count'
import type { Sheet } from '@/lib/polls/schema'

const sheet: Sheet = {
  ...{ issued: 7, returned: 7, valid: 6, invalid: 1, blanks: 0 },
  lines: [
    { position: 1, yes: 5, no: 1, blank: 0 },
    { position: 2, yes: 0, no: 4, blank: 2 },
  ],
}
const limits = { form: 'lines', upTo: 1, positions: [1, 2] } as const
const codeOf = (given: Sheet, seats = 7, more: object = limits): string => {
  const verdict = checkSheet(given, seats, more as typeof limits)
  return verdict.ok ? 'ok' : verdict.refusal.code
}

describe('a teller’s sheet', () => {
  it('adds up', () => {
    expect(codeOf(sheet)).toBe('ok')
    expect(codeOf(sheet, 6)).toBe('polls.more_issued_than_seats')
    expect(codeOf({ ...sheet, issued: 6 })).toBe('polls.more_returned_than_issued')
    expect(codeOf({ ...sheet, invalid: 0 })).toBe('polls.valid_and_invalid_differ')
    expect(codeOf({ ...sheet, lines: [{ position: 1, yes: 6, no: 1, blank: 0 }, sheet.lines[1]!] })).toBe(
      'polls.line_does_not_add_up',
    )
    expect(codeOf({ ...sheet, lines: [sheet.lines[0]!] })).toBe('polls.line_does_not_add_up')
  })

  it('of a choice has no more crosses than ballots allow', () => {
    const one = { form: 'one', upTo: 1, positions: [1, 2] }
    const chosen = (yes: number, other: number, blanks: number): Sheet => ({
      ...{ issued: 7, returned: 7, valid: 7, invalid: 0, blanks },
      lines: [
        { position: 1, yes, no: 0, blank: 0 },
        { position: 2, yes: other, no: 0, blank: 0 },
      ],
    })
    expect(codeOf(chosen(4, 2, 1), 7, one)).toBe('ok')
    expect(codeOf(chosen(4, 4, 1), 7, one)).toBe('polls.line_does_not_add_up')
    expect(codeOf(chosen(4, 1, 1), 7, one)).toBe('polls.line_does_not_add_up')
    expect(codeOf(chosen(6, 6, 1), 7, { ...one, form: 'up_to', upTo: 2 })).toBe('ok')
  })
})

describe('two counts', () => {
  it('differ place by place', () => {
    const other = { ...sheet, valid: 7, lines: [{ ...sheet.lines[0]!, no: 2 }, sheet.lines[1]!] }
    expect(differences({ room: sheet, written: null }, { room: other, written: null })).toEqual([
      'room.valid',
      'room.p1.no',
    ])
    expect(differences({ room: sheet, written: null }, { room: sheet, written: null })).toEqual([])
    expect(differences({ room: null, written: sheet }, { room: null, written: null })).toEqual(['written'])
  })

  it('are owed on paper, and for absent members who are asked in writing', () => {
    expect(figuresOwed('paper', { written: false }, 2)).toEqual({ room: true, written: false })
    expect(figuresOwed('open', { written: true }, 2)).toEqual({ room: false, written: true })
    expect(figuresOwed('open', { written: true }, 0)).toEqual({ room: false, written: false })
    expect(figuresOwed('agreement', { written: true }, 2)).toEqual({ room: false, written: false })
  })
})
