import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { chairIds } from '@/lib/meetings/queries/roll'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayRunBox } from '../policy'
import { countWays, holdBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import type { closeCollectingSchema } from '../schema'

/**
 * Ends the handing out: the same transaction deletes every issuing key, and only then may a question be opened.
 * Refusals: not found, not chair, box_<state>.
 */
export const closeCollecting = decision<z.output<typeof closeCollectingSchema>, { boxId: string }>(
  'ballots.close_collecting',
  async (tx, ctx, { boxId }) => {
    const found = await holdBox(tx, boxId)
    if (!found) return notFound
    const { box, year } = found
    const verdict = firstRefusal(
      mayRunBox(ctx.actor, year, await chairIds(tx, box.meetingId)),
      checkBox(box.state, 'collecting'),
    )
    if (!verdict.ok) return verdict
    await tx.ballotSlot.updateMany({ where: { boxId }, data: { issuingPrivate: null } })
    await tx.ballotBox.update({
      where: { id: boxId },
      data: { state: 'ready', closedAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, about('ballots.collecting_closed', box, year, countWays(box.seats)))
    return ok({ boxId })
  },
)
