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
import { checkBeforeRatification } from '../rules'
import type { recordFactSchema } from '../schema'

type Input = z.output<typeof recordFactSchema>

/**
 * Records a fact that bars a school from the year's awards while it stands: discipline pending, inspection, a complaint
 * being verified. Refusals: not found, own case, not of head, deputies or the Academy, year closed, after the conference.
 */
export const recordFact = command<Input, { factId: string }>('awards.record_fact', async (tx, ctx, input) => {
  const year = await lockYear(tx, input.yearId)
  const member = { yearId: input.yearId, organisationId: input.schoolId }
  const school = await tx.yearSchool.findUnique({ where: { yearId_organisationId: member } })
  if (!year || !school || ctx.actor.kind !== 'person') return notFound
  const verdict = firstRefusal(mayJudgeFact(ctx.actor, year, input.schoolId), checkBeforeRatification(year))
  const judging = judgingOrganisation(ctx.actor, year)
  if (!verdict.ok || !judging) return verdict.ok ? notFound : verdict
  const { id } = await tx.eligibilityFact.create({
    data: {
      ...{ ...member, code: input.code, text: input.text, source: input.source, recordedAt: ctx.now },
      ...{ recordedById: ctx.actor.personId, recordedBySchoolId: judging },
    },
  })
  const facts = { school: await nameOf(tx, input.schoolId, fieldDay(ctx.now)), text: input.text }
  await record(tx, ctx, {
    ...{ event: 'awards.fact_recorded', subject: { type: 'eligibility_fact', id }, facts },
    ...{ clusterId: year.clusterId, yearId: year.id, organisationId: input.schoolId },
    after: { code: input.code, source: input.source },
  })
  const href = `/work/${year.clusterCode}/${year.year}/awards`
  await notify(tx, ctx, { organisationIds: [input.schoolId] }, { kind: 'awards.fact_recorded', facts, href })
  return ok({ factId: id })
})
