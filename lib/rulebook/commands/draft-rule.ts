import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { actingSchool } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayDraftRules } from '../policy'
import { readRule } from '../queries'
import { findClusterYear } from '../queries/inside'
import { nameOfRule } from '../queries/words'
import { checkDraft } from '../rules'
import type { draftRuleSchema } from '../schema'

type Input = z.output<typeof draftRuleSchema>

/**
 * The head school puts a value into the draft of its year's rules; nothing is in force by it. Refusals: not found, not the
 * head, year closed, fixed by law, own deadlines, in force already.
 */
export const draftRule = command<Input, { actId: string }>('rulebook.draft_rule', async (tx, ctx, input) => {
  const may = mayDraftRules(ctx.actor, input.clusterId)
  if (!may.ok) return may
  const year = await findClusterYear(tx, input.clusterId, input.year)
  const schoolId = actingSchool(ctx.actor, input.clusterId, 'head')
  if (!year || !schoolId) return notFound
  const inForce = await readRule(tx, input.code, year, fieldDay(ctx.now))
  const lawful = firstRefusal(
    year.closed ? refuse('common.year_closed', { year: String(input.year) }) : allowed,
    checkDraft({ code: input.code, value: input.value, inForce }),
  )
  if (!lawful.ok) return lawful
  const actId = await openDraft(tx, ctx, input, schoolId)
  const value = input.value as Prisma.InputJsonValue
  const line = { actId, code: input.code }
  await tx.ruleDraft.upsert({ where: { actId_code: line }, create: { ...line, value }, update: { value } })
  await record(tx, ctx, {
    event: 'rulebook.rule_drafted',
    subject: { type: 'rule_act', id: actId },
    facts: { rule: nameOfRule(input.code), cluster: year.cluster, year: String(input.year) },
    clusterId: input.clusterId,
    before: { code: input.code, value: inForce.value },
    after: { code: input.code, value },
  })
  return ok({ actId })
})

/** The one draft of the year; the school that writes in it last is the one that answers for it. */
async function openDraft(tx: Tx, ctx: Context, { clusterId, year }: Input, schoolId: string): Promise<string> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : ''
  const drafted = { draftedById: personId, draftedBySchoolId: schoolId, draftedAt: ctx.now }
  const open = await tx.ruleAct.findFirst({ where: { clusterId, year, state: 'draft' } })
  const act = open
    ? await tx.ruleAct.update({ where: { id: open.id }, data: drafted })
    : await tx.ruleAct.create({ data: { clusterId, year, ...drafted } })
  return act.id
}
