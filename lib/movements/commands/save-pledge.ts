import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayPrepareLaunch } from '../policy'
import { checkPledgeWritable, pledgeText } from '../rules'
import type { savePledgeSchema } from '../schema'

type Input = z.output<typeof savePledgeSchema>

/**
 * Keeps the pledge as the head writes it. Refusals: not found, not the head, year closed, adopted, changed meanwhile.
 */
export const savePledge = command<Input, { pledgeId: string }>('movements.save_pledge', async (tx, ctx, input) => {
  const year = await lockSeenYear(tx, ctx, input.yearId)
  if (!year) return notFound
  const kept = await tx.pledge.findUnique({
    where: { yearId: year.id },
    include: { commitments: { orderBy: { position: 'asc' } } },
  })
  const verdict = firstRefusal(
    mayPrepareLaunch(ctx.actor, year),
    checkYearOpen(year),
    checkPledgeWritable(kept),
    checkUnchanged(kept, input),
  )
  if (!verdict.ok) return verdict

  const written = { preamble: input.preamble, editKey: input.edit }
  const { id } = await tx.pledge.upsert({
    where: { yearId: year.id },
    create: { yearId: year.id, ...written, version: 1 },
    update: { ...written, version: { increment: 1 } },
  })
  await tx.pledgeCommitment.deleteMany({ where: { pledgeId: id } })
  await tx.pledgeCommitment.createMany({
    data: input.commitments.map((one, position) => ({ pledgeId: id, position, ...one })),
  })
  if (!kept || pledgeText(kept) !== pledgeText(input)) {
    await record(tx, ctx, {
      event: 'movements.pledge_saved',
      subject: { type: 'pledge', id },
      facts: { year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
      before: kept
        ? { preamble: kept.preamble, commitments: kept.commitments.map(({ text, target }) => ({ text, target })) }
        : {},
      after: { preamble: input.preamble, commitments: input.commitments },
    })
  }
  return ok({ pledgeId: id })
})
