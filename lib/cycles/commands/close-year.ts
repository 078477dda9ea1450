import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear, listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPassGate, passageStanding } from '../policy'
import { listConditions, placeOf } from '../queries/conditions'
import { deadlineOf, substituteOf } from '../queries/deadlines'
import { checkClosing, checkConditions, checkStandingIn } from '../rules'
import type { closeYearSchema } from '../schema'

type Input = z.output<typeof closeYearSchema>

/**
 * The year is closed: read-only, with the names its schools bear now. It moves no power: those passed at T. What is unticked
 * in the hand-over stays open where the Academy sees it. Refusals: not found, neither old nor new head, not at the hand-over,
 * T not reached, substitute too early or silent.
 */
export const closeYear = command<Input, { yearId: string }>('cycles.close_year', async (tx, ctx, input) => {
  await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
  const year = await findYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
  const lawful = firstRefusal(checkClosing(year), mayPassGate(ctx.actor, year))
  if (!lawful.ok) return lawful
  const standing = passageStanding(ctx.actor, year) ?? 'substitute'
  const stepIn = checkStandingIn({
    standing,
    deadline: await deadlineOf(tx, year.id, year.gate),
    substitute: await substituteOf(tx, year, ctx.now),
    now: ctx.now,
    reason: input.reason,
  })
  const ready = firstRefusal(stepIn, checkConditions(await listConditions(tx, year, ctx.now)))
  if (!ready.ok) return ready

  await keepNames(tx, year, ctx.now)
  await tx.gatePassage.create({
    data: {
      yearId: year.id,
      fromGate: 'hand_over',
      toGate: 'closed',
      at: ctx.now,
      personId: ctx.actor.personId,
      asSubstitute: standing === 'substitute',
      reason: input.reason || null,
    },
  })
  await tx.clusterYear.update({
    where: { id: year.id },
    data: { gate: 'closed', closedAt: ctx.now, version: { increment: 1 } },
  })
  const facts = { year: String(year.year) }
  await record(tx, ctx, {
    event: 'cycles.year_closed',
    subject: { type: 'year', id: year.id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    before: { gate: 'hand_over' },
    after: { gate: 'closed' },
  })
  const text = { kind: 'cycles.year_closed', facts, href: placeOf(year) } as const
  await notify(tx, ctx, { yearId: year.id }, text)
  await notify(tx, ctx, { academy: ['academy_reviewer', 'academy_approver'] }, text)
  return ok({ yearId: year.id })
})

async function keepNames(tx: Tx, year: Year, now: Date): Promise<void> {
  for (const school of await listYearSchools(tx, year, now))
    await tx.yearSchool.update({
      where: { yearId_organisationId: { yearId: year.id, organisationId: school.id } },
      data: {
        closedVi: school.name.vi,
        closedEn: school.name.en,
        closedShortVi: school.short.vi,
        closedShortEn: school.short.en,
        closedProvince: school.province,
      },
    })
}
