import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { cancelQuestion } from '@/lib/ballots/commands/cancel-question'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayConfirmManifest } from '../policy'
import { holdPoll, memberIds } from '../queries/inside'
import { checkState } from '../rules/checks'
import type { confirmCancellingSchema } from '../schema'

type Input = z.output<typeof confirmCancellingSchema>

/**
 * A second person of another school answers a cancelling that was asked for: the poll is cancelled and stays in the record
 * with the votes cast, or goes on. Refusals: not found, not acting for a school, the asker's own school, nothing asked,
 * counted, cancelled, year closed.
 */
export const confirmCancelling = decision<Input, { pollId: string }>(
  'polls.confirm_cancelling',
  async (tx, ctx, input) => {
    const held = await holdPoll(tx, ctx, input.pollId)
    if (!held || ctx.actor.kind !== 'person') return notFound
    const { poll, year } = held
    const asker = { preparedById: poll.cancelAskedById ?? '', preparedBySchoolId: poll.cancelAskedBySchoolId ?? '' }
    const verdict = firstRefusal(
      mayConfirmManifest(ctx.actor, year, await memberIds(tx, year.id), asker),
      checkYearOpen(year),
      checkState(poll.state, 'frozen', 'open', 'closed'),
    )
    if (!verdict.ok) return verdict
    if (!poll.cancelAskedById) return refuse('polls.no_cancelling_asked')
    const cancels = input.answer === 'cancel'
    if (cancels && poll.boxId && poll.boxSlot) await cancelQuestion(tx, { boxId: poll.boxId, slot: poll.boxSlot })
    await tx.poll.update({
      where: { id: poll.id },
      data: cancels
        ? { state: 'cancelled', cancelledAt: ctx.now, version: { increment: 1 } }
        : { cancelReason: null, cancelAskedById: null, cancelAskedBySchoolId: null, version: { increment: 1 } },
    })
    const facts = { title: poll.title, reason: poll.cancelReason ?? '' }
    await record(tx, ctx, {
      event: cancels ? 'polls.poll_cancelled' : 'polls.poll_kept',
      ...{ subject: { type: 'poll', id: poll.id }, facts, clusterId: year.clusterId, yearId: year.id },
    })
    const href = `/work/${year.clusterCode}/${year.year}/polls/${poll.id}`
    const kind = cancels ? 'polls.poll_cancelled' : 'polls.poll_kept'
    await notify(tx, ctx, { yearId: year.id }, { kind, facts, href })
    return ok({ pollId: poll.id })
  },
)
