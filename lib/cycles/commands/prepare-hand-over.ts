import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPrepareHandOver } from '../policy'
import { newHeadOf } from '../queries/hand-over'
import { freshRows } from '../queries/hand-over-items'
import { checkHandOverTime } from '../rules'
import type { prepareHandOverSchema } from '../schema'

type Input = z.output<typeof prepareHandOverSchema>

/**
 * Builds the list of what is to be handed over from the data, or brings it up to date; what is ticked stays ticked.
 * Refusals: not found, neither old nor new head, before ratification, year closed.
 */
export const prepareHandOver = command<Input, { items: number }>('cycles.prepare_hand_over', async (tx, ctx, input) => {
  await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
  const year = await findYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year)) return notFound
  const newHeadId = await newHeadOf(tx, year)
  const lawful = firstRefusal(mayPrepareHandOver(ctx.actor, year, newHeadId), checkHandOverTime(year))
  if (!lawful.ok) return lawful
  await tx.handOver.upsert({
    where: { yearId: year.id },
    create: { yearId: year.id, preparedAt: ctx.now },
    update: { version: { increment: 1 } },
  })
  const rows = await freshRows(tx, ctx, year)
  await tx.handOverItem.createMany({ data: rows })
  await record(tx, ctx, {
    event: 'cycles.hand_over_prepared',
    subject: { type: 'hand_over', id: year.id },
    facts: { year: String(year.year), count: rows.length },
    clusterId: year.clusterId,
    yearId: year.id,
  })
  return ok({ items: rows.length })
})
