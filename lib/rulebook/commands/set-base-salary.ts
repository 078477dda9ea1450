import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { dayBefore } from '@/lib/organisations/rules'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { ok } from '@/lib/platform/result'
import { maySetRule } from '../policy'
import { holdSalaries } from '../queries/figures'
import { checkSalary } from '../rules'
import type { setBaseSalarySchema } from '../schema'

type Input = z.output<typeof setBaseSalarySchema>

/**
 * The base salary of the State from a day on, by the act that set it; entered for a day that has one, it corrects that.
 * Refusals: not of the Academy, nothing new, the act signed later than today.
 */
export const setBaseSalary = command<Input, { ruleId: string }>('rulebook.set_base_salary', async (tx, ctx, input) => {
  const may = maySetRule(ctx.actor)
  if (!may.ok) return may
  const { amount, from, actNumber, actDate } = input
  const rows = await holdSalaries(tx)
  const there = rows.find((row) => row.from.getTime() === from.getTime()) ?? null
  const article = { vi: `${actNumber} ngày ${formatDay(actDate)}`, en: `${actNumber} of ${formatDay(actDate)}` }
  const next = { amount, article: article.vi, from }
  const lawful = checkSalary(there, next, actDate, fieldDay(ctx.now))
  if (!lawful.ok) return lawful
  const words = { value: amount, articleVi: article.vi, articleEn: article.en }
  const ruleId = there ? await correct(tx, there.id, words) : await insert(tx, rows, from, words)
  await record(tx, ctx, {
    event: 'rulebook.base_salary_set',
    subject: { type: 'base_salary', id: ruleId },
    facts: { amount: formatNumber(amount, 'vi'), from: formatDay(from), article },
    ...(there && { before: { amount: there.amount, article: there.article } }),
    after: { amount, article: article.vi },
  })
  return ok({ ruleId })
})

type Words = { value: number; articleVi: string; articleEn: string }
type Row = Awaited<ReturnType<typeof holdSalaries>>[number]

async function correct(tx: Tx, id: string, words: Words): Promise<string> {
  await tx.rule.update({ where: { id }, data: words })
  return id
}

/** Between the one before, which ends the day before, and the one after, before which it ends itself. */
async function insert(tx: Tx, rows: readonly Row[], from: Date, words: Words): Promise<string> {
  const earlier = rows.filter((row) => row.from < from).at(-1)
  const later = rows.find((row) => row.from > from)
  if (earlier) await tx.rule.update({ where: { id: earlier.id }, data: { validTo: dayBefore(from) } })
  const { id } = await tx.rule.create({
    data: {
      ...{ code: 'awards.base_salary', basis: 'law', validFrom: from, ...words },
      validTo: later ? dayBefore(later.from) : null,
    },
  })
  return id
}
