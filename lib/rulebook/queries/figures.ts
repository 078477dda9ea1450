import 'server-only'
import { listRecords, type RecordLine } from '@/lib/audit/queries'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { mayReadFigures, maySetRule } from '../policy'
import { valueOf } from '../queries'

export type SalaryRow = {
  id: string
  amount: number
  article: string
  words: Bilingual
  from: Date
  to: Date | null
}

const salaries = { code: 'awards.base_salary', clusterId: null, year: null }

async function listSalaries(tx: Tx): Promise<SalaryRow[]> {
  const rows = await tx.rule.findMany({ where: salaries, orderBy: { validFrom: 'asc' } })
  return rows.map(({ id, value, articleVi, articleEn, validFrom, validTo }) => ({
    ...{ id, amount: valueOf('awards.base_salary', value), article: articleVi, from: validFrom, to: validTo },
    words: { vi: articleVi, en: articleEn },
  }))
}

/** The base salaries in the order of their days, held until this transaction ends: two who enter one come one after the other. */
export async function holdSalaries(tx: Tx): Promise<SalaryRow[]> {
  await tx.$queryRaw`select 1 from rules where code = 'awards.base_salary' and cluster_id is null for update`
  return listSalaries(tx)
}

/** Those that were entered here, not shipped. */
export async function enteredSalaries(tx: Tx, rows: readonly SalaryRow[]): Promise<Set<string>> {
  const entries = await tx.auditEntry.findMany({
    where: {
      event: 'rulebook.base_salary_set',
      ...{ subjectType: 'base_salary', subjectId: { in: rows.map((row) => row.id) } },
    },
    select: { subjectId: true, before: true },
  })
  // a shipped one that was corrected was there before
  return new Set(entries.filter((entry) => entry.before === null).map((entry) => entry.subjectId))
}

export type DayRow = {
  day: Date
  working: boolean
  name: Bilingual
  act: { number: string; date: Date } | null
}

export type Figures = {
  year: number
  /** the years of which days are known, and the next */
  years: number[]
  days: DayRow[]
  /** newest first; `entered`: here, so that it may be taken out again */
  salaries: (SalaryRow & { entered: boolean })[]
  set: Verdict
  records: RecordLine[]
  names: Map<string, OrganisationNames>
}

/** What the State sets for everybody: days off of a year, and base salaries by date, with who entered what. */
export async function getFigures(ctx: Context, asked: number): Promise<Figures | null> {
  if (!mayReadFigures(ctx.actor)) return null
  const [days, list, { lines }] = await Promise.all([
    db().dayOff.findMany({ orderBy: { day: 'asc' } }),
    listSalaries(db()),
    listRecords(ctx, { subjectTypes: ['day_off', 'base_salary'] }),
  ])
  const entered = await enteredSalaries(db(), list)
  const yearOf = (day: Date): number => day.getUTCFullYear()
  const today = yearOf(ctx.now)
  const years = [...new Set([...days.map((row) => yearOf(row.day)), today, today + 1])].sort((a, b) => a - b)
  const year = years.includes(asked) ? asked : today
  const offices = lines.flatMap((line) => line.offices.map((one) => one.organisationId))
  return {
    ...{ year, years, set: maySetRule(ctx.actor), records: lines },
    days: days
      .filter((row) => yearOf(row.day) === year)
      .map(({ day, working, vi, en, actNumber, actDate }) => ({
        ...{ day, working, name: { vi, en } },
        act: actNumber && actDate ? { number: actNumber, date: actDate } : null,
      })),
    salaries: list.map((row) => ({ ...row, entered: entered.has(row.id) })).reverse(),
    names: await namesOn(db(), offices, fieldDay(ctx.now)),
  }
}
