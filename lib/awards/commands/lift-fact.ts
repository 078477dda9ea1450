import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { judgingOrganisation, mayJudgeFact } from '../policy'
import { checkBeforeRatification, checkStanding } from '../rules'
import type { liftFactSchema } from '../schema'

type Input = z.output<typeof liftFactSchema>

/**
 * Lifts a recorded fact with a reason; both stay in sight. Refusals: not found, own case, not of head, deputies or the
 * Academy, already lifted, year closed, after the conference.
 */
export const liftFact = command<Input, { factId: string }>('awards.lift_fact', async (tx, ctx, input) => {
  await tx.$queryRaw`select 1 from eligibility_facts where id = ${input.factId}::uuid for update`
  const fact = await tx.eligibilityFact.findUnique({ where: { id: input.factId } })
  const year = fact && (await lockYear(tx, fact.yearId))
  if (!fact || !year || ctx.actor.kind !== 'person') return notFound
  const verdict = firstRefusal(mayJudgeFact(ctx.actor, year, fact.organisationId), checkBeforeRatification(year))
  const judging = judgingOrganisation(ctx.actor, year)
  if (!verdict.ok || !judging) return verdict.ok ? notFound : verdict
  const standing = checkStanding(fact.liftedAt)
  if (!standing.ok) return standing
  await tx.eligibilityFact.update({
    where: { id: fact.id },
    data: {
      ...{ liftedAt: ctx.now, liftReason: input.reason },
      ...{ liftedById: ctx.actor.personId, liftedBySchoolId: judging },
    },
  })
  const facts = { school: await nameOf(tx, fact.organisationId, fieldDay(ctx.now)), reason: input.reason }
  await record(tx, ctx, {
    ...{ event: 'awards.fact_lifted', subject: { type: 'eligibility_fact', id: fact.id }, facts },
    ...{ clusterId: year.clusterId, yearId: year.id, organisationId: fact.organisationId },
  })
  const href = `/work/${year.clusterCode}/${year.year}/awards`
  await notify(tx, ctx, { organisationIds: [fact.organisationId] }, { kind: 'awards.fact_lifted', facts, href })
  return ok({ factId: fact.id })
})
