import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPrepareHandOver, sidesOf, type Side } from '../policy'
import { newHeadOf } from '../queries/hand-over'
import { checkHandOverTime, checkUnsigned } from '../rules'
import type { tickHandOverItemSchema } from '../schema'

type Input = z.output<typeof tickHandOverItemSchema>

/**
 * A head ticks an item for its own side, takes the tick back, or says in writing how it differs. Refusals: not found,
 * neither old nor new head, before ratification, year closed, its side signed already.
 */
export const tickHandOverItem = command<Input, { itemId: string }>(
  'cycles.tick_hand_over_item',
  async (tx, ctx, input) => {
    const item = await tx.handOverItem.findUnique({ where: { id: input.itemId }, include: { handOver: true } })
    const year = item && (await lockYear(tx, item.yearId))
    if (!item || !year || !maySeeYear(ctx.actor, year)) return notFound
    const newHeadId = await newHeadOf(tx, year)
    const sides = sidesOf(ctx.actor, year, newHeadId)
    const lawful = firstRefusal(
      mayPrepareHandOver(ctx.actor, year, newHeadId),
      checkHandOverTime(year),
      ...sides.map((side) => checkUnsigned(side === 'old' ? item.handOver.oldSignedAt : item.handOver.newSignedAt)),
    )
    if (!lawful.ok) return lawful
    const at = input.ticked === null ? undefined : input.ticked ? ctx.now : null
    const data = {
      ...(at !== undefined && sides.includes('old') && { oldTickedAt: at }),
      ...(at !== undefined && sides.includes('new') && { newTickedAt: at }),
      ...(input.remark !== undefined && sides.includes('old') && { oldRemark: input.remark }),
      ...(input.remark !== undefined && sides.includes('new') && { newRemark: input.remark }),
    }
    const kept = await tx.handOverItem.update({ where: { id: item.id }, data })
    await record(tx, ctx, {
      event: 'cycles.hand_over_item_ticked',
      subject: { type: 'hand_over_item', id: item.id },
      facts: { place: item.position, year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
      before: stateOf(item),
      after: { ...stateOf(kept), sides },
    })
    return ok({ itemId: item.id })
  },
)

type State = Record<'oldTickedAt' | 'newTickedAt', Date | null> & Record<'oldRemark' | 'newRemark', string>

type Kept = { ticked: Record<Side, boolean>; remarks: Record<Side, string> }

const stateOf = ({ oldTickedAt, newTickedAt, oldRemark, newRemark }: State): Kept => ({
  ticked: { old: oldTickedAt !== null, new: newTickedAt !== null },
  remarks: { old: oldRemark, new: newRemark },
})
