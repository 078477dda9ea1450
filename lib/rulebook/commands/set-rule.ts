import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Prisma } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { maySetRule } from '../policy'
import { readRule } from '../queries'
import { nameOfRule } from '../queries/words'
import { checkMaySet } from '../rules'
import type { setRuleSchema } from '../schema'
import { putInForce } from './put-in-force'

type Input = z.output<typeof setRuleSchema>

/**
 * The Academy sets a rule of a cluster, for one of its years or for all, from today on; what was in force before ends
 * yesterday and stays in the record. Refusals: not of the Academy, fixed by law, year closed, cluster not found.
 */
export const setRule = command<Input, { ruleId: string }>('rulebook.set_rule', async (tx, ctx, input) => {
  const may = maySetRule(ctx.actor)
  if (!may.ok) return may
  const cluster = await tx.cluster.findUnique({
    where: { id: input.clusterId },
    include: { names: { orderBy: { validFrom: 'asc' } }, years: true },
  })
  if (!cluster) return notFound
  const today = fieldDay(ctx.now)
  const scope = { clusterId: cluster.id, year: input.year ?? today.getUTCFullYear() }
  const before = await readRule(tx, input.code, scope, today)
  const closed = cluster.years.some((year) => year.year === input.year && year.gate === 'closed')
  const verdict = firstRefusal(
    checkMaySet(before.basis, before.article),
    closed ? refuse('common.year_closed', { year: String(input.year) }) : { ok: true },
  )
  if (!verdict.ok) return verdict

  const ruleId = await putInForce(tx, input, today)
  await record(tx, ctx, {
    event: 'rulebook.rule_set',
    subject: { type: 'rule', id: ruleId },
    facts: {
      rule: nameOfRule(input.code),
      cluster: { vi: cluster.names.at(-1)?.shortVi ?? cluster.code, en: cluster.names.at(-1)?.shortEn ?? cluster.code },
      year: input.year === null ? { vi: 'mọi năm', en: 'all years' } : String(input.year),
      article: { vi: input.articleVi, en: input.articleEn },
    },
    clusterId: cluster.id,
    before: { code: input.code, value: before.value, article: before.article.vi },
    after: { code: input.code, value: input.value as Prisma.InputJsonValue, article: input.articleVi },
  })
  return ok({ ruleId })
})
