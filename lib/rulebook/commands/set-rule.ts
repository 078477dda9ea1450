import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { type Bilingual, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import wordsEn from '../messages.en.json'
import wordsVi from '../messages.vi.json'
import { maySetRule } from '../policy'
import { readRule } from '../queries'
import { checkMaySet } from '../rules'
import type { RuleCode, setRuleSchema } from '../schema'

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
    checkMaySet(before.basis),
    closed ? refuse('common.year_closed', { year: String(input.year) }) : { ok: true },
  )
  if (!verdict.ok) return verdict

  const ruleId = await replace(tx, input, today)
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

function nameOfRule(code: RuleCode): Bilingual {
  const key = code.replace('.', '_') as keyof typeof wordsVi.codes
  return { vi: wordsVi.codes[key], en: wordsEn.codes[key] }
}

/** Ends the scope's own rule yesterday, or takes the place of one that began today. */
async function replace(tx: Tx, input: Input, today: Date): Promise<string> {
  const { clusterId, year, code, articleVi, articleEn, basis } = input
  const words = { value: input.value as Prisma.InputJsonValue, articleVi, articleEn, basis }
  const current = await tx.rule.findFirst({ where: { clusterId, year, code, validTo: null } })
  if (current && current.validFrom >= today) {
    await tx.rule.update({ where: { id: current.id }, data: words })
    return current.id
  }
  if (current) {
    const yesterday = new Date(today.getTime() - 86_400_000)
    await tx.rule.update({ where: { id: current.id }, data: { validTo: yesterday } })
  }
  const created = await tx.rule.create({ data: { clusterId, year, code, ...words, validFrom: today } })
  return created.id
}
