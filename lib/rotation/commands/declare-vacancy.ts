import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayDeclareVacancy } from '../policy'
import { readVacancy } from '../queries/vacancy'
import { checkVacancy } from '../rules/vacancy'
import type { declareVacancySchema } from '../schema'

type Input = z.output<typeof declareVacancySchema>

/**
 * The head school cannot go on. At this instant its term ends and that of the deputy that acts by rule begins, and the
 * deputy answers for the year: never two heads, never none. Refusals: not found, neither Academy nor the head that
 * withdraws, year closed, a vacancy open already, the head not in office, no deputy to act.
 */
export const declareVacancy = decision<Input, { vacancyId: string }>(
  'rotation.declare_vacancy',
  async (tx, ctx, input) => {
    // two who declare at one moment meet here: the second finds the vacancy open
    await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
    const year = await findYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
    await tx.$queryRaw`select 1 from clusters where id = ${year.clusterId}::uuid for update`
    const { terms, vacancy, head, actingId } = await readVacancy(tx, year, ctx.now)
    const lawful = firstRefusal(
      mayDeclareVacancy(ctx.actor, year.headSchoolId, input.ground),
      checkVacancy(year, { open: vacancy !== null, head, actingId }),
    )
    if (!lawful.ok) return lawful
    if (!head || !actingId) return notFound
    const since = ctx.now
    const own = terms.filter((term) => term.id === head.id || term.organisationId === actingId)
    await tx.term.updateMany({ where: { id: { in: own.map((term) => term.id) } }, data: { endsAt: since } })
    const { clusterId } = year
    await tx.term.create({
      data: {
        ...{ clusterId, organisationId: actingId, role: 'head', acting: true },
        ...{ forYear: head.forYear, startsAt: since, endsAt: head.endsAt },
      },
    })
    // the years that the former head ran; one that it was elected for is put to a new election
    await tx.clusterYear.updateMany({
      where: { clusterId, headSchoolId: head.organisationId, gate: { not: 'closed' }, year: { lte: head.forYear } },
      data: { headSchoolId: actingId, version: { increment: 1 } },
    })
    const { id } = await tx.headVacancy.create({
      data: {
        ...{ yearId: year.id, ground: input.ground, reason: input.reason, formerId: head.organisationId, actingId },
        ...{ since, declaredById: ctx.actor.personId },
      },
    })
    const names = await namesOn(tx, [head.organisationId, actingId], fieldDay(ctx.now))
    const facts = {
      ...{ school: names.get(head.organisationId)?.name ?? '', acting: names.get(actingId)?.name ?? '' },
      ...{ ground: input.ground, reason: input.reason, since },
    }
    await record(tx, ctx, {
      event: 'rotation.head_vacant',
      subject: { type: 'head_vacancy', id },
      ...{ facts, clusterId, yearId: year.id, organisationId: head.organisationId },
    })
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.head_vacant', facts, href })
    return ok({ vacancyId: id })
  },
)
