import { describe, expect, it } from 'vitest'
import { fieldDay, inVietnam } from '@/lib/platform/clock'
import { keepFacts, sayFacts } from '@/lib/platform/facts'
import { formatDay, formatDeadline, formatLongDate, formatNumber, toLocalInput } from '@/lib/platform/i18n/format'

const deadline = inVietnam('2022-10-21', '17:00')

describe('dates are said in Vietnam’s hour wherever the server stands', () => {
  it('a deadline names hour, weekday and date', () => {
    expect(formatDeadline(deadline, 'vi')).toBe('17:00 thứ Sáu 21/10/2022')
    expect(formatDeadline(deadline, 'en')).toBe('17:00 Friday 21/10/2022')
  })

  it('the last minute of a day in Vietnam is that day, although it is yesterday in Greenwich', () => {
    const midnight = inVietnam('2023-01-01', '00:00')
    expect(formatLongDate(midnight, 'vi')).toBe('Chủ nhật, 01/01/2023')
    expect(fieldDay(midnight).toISOString()).toBe('2023-01-01T00:00:00.000Z')
    expect(formatDay(fieldDay(midnight))).toBe('01/01/2023')
    expect(toLocalInput(midnight)).toBe('2023-01-01T00:00')
  })

  it('numbers have their language’s marks', () => {
    expect(formatNumber(1234.56, 'vi')).toBe('1.234,56')
    expect(formatNumber(1234.56, 'en')).toBe('1,234.56')
  })
})

describe('facts', () => {
  it('come back from the database as they were said', () => {
    const facts = { school: { vi: 'Trường A', en: 'School A' }, due: deadline, count: 3, title: 'Báo cáo' }
    const kept = JSON.parse(JSON.stringify(keepFacts(facts))) as Record<string, unknown>
    expect(sayFacts(kept, 'vi')).toEqual(sayFacts(facts, 'vi'))
    expect(sayFacts(kept, 'en')).toEqual({
      school: 'School A',
      due: '17:00 Friday 21/10/2022',
      count: 3,
      title: 'Báo cáo',
    })
  })
})
