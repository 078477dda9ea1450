import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { checkYearOpen } from '@/lib/calendar/rules'
import { mayAskCancelling, schoolOfActor } from '../policy'
import { chairIds } from '@/lib/meetings/queries/roll'
import { holdPoll, memberIds } from '../queries/inside'
import { checkState } from '../rules/checks'
import type { cancelPollSchema } from '../schema'

type Input = z.output<typeof cancelPollSchema>
type Answer = { pollId: string; cancelled: boolean }

/**
 * Cancels a poll that nobody has confirmed yet; of a confirmed one, asks for cancelling: a second person of another school
 * decides, and voting goes on meanwhile. Refusals: not found, not chair, counted, cancelled, already asked, year closed.
 */
export const cancelPoll = decision<Input, Answer>('polls.cancel_poll', async (tx, ctx, input) => {
  const held = await holdPoll(tx, ctx, input.pollId)
  if (!held || ctx.actor.kind !== 'person') return notFound
  const { poll, year } = held
  const schools = await memberIds(tx, year.id)
  const verdict = firstRefusal(
    mayAskCancelling(ctx.actor, year, await chairIds(tx, poll.meetingId)),
    checkYearOpen(year),
    checkState(poll.state, 'draft', 'frozen', 'open', 'closed'),
  )
  if (!verdict.ok) return verdict
  if (poll.cancelAskedById) return refuse('polls.cancelling_already_asked')
  const cancelled = poll.state === 'draft'
  const own = schoolOfActor(ctx.actor, schools) ?? poll.preparedBySchoolId
  await tx.poll.update({
    where: { id: poll.id },
    data: {
      ...{ cancelReason: input.reason, cancelAskedById: ctx.actor.personId, cancelAskedBySchoolId: own },
      ...(cancelled && { state: 'cancelled', cancelledAt: ctx.now }),
      version: { increment: 1 },
    },
  })
  const facts = { title: poll.title, reason: input.reason }
  await record(tx, ctx, {
    event: cancelled ? 'polls.poll_cancelled' : 'polls.cancelling_asked',
    ...{ subject: { type: 'poll', id: poll.id }, facts, clusterId: year.clusterId, yearId: year.id },
  })
  const href = `/work/${year.clusterCode}/${year.year}/polls/${poll.id}`
  const others = { organisationIds: schools.filter((id) => id !== own) }
  if (!cancelled) await notify(tx, ctx, others, { kind: 'polls.cancelling_asked', facts, href })
  return ok({ pollId: poll.id, cancelled })
})
