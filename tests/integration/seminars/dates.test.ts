import { beforeEach, describe, expect, it } from 'vitest'
import { answerDates } from '@/lib/seminars/commands/answer-dates'
import { proposeDates } from '@/lib/seminars/commands/propose-dates'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import { withdrawDates } from '@/lib/seminars/commands/withdraw-dates'
import { getDateSearch, listDateSearches } from '@/lib/seminars/queries/dates'
import { listSeminarsDuties } from '@/lib/seminars/queries/duties'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { code, seminarDetails } from '../../support/seminars'
import { freshYear, layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let base: Promise<World> | undefined
let world: World
const day = 86_400_000
const on = (days: number): Date => new Date(new Date(noon.getTime() + days * day).toISOString().slice(0, 10))
const head = () => asPerson(world.a.people.emulation_officer)

beforeEach(async () => {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(noon)
  await setGate(world.yearId, 'launch')
})

const proposal = (more: object = {}) => ({
  ...{ yearId: world.yearId, hostId: world.a.id, topic: 'Chủ đề minh họa', note: '' },
  answerBy: new Date(noon.getTime() + 7 * day),
  options: [
    { day: on(20), part: 'morning' as const },
    { day: on(21), part: 'afternoon' as const },
    { day: on(22), part: 'whole' as const },
  ],
  ...more,
})

async function search(): Promise<{ id: string; options: string[] }> {
  const answer = await proposeDates(head(), proposal())
  if (!answer.ok) throw new Error(answer.refusal.code)
  const options = await db().dateOption.findMany({
    where: { searchId: answer.value.searchId },
    orderBy: { day: 'asc' },
  })
  return { id: answer.value.searchId, options: options.map((one) => one.id) }
}

const say = async (
  personId: string,
  { id, options }: { id: string; options: string[] },
  suits: ('yes' | 'if_need_be' | 'no')[],
): Promise<string> =>
  code(
    await answerDates(asPerson(personId), {
      searchId: id,
      answers: options.map((optionId, at) => ({ optionId, suits: suits[at] ?? 'no' })),
    }),
  )

const yearNow = async () => (await findYear(db(), world.yearId))!
const contextOf = async (personId: string) =>
  makeContext((await readStanding(db(), personId)).actor, noon, crypto.randomUUID())

/** A seminar on the second of the days, which lies 21 days ahead. */
const details = (more: object = {}) =>
  seminarDetails(world, {
    startsAt: new Date(on(21).getTime() + 6.5 * 3_600_000),
    endsAt: new Date(on(21).getTime() + 10 * 3_600_000),
    alongside: true,
    ...more,
  })

describe('proposing days', () => {
  it.each([
    ['one day alone', () => ({ options: [{ day: on(20), part: 'morning' as const }] }), 'seminars.dates_too_few'],
    [
      'a day stands twice',
      () => ({ options: [1, 2].map(() => ({ day: on(20), part: 'morning' as const })) }),
      'seminars.date_twice',
    ],
    [
      'a day has passed',
      () => ({ options: [-1, 20].map((one) => ({ day: on(one), part: 'whole' as const })) }),
      'seminars.date_passed',
    ],
    [
      'answers come too late',
      () => ({ answerBy: new Date(noon.getTime() + 25 * day) }),
      'seminars.answers_after_first',
    ],
    ['answers are asked for the past', () => ({ answerBy: new Date(noon.getTime() - day) }), 'seminars.window_passed'],
    ['a member school is to host', () => ({ hostId: world.c.id }), 'meetings.host_not_leading'],
  ])('is refused where %s', async (_, more, refusal) => {
    expect(code(await proposeDates(head(), proposal(more())))).toBe(refusal)
    expect(await db().dateSearch.count({ where: { yearId: world.yearId } })).toBe(0)
  })

  it('belongs to the head and to the deputy that hosts; a stranger finds nothing', async () => {
    const deputy = asPerson(world.b.people.principal)
    await db().term.updateMany({
      where: { organisationId: world.b.id, role: 'deputy' },
      data: { forYear: (await yearNow()).year },
    })
    expect(code(await proposeDates(deputy, proposal()))).toBe('seminars.not_host')
    expect(code(await proposeDates(deputy, proposal({ hostId: world.b.id })))).toBe('ok')
    expect(code(await proposeDates(asPerson(world.c.people.principal), proposal()))).toBe('seminars.not_host')
    expect(code(await proposeDates(asNobody(), proposal()))).toBe('common.not_found')
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(code(await proposeDates(stranger, proposal()))).toBe('common.not_found')
  })

  it('tells every school, and each then owes an answer', async () => {
    const { id } = await search()
    const told = await db().notice.findMany({ where: { kind: 'seminars.dates_proposed' } })
    expect(told.map((one) => one.personId)).toContain(world.c.people.principal)
    const ctx = await contextOf(world.c.people.principal)
    const duties = await listSeminarsDuties(ctx, await yearNow())
    const owing = duties.filter((one) => one.key.startsWith(`seminars.dates.${id}`)).map((one) => one.organisationId)
    expect(owing).toContain(world.c.id)
    expect(owing).toContain(world.a.id)
    expect(await listDateSearches(ctx, await yearNow())).toMatchObject([{ id, answered: 0 }])
  })
})

describe('answering', () => {
  it('is for who acts for a school, for every day, and may be said anew', async () => {
    const dates = await search()
    expect(await say(world.c.people.lecturer, dates, ['yes', 'yes', 'yes'])).toBe('seminars.not_for_school')
    expect(await say(world.elsewhere.head.people.principal, dates, ['yes', 'yes', 'yes'])).toBe('common.not_found')
    expect(await say(world.c.people.principal, { ...dates, options: dates.options.slice(1) }, ['yes', 'yes'])).toBe(
      'seminars.dates_unanswered',
    )
    expect(await say(world.c.people.principal, dates, ['no', 'yes', 'no'])).toBe('ok')
    expect(await say(world.c.people.emulation_officer, dates, ['no', 'if_need_be', 'no'])).toBe('ok')
    const kept = await db().dateAnswer.findMany({
      where: { schoolId: world.c.id },
      orderBy: { option: { day: 'asc' } },
    })
    expect(kept.map((one) => one.suits)).toEqual(['no', 'if_need_be', 'no'])
  })

  it('two at once of one school leave one answer a day', async () => {
    const dates = await search()
    const { principal, emulation_officer } = world.c.people
    const answers = await Promise.all(
      [principal, emulation_officer, principal].map((one) => say(one, dates, ['yes', 'yes', 'no'])),
    )
    expect(answers).toEqual(['ok', 'ok', 'ok'])
    expect(await db().dateAnswer.count({ where: { schoolId: world.c.id, option: { searchId: dates.id } } })).toBe(3)
  })

  it('the best day stands out, with who cannot', async () => {
    const dates = await search()
    await say(world.a.people.principal, dates, ['yes', 'yes', 'yes'])
    await say(world.b.people.principal, dates, ['no', 'if_need_be', 'yes'])
    await say(world.c.people.principal, dates, ['yes', 'yes', 'no'])
    const view = await getDateSearch(await contextOf(world.a.people.principal), await yearNow(), dates.id)
    expect(view?.options.map((one) => one.best)).toEqual([false, true, false])
    expect(view?.options[0]?.cannot).toEqual([world.b.id])
    expect(view?.run).toEqual({ ok: true })
  })

  it('is over in a closed year', async () => {
    const dates = await search()
    await setGate(world.yearId, 'closed')
    expect(await say(world.c.people.principal, dates, ['yes', 'yes', 'yes'])).toBe('common.year_closed')
  })
})

describe('choosing a day', () => {
  const choose = (optionId: string, more: object = {}) =>
    scheduleSeminar(head(), { yearId: world.yearId, optionId, ...details(more) })

  it('makes the seminar, its place on the calendar and the notices in one act', async () => {
    const dates = await search()
    const answer = await choose(dates.options[1]!)
    expect(code(answer)).toBe('ok')
    const row = await db().dateSearch.findUniqueOrThrow({ where: { id: dates.id }, include: { seminar: true } })
    expect([row.chosenId, row.seminar?.topic]).toEqual([dates.options[1], 'Chủ đề minh họa'])
    expect(await db().meeting.count({ where: { seminar: { id: row.seminarId! } } })).toBe(1)
    const told = await db().notice.findMany({ where: { kind: 'seminars.date_chosen' } })
    expect(told.map((one) => one.personId)).toContain(world.c.people.principal)
    expect(await say(world.c.people.principal, dates, ['yes', 'yes', 'yes'])).toBe('seminars.date_chosen')
  })

  it('on another day, for another host, of another year or twice is refused, and nothing is left', async () => {
    const dates = await search()
    expect(code(await choose(dates.options[0]!))).toBe('seminars.other_day')
    expect(code(await choose(dates.options[1]!, { hostId: world.b.id }))).toBe('seminars.other_host')
    expect(code(await choose('019350a0-0000-7000-8000-000000000000'))).toBe('common.not_found')
    expect(await db().seminar.count({ where: { yearId: world.yearId } })).toBe(0)
    const both = await Promise.all([choose(dates.options[1]!), choose(dates.options[1]!)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await db().seminar.count({ where: { yearId: world.yearId } })).toBe(1)
  })
})

describe('giving up', () => {
  it('is told with its reason, once, by who runs it', async () => {
    const dates = await search()
    const input = { searchId: dates.id, reason: 'Chuyển sang quý sau' }
    expect(code(await withdrawDates(asPerson(world.c.people.principal), input))).toBe('seminars.not_host')
    expect(code(await withdrawDates(asNobody(), input))).toBe('common.not_found')
    expect(code(await withdrawDates(head(), input))).toBe('ok')
    expect(code(await withdrawDates(head(), input))).toBe('seminars.dates_withdrawn')
    expect(await say(world.c.people.principal, dates, ['yes', 'yes', 'yes'])).toBe('seminars.dates_withdrawn')
    expect(await listDateSearches(await contextOf(world.c.people.principal), await yearNow())).toEqual([])
  })
})
