import { describe, expect, it } from 'vitest'
import { checkDayHasCome, checkNotOver, checkOnTheDay, checkThanks } from '@/lib/stage/rules/day'

const at = (text: string): Date => new Date(`2022-11-${text}:00+07:00`)
const seminar = { state: 'convened', startsAt: at('08T07:30'), endsAt: at('08T11:30') }
const code = (verdict: ReturnType<typeof checkOnTheDay>): string => (verdict.ok ? 'ok' : verdict.refusal.code)

describe('the day of a seminar', () => {
  it('begins and ends at midnight in Vietnam, also beyond the hour of its end', () => {
    const moves = (now: Date): string => code(checkOnTheDay(seminar, now))
    expect(moves(at('07T23:59'))).toBe('stage.day_not_come')
    expect(moves(at('08T00:00'))).toBe('ok')
    expect(moves(at('08T23:59'))).toBe('ok')
    expect(moves(at('09T00:00'))).toBe('stage.day_over')
    expect(code(checkOnTheDay({ ...seminar, state: 'held' }, at('08T12:00')))).toBe('stage.day_over')
    expect(code(checkOnTheDay({ ...seminar, state: 'cancelled' }, at('08T08:00')))).toBe('stage.cancelled')
  })

  it('lets the record be written afterwards, and a speaker be replaced before', () => {
    expect(code(checkDayHasCome(seminar, at('20T08:00')))).toBe('ok')
    expect(code(checkDayHasCome(seminar, at('07T08:00')))).toBe('stage.day_not_come')
    expect(code(checkNotOver(seminar, at('01T08:00')))).toBe('ok')
    expect(code(checkNotOver(seminar, at('09T08:00')))).toBe('stage.day_over')
    expect(code(checkNotOver({ ...seminar, state: 'cancelled' }, at('01T08:00')))).toBe('stage.cancelled')
  })

  it('is thanked for once, when the hour of the end has come or the programme is over', () => {
    expect(code(checkThanks(seminar, false, null, at('08T11:29')))).toBe('stage.not_ended')
    expect(code(checkThanks(seminar, true, null, at('08T10:00')))).toBe('ok')
    expect(code(checkThanks(seminar, false, null, at('08T11:30')))).toBe('ok')
    expect(code(checkThanks(seminar, true, at('08T12:00'), at('08T13:00')))).toBe('stage.already_thanked')
    expect(code(checkThanks({ ...seminar, state: 'cancelled' }, true, null, at('08T12:00')))).toBe('stage.cancelled')
  })
})
