import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClash, checkDates, checkDayHasCome, clashes, overlaps } from '@/lib/meetings/rules/calendar'

const at = (text: string): Date => new Date(`${text}+07:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })
const conference = { id: 'k', title: 'Hội nghị tổng kết', ...span('2022-11-08T07:30', '2022-11-08T11:30') }
const moment = fc.integer({ min: 0, max: 1000 })
const spans = fc
  .tuple(moment, fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({ startsAt: new Date(from), endsAt: new Date(from + length) }))

describe('the dates of an event', () => {
  it('end after they begin, and lie ahead', () => {
    const now = at('2022-10-18T09:00')
    expect(checkDates(span('2022-11-08T07:30', '2022-11-08T11:30'), now)).toEqual({ ok: true })
    expect(checkDates(span('2022-11-08T11:30', '2022-11-08T07:30'), now)).toMatchObject({
      refusal: { code: 'meetings.ends_before_start' },
    })
    expect(checkDates(span('2022-10-18T09:00', '2022-10-18T11:00'), now)).toMatchObject({
      refusal: { code: 'meetings.date_passed', facts: { when: now } },
    })
  })

  it('the day has come at midnight in Vietnam, whatever the machine thinks', () => {
    expect(checkDayHasCome(conference.startsAt, at('2022-11-07T23:59'))).toMatchObject({ ok: false })
    expect(checkDayHasCome(conference.startsAt, at('2022-11-08T00:00'))).toEqual({ ok: true })
  })
})

describe('clashes', () => {
  it('are named, and pass where they are said to be one programme', () => {
    const seminar = span('2022-11-08T08:00', '2022-11-08T09:30')
    expect(checkClash(seminar, [conference], false)).toMatchObject({
      refusal: { code: 'meetings.clashes', facts: { other: 'Hội nghị tổng kết', when: conference.startsAt } },
    })
    expect(checkClash(seminar, [conference], true)).toEqual({ ok: true })
  })

  it('are none where one begins at the very end of the other, or with itself', () => {
    expect(clashes(span('2022-11-08T11:30', '2022-11-08T12:00'), [conference])).toEqual([])
    expect(clashes({ ...conference }, [conference])).toEqual([])
  })

  it('are mutual, and are exactly a shared moment', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const shared =
          Math.max(a.startsAt.getTime(), b.startsAt.getTime()) < Math.min(a.endsAt.getTime(), b.endsAt.getTime())
        expect(overlaps(a, b)).toBe(shared)
        expect(overlaps(b, a)).toBe(shared)
      }),
    )
  })

  it('come out the same whatever the order of the calendar', () => {
    const calendar = fc
      .array(spans, { maxLength: 8 })
      .map((all) => all.map((one, id) => ({ id: String(id), title: String(id), ...one })))
    fc.assert(
      fc.property(spans, calendar, (one, others) => {
        const found = (list: typeof others) =>
          clashes(one, list)
            .map(({ id }) => id)
            .sort()
        expect(found([...others].reverse())).toEqual(found(others))
      }),
    )
  })
})
