import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayDraftRules } from '../policy'
import { findClusterYear } from '../queries/inside'
import { nameOfRule } from '../queries/words'
import type { dropRuleSchema } from '../schema'

type Input = z.output<typeof dropRuleSchema>

/**
 * The head school takes a value out of the draft; with the last one the draft is gone. Refusals: not found, not the head,
 * adopted already.
 */
export const dropRule = command<Input, { left: number }>('rulebook.drop_rule', async (tx, ctx, input) => {
  const act = await tx.ruleAct.findUnique({ where: { id: input.actId }, include: { lines: true } })
  if (!act) return notFound
  const may = mayDraftRules(ctx.actor, act.clusterId)
  if (!may.ok) return may
  if (act.state === 'adopted') return refuse('rulebook.adopted_already')
  const line = act.lines.find(({ code }) => code === input.code)
  const year = await findClusterYear(tx, act.clusterId, act.year)
  if (!line || !year) return notFound
  await tx.ruleDraft.delete({ where: { id: line.id } })
  const left = act.lines.length - 1
  if (left === 0) await tx.ruleAct.delete({ where: { id: act.id } })
  await record(tx, ctx, {
    event: 'rulebook.draft_dropped',
    subject: { type: 'rule_act', id: act.id },
    facts: { rule: nameOfRule(input.code), cluster: year.cluster, year: String(act.year) },
    clusterId: act.clusterId,
    before: { code: line.code, value: line.value },
  })
  return ok({ left })
})
