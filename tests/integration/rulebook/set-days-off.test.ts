import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { setDaysOff } from '@/lib/rulebook/commands/set-days-off'
import { getFigures } from '@/lib/rulebook/queries/figures'
import { readOtherDays } from '@/lib/rulebook/queries'
import { afterWorkingDays } from '@/lib/rulebook/rules'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await db().dayOff.deleteMany({ where: { day: { gte: new Date('2027-01-01') } } })
})

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const tet = {
  ...{
    from: day('2027-02-05'),
    to: day('2027-02-11'),
    kind: 'off' as const,
    vi: 'Tết Nguyên đán',
    en: 'Lunar New Year',
  },
  ...{ actNumber: 'Thông báo 1/TB', actDate: day('2022-06-01') },
}
const enter = (more: object = {}, who: Caller = asPerson(world.academy.administrator)) =>
  setDaysOff(who, { ...tet, ...more })
const refusal = (code: string) => ({ ok: false, refusal: { code } })
const stored = async () =>
  (await db().dayOff.findMany({ where: { day: { gte: day('2027-01-01') } }, orderBy: { day: 'asc' } })).map((row) => [
    row.day.toISOString().slice(0, 10),
    row.working,
  ])

describe('days off', () => {
  it('are the weekdays of a span, by the act that announced them, and working days leave them out', async () => {
    expect(await enter()).toMatchObject({ ok: true, value: { count: 5 } })
    expect(await stored()).toEqual([
      ['2027-02-05', false],
      ['2027-02-08', false],
      ['2027-02-09', false],
      ['2027-02-10', false],
      ['2027-02-11', false],
    ])
    const others = await readOtherDays(db())
    expect(afterWorkingDays(day('2027-02-04'), 1, others)).toEqual(day('2027-02-12'))
    expect(await db().auditEntry.findFirst({ where: { event: 'rulebook.days_off_set' } })).toMatchObject({
      ...{ subjectType: 'day_off', subjectId: '2027-02-05', personId: world.academy.administrator },
    })
  })

  it('are corrected by a later act, and a weekend’s day may be worked in their place', async () => {
    await enter()
    await enter({ to: null, vi: 'Nghỉ bù', actNumber: 'Thông báo 2/TB' })
    expect(await db().dayOff.findUnique({ where: { day: tet.from } })).toMatchObject({
      ...{ vi: 'Nghỉ bù', actNumber: 'Thông báo 2/TB' },
    })
    expect(await enter({ from: day('2027-02-13'), to: null, kind: 'worked' })).toMatchObject({ ok: true })
    const others = await readOtherDays(db())
    expect(afterWorkingDays(day('2027-02-12'), 1, others)).toEqual(day('2027-02-13'))
  })

  it.each([
    ['a span that is reversed', { to: day('2027-02-01') }, 'rulebook.days_reversed'],
    ['a span of seventeen days', { to: day('2027-02-21') }, 'rulebook.span_too_long'],
    ['a weekend alone', { from: day('2027-02-06'), to: day('2027-02-07') }, 'rulebook.no_weekday'],
    ['a weekday that is worked', { kind: 'worked', to: null }, 'rulebook.not_weekends'],
    ['an act of tomorrow', { actDate: day('2022-06-16') }, 'rulebook.signed_later'],
  ])('%s is refused', async (_, more, code) => {
    expect(await enter(more)).toMatchObject(refusal(code))
    expect(await stored()).toEqual([])
  })

  it('are entered by the Academy’s leadership and administrator alone', async () => {
    for (const who of [
      asNobody(),
      ...[world.academy.reviewer, world.a.people.principal, world.elsewhere.head.people.principal].map((id) =>
        asPerson(id),
      ),
    ])
      expect(await enter({}, who)).toMatchObject(refusal('rulebook.not_of_the_academy'))
    expect(await enter({}, asPerson(world.academy.approver))).toMatchObject({ ok: true })
  })

  it('by two at one moment stand once, as the later of them wrote', async () => {
    const answers = await Promise.all([enter({ vi: 'Một' }), enter({ vi: 'Hai' })])
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await stored()).toHaveLength(5)
    expect(new Set((await db().dayOff.findMany({ where: { day: { gte: tet.from } } })).map((row) => row.vi)).size).toBe(
      1,
    )
  })

  it('are shown by year with their act and with who entered them, to the Academy alone', async () => {
    await enter()
    const seen = async (person: string) => {
      const { ctx } = await contextOf(world, person)
      return getFigures(ctx, 2027)
    }
    const page = await seen(world.academy.reviewer)
    expect(page).toMatchObject({ year: 2027, set: { ok: false }, days: { length: 5 } })
    expect(page?.days[0]).toMatchObject({ act: { number: 'Thông báo 1/TB' } })
    expect(page?.records[0]).toMatchObject({ event: 'rulebook.days_off_set' })
    expect((await seen(world.academy.administrator))?.set).toEqual({ ok: true })
    for (const person of [world.a.people.principal, world.elsewhere.head.people.principal])
      expect(await seen(person)).toBeNull()
  })
})
