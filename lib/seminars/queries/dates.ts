import 'server-only'
import { listYearSchools, ownYearSchool } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { maySpeakForSchool, mayRunSeminar, maySeeSeminars } from '../policy'
import { checkSearching, hoursOf, rankDates, usualWindows, type Ranked } from '../rules/dates'
import type { DayPart, Suits } from '../schema'

export type DateSearchRow = { id: string; topic: string; host: Bilingual; answerBy: Date; answered: number; of: number }

/** The searches of a year in which no day is chosen yet; in three queries however many there are. */
export async function listDateSearches(ctx: Context, year: Year): Promise<DateSearchRow[]> {
  if (!maySeeSeminars(ctx.actor, year).ok) return []
  const [rows, schools] = await Promise.all([
    db().dateSearch.findMany({
      where: { yearId: year.id, seminarId: null, withdrawnAt: null },
      orderBy: { id: 'asc' },
      include: { options: { take: 1, select: { _count: { select: { answers: true } } } } },
    }),
    listYearSchools(db(), year, ctx.now),
  ])
  return rows.map(({ id, topic, hostId, answerBy, options }) => ({
    ...{ id, topic, answerBy, of: schools.length, answered: options[0]?._count.answers ?? 0 },
    host: schools.find((one) => one.id === hostId)?.name ?? { vi: '', en: '' },
  }))
}

type Day = { id: string; day: Date; part: DayPart }

export type DateSearchView = {
  id: string
  topic: string
  note: string
  host: Bilingual
  answerBy: Date
  seminarId: string | null
  withdrawn: { at: Date; reason: string } | null
  chosenId: string | null
  options: Ranked<Day>[]
  schools: { id: string; short: Bilingual; answers: Record<string, Suits> }[]
  own: { answers: Record<string, Suits>; answer: Verdict }
  run: Verdict
}

/** One search with the answers of all schools, for who may see it. */
export async function getDateSearch(ctx: Context, year: Year, searchId: string): Promise<DateSearchView | null> {
  if (!maySeeSeminars(ctx.actor, year).ok) return null
  const row = await db().dateSearch.findFirst({
    where: { id: searchId, yearId: year.id },
    include: { options: { orderBy: [{ day: 'asc' }, { part: 'asc' }], include: { answers: true } } },
  })
  if (!row) return null
  const [schools, ownId] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
  ])
  const answers = row.options.flatMap((option) => option.answers)
  const answersOf = (schoolId: string | null): Record<string, Suits> =>
    Object.fromEntries(answers.filter((one) => one.schoolId === schoolId).map((one) => [one.optionId, one.suits]))
  const days = row.options.map(({ id, day, part }) => ({ id, day, part }))
  const ids = schools.map((one) => one.id)
  return {
    ...{ id: row.id, topic: row.topic, note: row.note, answerBy: row.answerBy },
    ...{ seminarId: row.seminarId, chosenId: row.chosenId },
    host: schools.find((one) => one.id === row.hostId)?.name ?? { vi: '', en: '' },
    withdrawn: row.withdrawnAt && { at: row.withdrawnAt, reason: row.withdrawReason },
    options: rankDates(days, answers, ids),
    schools: schools.map(({ id, short }) => ({ id, short, answers: answersOf(id) })),
    own: {
      answers: answersOf(ownId),
      answer: firstRefusal(maySpeakForSchool(ctx.actor, year, ownId), checkSearching(row)),
    },
    run: firstRefusal(mayRunSeminar(ctx.actor, year, row.hostId), checkSearching(row)),
  }
}

export type ChosenDate = ReturnType<typeof hoursOf> &
  ReturnType<typeof usualWindows> & { optionId: string; topic: string; hostId: string }

/** What the form of a seminar opens with when a day of a search is to be chosen by it; null where that cannot be. */
export async function getChosenDate(ctx: Context, year: Year, optionId: string): Promise<ChosenDate | null> {
  const row = await db().dateOption.findFirst({
    where: { id: optionId, search: { yearId: year.id } },
    include: { search: true },
  })
  if (!row) return null
  const { search } = row
  if (!firstRefusal(mayRunSeminar(ctx.actor, year, search.hostId), checkSearching(search)).ok) return null
  const hours = hoursOf(row)
  return { ...hours, ...usualWindows(hours.startsAt, ctx.now), optionId, topic: search.topic, hostId: search.hostId }
}
