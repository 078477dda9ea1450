import { describe, expect, it } from 'vitest'
import type { Duty } from '@/lib/calendar/rules'
import { countdown, isOwnDuty, programmeClock, publicAwards, waitingGroups } from '@/lib/insight/rules'
import type { Office, PersonActor } from '@/lib/platform/context'

const now = new Date('2022-10-18T02:00:00Z')
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)
const duty = (over: Partial<Duty>): Duty => ({
  key: 'k',
  module: 'm',
  title: 't',
  facts: {},
  organisationId: 'A',
  due: null,
  holds: null,
  href: '/',
  ...over,
})
const holder = (office: Office, organisationId = 'A', kind: 'school' | 'academy_unit' = 'school'): PersonActor => ({
  kind: 'person',
  personId: 'me',
  name: 'me',
  seats: [{ office, organisationId, organisationKind: kind, organisationCode: organisationId, clusters: [] }],
})

describe('whose duty it is', () => {
  it.each<[string, PersonActor, Partial<Duty>, boolean]>([
    ['the principal acts for the school', holder('principal'), {}, true],
    ['so does the emulation officer', holder('emulation_officer'), {}, true],
    ['a lecturer does not', holder('lecturer'), {}, false],
    ['another school’s is not mine', holder('principal', 'B'), {}, false],
    ['an author is named', holder('lecturer'), { personIds: ['me'] }, true],
    ['a principal is not asked for what his lecturer is named for', holder('principal'), { personIds: ['she'] }, false],
    ['the reviewer of the unit', holder('academy_reviewer', 'A', 'academy_unit'), {}, true],
    ['the administrator is asked for nothing of the field', holder('administrator', 'A', 'academy_unit'), {}, false],
  ])('%s', (_, actor, over, expected) => {
    expect(isOwnDuty(actor, duty(over))).toBe(expected)
  })
})

describe('what others owe', () => {
  it('stands once for each duty, with all who owe it', () => {
    const groups = waitingGroups([
      duty({ key: 'report', organisationId: 'A' }),
      duty({ key: 'report', organisationId: 'B' }),
      duty({ key: 'sign', title: 's', organisationId: 'B', holds: 'x' }),
      duty({ key: 'report.2', organisationId: 'B' }),
      duty({ key: 'report', organisationId: 'B' }),
    ])
    expect(groups.map(({ keys, organisationIds }) => [keys, organisationIds])).toEqual([
      [['sign'], ['B']],
      [
        ['report', 'report.2'],
        ['A', 'B'],
      ],
    ])
  })
})

describe('the countdown', () => {
  it.each([
    [days(7), { days: 7, tone: 'calm' }],
    [days(3), { days: 3, tone: 'due' }],
    [days(0.5), { days: 0, tone: 'due' }],
    [days(-2), { days: 2, tone: 'late' }],
  ])('%s', (due, expected) => {
    expect(countdown(due, now)).toEqual(expected)
  })
})

describe('what everybody may read', () => {
  it('only awards that the Academy has confirmed', () => {
    const award = { code: 'flag', vi: 'Cờ', en: 'Flag', position: 1 }
    const states = ['nominated', 'confirmed', 'refused']
    const nominations = states.map((state) => ({ state, organisationId: state, award }))
    expect(publicAwards(nominations).map((one) => one.schoolId)).toEqual(['confirmed'])
  })

  it('a programme whose minutes add up to the hours of the day', () => {
    const lines = programmeClock(now, [
      { title: 'Khai mạc', minutes: 30 },
      { title: 'Tham luận', minutes: 15 },
      { title: 'Bế mạc', minutes: 5 },
    ])
    expect(lines.map((line) => line.at.getTime() - now.getTime())).toEqual([0, 30 * 60_000, 45 * 60_000])
  })
})
