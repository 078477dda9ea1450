import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { checkYearOpen } from '@/lib/calendar/rules'
import { chairIds } from '@/lib/meetings/queries/roll'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayRunBox } from '../policy'
import { holdBox } from '../queries/inside'
import { checkBox, checkNoneUnderWay } from '../rules/box'
import type { voidBoxSchema } from '../schema'

/**
 * Declares the box void, with a reason: cards are lost, or the roll was wrong. What is decided stands; what is not is decided on
 * paper, or in a new box. Refusals: not found, not chair, year closed, box_void, question_under_way.
 */
export const voidBox = decision<z.output<typeof voidBoxSchema>, { boxId: string }>(
  'ballots.void_box',
  async (tx, ctx, { boxId, reason }) => {
    const found = await holdBox(tx, boxId)
    if (!found) return notFound
    const { box, year } = found
    const verdict = firstRefusal(
      mayRunBox(ctx.actor, year, await chairIds(tx, box.meetingId)),
      checkYearOpen(year),
      checkBox(box.state, 'preparing', 'drafted', 'sealed', 'collecting', 'ready'),
      checkNoneUnderWay(box.slots),
    )
    if (!verdict.ok) return verdict
    await tx.ballotSlot.updateMany({ where: { boxId }, data: { issuingPrivate: null } })
    await tx.ballotBox.update({
      where: { id: boxId },
      data: { state: 'void', voidReason: reason, version: { increment: 1 } },
    })
    await record(tx, ctx, { ...about('ballots.box_voided', box, year, { reason }) })
    const href = `/work/${year.clusterCode}/${year.year}/ballots/${boxId}`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'ballots.box_voided', facts: { reason }, href })
    return ok({ boxId })
  },
)
