import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAnswerFact } from '../policy'
import { checkBeforeRatification, checkStanding } from '../rules'
import type { answerFactSchema } from '../schema'

type Input = z.output<typeof answerFactSchema>

/**
 * A school answers a fact that was recorded about it; everybody reads the answer beside the fact. Refusals: not found, not of
 * the school that it concerns, year closed, after the conference, already lifted.
 */
export const answerFact = command<Input, { entryId: string }>(
  'awards.answer_fact',
  async (tx, ctx, { factId, text }) => {
    await tx.$queryRaw`select 1 from eligibility_facts where id = ${factId}::uuid for update`
    const fact = await tx.eligibilityFact.findUnique({ where: { id: factId } })
    const year = fact && (await lockYear(tx, fact.yearId))
    if (!fact || !year || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(
      mayAnswerFact(ctx.actor, year, fact.organisationId),
      checkBeforeRatification(year),
      checkStanding(fact.liftedAt),
    )
    if (!verdict.ok) return verdict
    const { id } = await tx.factEntry.create({
      data: {
        ...{ factId, kind: 'answered', text, at: ctx.now },
        ...{ byId: ctx.actor.personId, bySchoolId: fact.organisationId },
      },
    })
    const facts = { school: await nameOf(tx, fact.organisationId, fieldDay(ctx.now)), text }
    await record(tx, ctx, {
      ...{ event: 'awards.fact_answered', subject: { type: 'eligibility_fact', id: factId }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id, organisationId: fact.organisationId },
    })
    const href = `/work/${year.clusterCode}/${year.year}/awards`
    const judges = { organisationIds: [fact.recordedBySchoolId, ...(year.headSchoolId ? [year.headSchoolId] : [])] }
    await notify(tx, ctx, judges, { kind: 'awards.fact_answered', facts, href })
    return ok({ entryId: id })
  },
)
