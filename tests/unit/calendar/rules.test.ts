import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClockMove, checkYearOpen, hasReached, sortDuties, standsBetween, type Duty } from '@/lib/calendar/rules'
import { gates } from '@/lib/calendar/schema'

const now = new Date('2022-10-18T02:00:00Z')
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000)
const duty = (key: string, due: Date | null, holds: string | null): Duty => ({
  key,
  module: 'm',
  title: 't',
  facts: {},
  organisationId: 'A',
  due,
  holds,
  href: '/',
})

describe('the order of the desk', () => {
  it('what holds others first, then by deadline, what has none last', () => {
    const duties = [
      duty('d', null, null),
      duty('c', hours(1), null),
      duty('b', hours(9), 'x'),
      duty('a', hours(5), 'x'),
    ]
    expect(sortDuties(duties).map((one) => one.key)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is the same whatever order the duties came in', () => {
    const one = fc.record({ key: fc.uuid(), due: fc.option(fc.date({ noInvalidDate: true })), holds: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ key }) => key }), fc.nat(), (records, turn) => {
        const duties = records.map(({ key, due, holds }) => duty(key, due, holds ? 'x' : null))
        const at = duties.length === 0 ? 0 : turn % duties.length
        expect(sortDuties([...duties.slice(at), ...duties.slice(0, at)])).toEqual(sortDuties(duties))
      }),
    )
  })
})

describe('the track', () => {
  it('a gate is reached when the year stands at it or beyond', () => {
    expect(gates.filter((gate) => hasReached({ gate }, 'activity'))).toEqual(gates.slice(2))
    expect(gates.filter((gate) => standsBetween({ gate }, 'launch', 'hand_over'))).toEqual(gates.slice(1, 8))
  })

  it('a closed year is read-only, every other is open', () => {
    const refused = gates.filter((gate) => !checkYearOpen({ gate, year: 2022 }).ok)
    expect(refused).toEqual(['closed'])
  })
})

describe('the demonstration’s clock', () => {
  it('goes forward, not back, not by more than three years at once', () => {
    expect(checkClockMove(now, hours(1)).ok).toBe(true)
    expect(checkClockMove(now, now)).toMatchObject({ refusal: { code: 'calendar.clock_backwards' } })
    expect(checkClockMove(now, hours(-1))).toMatchObject({ refusal: { code: 'calendar.clock_backwards' } })
    expect(checkClockMove(now, hours(24 * 366 * 4))).toMatchObject({ refusal: { code: 'calendar.clock_too_far' } })
  })
})
