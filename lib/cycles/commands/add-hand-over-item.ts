import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayPrepareHandOver } from '../policy'
import { newHeadOf } from '../queries/hand-over'
import { checkHandOverTime } from '../rules'
import type { addHandOverItemSchema } from '../schema'

type Input = z.output<typeof addHandOverItemSchema>

/**
 * Puts an item of one's own onto the hand-over list: seals, papers in the cupboard, what no data know. Refusals: not found,
 * neither old nor new head, before ratification, year closed, list not begun.
 */
export const addHandOverItem = command<Input, { itemId: string }>(
  'cycles.add_hand_over_item',
  async (tx, ctx, input) => {
    const year = await findYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const row = await tx.handOver.findUnique({ where: { yearId: year.id }, include: { items: true } })
    const lawful = firstRefusal(
      mayPrepareHandOver(ctx.actor, year, await newHeadOf(tx, year)),
      checkHandOverTime(year),
      row ? { ok: true } : refuse('cycles.hand_over_not_begun'),
    )
    if (!lawful.ok) return lawful
    // a write to the list: of two at the same moment one begins anew and takes the next place
    await tx.handOver.update({ where: { yearId: year.id }, data: { version: { increment: 1 } } })
    const position = Math.max(0, ...(row?.items ?? []).map((one) => one.position)) + 1
    const { id } = await tx.handOverItem.create({
      data: { yearId: year.id, position, kind: input.kind, source: `own:${position}`, label: input.label },
    })
    await record(tx, ctx, {
      event: 'cycles.hand_over_item_added',
      subject: { type: 'hand_over_item', id },
      facts: { label: input.label, year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
    })
    return ok({ itemId: id })
  },
)
