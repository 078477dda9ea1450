import { describe, expect, it } from 'vitest'
import { checkChosenDay, hoursOf, rankDates, usualWindows } from '@/lib/seminars/rules/dates'
import { joinThemes, splitThemes } from '@/lib/seminars/schema'

const friday = new Date('2022-10-21T00:00:00Z')
const said = (optionId: string, schoolId: string, suits: 'yes' | 'if_need_be' | 'no') => ({ optionId, schoolId, suits })

describe('the days of a search', () => {
  it('a morning, an afternoon and a whole day have the hours of an office in Vietnam', () => {
    const text = (part: 'morning' | 'afternoon' | 'whole'): string[] =>
      Object.values(hoursOf({ day: friday, part })).map((at) => at.toISOString().slice(5, 16))
    expect(text('morning')).toEqual(['10-21T00:30', '10-21T04:30'])
    expect(text('afternoon')).toEqual(['10-21T06:30', '10-21T10:00'])
    expect(text('whole')).toEqual(['10-21T00:30', '10-21T10:00'])
  })

  it('the day of a seminar is the day in Vietnam, also before seven in the morning', () => {
    const option = { day: friday, part: 'morning' as const }
    expect(checkChosenDay(option, new Date('2022-10-20T23:30:00Z')).ok).toBe(true)
    expect(checkChosenDay(option, new Date('2022-10-20T16:59:00Z')).ok).toBe(false)
    expect(checkChosenDay(option, new Date('2022-10-21T17:00:00Z')).ok).toBe(false)
  })

  it('fewest absences count before most who can; nobody suits best while nobody has answered', () => {
    const options = [{ id: '1' }, { id: '2' }, { id: '3' }]
    const schools = ['a', 'b', 'c']
    expect(rankDates(options, [], schools).map((one) => one.best)).toEqual([false, false, false])
    const answers = [
      ...[said('1', 'a', 'yes'), said('1', 'b', 'yes'), said('1', 'c', 'no')],
      ...[said('2', 'a', 'if_need_be'), said('2', 'b', 'yes'), said('2', 'c', 'if_need_be')],
      ...[said('3', 'a', 'if_need_be'), said('3', 'b', 'if_need_be'), said('3', 'c', 'if_need_be')],
    ]
    expect(rankDates(options, answers, schools).map((one) => one.best)).toEqual([false, true, false])
    // a school that left the year no longer counts
    expect(rankDates(options, answers, ['a', 'b']).map((one) => one.best)).toEqual([true, false, false])
  })

  it('windows close 25 and 10 days ahead at five, or share out what is left, and never after the seminar', () => {
    const startsAt = new Date('2022-10-21T00:30:00Z')
    const early = usualWindows(startsAt, new Date('2022-08-01T00:00:00Z'))
    expect(early.titlesCloseAt.toISOString()).toBe('2022-09-26T10:00:00.000Z')
    expect(early.papersCloseAt.toISOString()).toBe('2022-10-11T10:00:00.000Z')
    const now = new Date('2022-10-18T02:15:00Z')
    const late = usualWindows(startsAt, now)
    const order = [now, late.titlesCloseAt, late.papersCloseAt, startsAt].map((at) => at.getTime())
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe('themes and their suggested topics', () => {
  it('what is written by line comes back by line', () => {
    const text = 'Một\n- a\n- b\nHai\nBa\n- c'
    const themes = splitThemes(`\n ${text.replace('- b', '– b')}\n\n`)
    expect(themes.map((one) => one.title)).toEqual(['Một', 'Hai', 'Ba'])
    const [titles, topics] = [themes.map((one) => one.title), themes.map((one) => one.topics.join('\n'))]
    expect(joinThemes(titles, topics)).toBe(text)
  })

  it('a dash with no theme above it is a theme', () => {
    expect(splitThemes('- Một\n- Hai')).toEqual([{ title: 'Một', topics: ['Hai'] }])
  })
})
