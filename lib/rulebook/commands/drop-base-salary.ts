import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { maySetRule } from '../policy'
import { enteredSalaries, holdSalaries } from '../queries/figures'
import type { dropBaseSalarySchema } from '../schema'

type Input = z.output<typeof dropBaseSalarySchema>

/**
 * Takes out a base salary that was entered with a wrong day: the one before it goes on. Those that were shipped are corrected,
 * never taken out. Refusals: not of the Academy, not found, shipped.
 */
export const dropBaseSalary = command<Input, { ruleId: string }>(
  'rulebook.drop_base_salary',
  async (tx, ctx, { ruleId, reason }) => {
    const may = maySetRule(ctx.actor)
    if (!may.ok) return may
    const rows = await holdSalaries(tx)
    const at = rows.findIndex((row) => row.id === ruleId)
    const row = rows[at]
    if (!row) return notFound
    if (!(await enteredSalaries(tx, rows)).has(ruleId)) return refuse('rulebook.shipped_salary')
    await tx.rule.delete({ where: { id: ruleId } })
    const earlier = rows[at - 1]
    if (earlier) await tx.rule.update({ where: { id: earlier.id }, data: { validTo: row.to } })
    await record(tx, ctx, {
      event: 'rulebook.base_salary_dropped',
      subject: { type: 'base_salary', id: ruleId },
      facts: { amount: formatNumber(row.amount, 'vi'), from: formatDay(row.from), reason },
      before: { amount: row.amount, article: row.article },
    })
    return ok({ ruleId })
  },
)
