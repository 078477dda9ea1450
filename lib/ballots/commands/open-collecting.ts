import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { checkYearOpen } from '@/lib/calendar/rules'
import { chairIds } from '@/lib/meetings/queries/roll'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { mayRunBox } from '../policy'
import { checkDatabase, holdBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import type { openCollectingSchema } from '../schema'

/**
 * The chair has the ballots handed out, at the door of the open meeting.
 * Refusals: not found, not chair, year closed, box_<state>, meeting_not_open, the database tells.
 */
export const openCollecting = decision<z.output<typeof openCollectingSchema>, { boxId: string }>(
  'ballots.open_collecting',
  async (tx, ctx, { boxId }) => {
    const found = await holdBox(tx, boxId)
    if (!found) return notFound
    const { box, year } = found
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: box.meetingId }, select: { state: true } })
    const verdict = firstRefusal(
      mayRunBox(ctx.actor, year, await chairIds(tx, box.meetingId)),
      checkYearOpen(year),
      checkBox(box.state, 'sealed'),
      meeting.state === 'open' ? { ok: true } : refuse('ballots.meeting_not_open'),
      await checkDatabase(tx),
    )
    if (!verdict.ok) return verdict
    await tx.ballotBox.update({
      where: { id: boxId },
      data: { state: 'collecting', collectingAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, about('ballots.collecting_opened', box, year, { seats: box.seats.length }))
    const personIds = box.seats.flatMap((seat) => seat.personId ?? [])
    await notify(tx, ctx, { personIds }, { kind: 'ballots.collecting_opened', facts: {}, href: `/vote/${box.door}` })
    return ok({ boxId })
  },
)
