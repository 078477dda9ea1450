import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { chairIds } from '@/lib/meetings/queries/roll'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { mayRunBox } from '../policy'
import { holdBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import type { givePaperSchema } from '../schema'

/**
 * A seat takes paper ballots for all questions and gives up the electronic ones: only while ballots are handed out, and only where
 * none was received. Refusals: not found, not chair, box_<state>, seat_unknown, received_already, takes_paper, not_present.
 */
export const givePaper = command<z.output<typeof givePaperSchema>, { boxId: string }>(
  'ballots.give_paper',
  async (tx, ctx, { boxId, schoolId }) => {
    const found = await holdBox(tx, boxId)
    if (!found) return notFound
    const { box, year } = found
    const seat = box.seats.find((one) => one.organisationId === schoolId)
    const verdict = firstRefusal(
      mayRunBox(ctx.actor, year, await chairIds(tx, box.meetingId)),
      checkBox(box.state, 'collecting'),
      seat ? { ok: true } : refuse('ballots.seat_unknown'),
      seat?.way === 'electronic' ? refuse('ballots.received_already') : { ok: true },
      seat?.way === 'paper' ? refuse('ballots.takes_paper') : { ok: true },
    )
    if (!verdict.ok || !seat) return verdict.ok ? notFound : verdict
    const delegate = await tx.delegate.findFirst({
      where: { meetingId: box.meetingId, organisationId: schoolId, represents: true, state: 'present' },
      select: { id: true },
    })
    if (!delegate) return refuse('ballots.not_present')
    await tx.ballotSeat.update({
      where: { boxId_organisationId: { boxId, organisationId: schoolId } },
      data: { way: 'paper' },
    })
    await record(tx, ctx, {
      ...about('ballots.paper_given', box, year, { seat: seat.label }),
      organisationId: schoolId,
    })
    return ok({ boxId })
  },
)
