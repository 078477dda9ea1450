import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayAdoptRules } from '../policy'
import { readRules } from '../queries'
import { findClusterYear } from '../queries/inside'
import { nameOfAct } from '../queries/words'
import { checkMaySet, checkSigned } from '../rules'
import type { adoptRulesSchema, RuleCode } from '../schema'
import { putInForce } from './put-in-force'

type Input = z.output<typeof adoptRulesSchema>

/**
 * Puts the draft of a year's rules into force from today on, by the act of the cluster that says so. What is prepared already
 * keeps the rule it was prepared with. Refusals: not found, own draft, not an adopter, the Academy adopts, adopted already,
 * year closed, signed later, and what the law has come to fix since the draft.
 */
export const adoptRules = command<Input, { actId: string }>('rulebook.adopt_rules', async (tx, ctx, input) => {
  await tx.$queryRaw`select 1 from rule_acts where id = ${input.actId}::uuid for update`
  const act = await tx.ruleAct.findUnique({ where: { id: input.actId }, include: { lines: true } })
  const year = act && (await findClusterYear(tx, act.clusterId, act.year))
  if (!act || !year) return notFound
  const today = fieldDay(ctx.now)
  const lines = act.lines.map(({ code, value }) => ({ code: code as RuleCode, value }))
  const codes = lines.map(({ code }) => code)
  const inForce = await readRules(tx, codes, year, today)
  const touchesAcademy = codes.some((code) => inForce[code].basis === 'academy')
  const lawful = firstRefusal(
    mayAdoptRules(ctx.actor, { clusterId: act.clusterId, schoolId: act.draftedBySchoolId, touchesAcademy }),
    act.state === 'adopted' ? refuse('rulebook.adopted_already') : allowed,
    year.closed ? refuse('common.year_closed', { year: String(act.year) }) : allowed,
    checkSigned(input.signedOn, today),
    ...codes.map((code) => checkMaySet(inForce[code].basis, inForce[code].article)),
  )
  if (!lawful.ok) return lawful
  const { kind, number, signedOn } = input
  const article = nameOfAct({ kind, number, signedOn, cluster: year.cluster })
  const scope = { clusterId: act.clusterId, year: act.year, actId: act.id }
  for (const { code, value } of lines) {
    const { basis } = inForce[code]
    const words = { articleVi: article.vi, articleEn: article.en, basis }
    await putInForce(tx, { ...scope, code, value, ...words }, today)
  }
  const adoptedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const adopted = { state: 'adopted', kind, number, signedOn, adoptedById, adoptedAt: ctx.now } as const
  await tx.ruleAct.update({ where: { id: act.id }, data: adopted })
  await record(tx, ctx, {
    event: 'rulebook.rules_adopted',
    subject: { type: 'rule_act', id: act.id },
    facts: { count: lines.length, cluster: year.cluster, year: String(act.year), article },
    clusterId: act.clusterId,
    before: Object.fromEntries(codes.map((code) => [code, inForce[code].value])),
    after: Object.fromEntries(lines.map(({ code, value }) => [code, value])),
  })
  return ok({ actId: act.id })
})
