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
import type { upholdFactSchema } from '../schema'

type Input = z.output<typeof upholdFactSchema>

/**
 * Those who may judge decide that a recorded fact stands, with a reason that everybody reads. Refusals: not found, own case, not
 * of head, deputies or the Academy, year closed, after the conference, already lifted.
 */
export const upholdFact = command<Input, { entryId: string }>(
  'awards.uphold_fact',
  async (tx, ctx, { factId, reason }) => {
    await tx.$queryRaw`select 1 from eligibility_facts where id = ${factId}::uuid for update`
    const fact = await tx.eligibilityFact.findUnique({ where: { id: factId } })
    const year = fact && (await lockYear(tx, fact.yearId))
    if (!fact || !year || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(
      mayJudgeFact(ctx.actor, year, fact.organisationId),
      checkBeforeRatification(year),
      checkStanding(fact.liftedAt),
    )
    const judging = judgingOrganisation(ctx.actor, year)
    if (!verdict.ok || !judging) return verdict.ok ? notFound : verdict
    const { id } = await tx.factEntry.create({
      data: { factId, kind: 'upheld', text: reason, at: ctx.now, byId: ctx.actor.personId, bySchoolId: judging },
    })
    const facts = { school: await nameOf(tx, fact.organisationId, fieldDay(ctx.now)), reason }
    await record(tx, ctx, {
      ...{ event: 'awards.fact_upheld', subject: { type: 'eligibility_fact', id: factId }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id, organisationId: fact.organisationId },
    })
    const href = `/work/${year.clusterCode}/${year.year}/awards`
    await notify(tx, ctx, { organisationIds: [fact.organisationId] }, { kind: 'awards.fact_upheld', facts, href })
    return ok({ entryId: id })
  },
)
