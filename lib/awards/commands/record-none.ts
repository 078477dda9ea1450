import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { meetingUnderWay } from '@/lib/meetings/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayLeadAwards } from '../policy'
import { listQuotas } from '../queries/inside'
import { checkBeforeRatification, checkNotRecorded } from '../rules'
import type { recordNoneSchema } from '../schema'

type Input = z.output<typeof recordNoneSchema>

/**
 * Records that nobody is nominated for an award this year, and why: a recorded "none" is a result. Refusals: not found, not
 * head, year closed, after the conference, already recorded, a poll under way.
 */
export const recordNone = command<Input, { awardId: string }>('awards.record_none', async (tx, ctx, input) => {
  const year = await lockYear(tx, input.yearId)
  const award = year && (await listQuotas(tx, year, ctx.now)).find(({ id }) => id === input.awardId)
  if (!year || !award) return notFound
  const key = { yearId: year.id, awardId: award.id }
  const verdict = firstRefusal(
    mayLeadAwards(ctx.actor, year),
    checkBeforeRatification(year),
    checkNotRecorded(await tx.nomination.count({ where: key })),
  )
  if (!verdict.ok) return verdict
  const underWay = await tx.poll.count({
    where: { yearId: year.id, subject: award.id, state: { in: ['draft', 'frozen', 'open', 'closed'] } },
  })
  if (underWay > 0) return refuse('awards.poll_under_way')
  await tx.nomination.create({ data: { ...key, noneReason: input.reason, nominatedAt: ctx.now } })
  await record(tx, ctx, {
    ...{ event: 'awards.none_recorded', subject: { type: 'award', id: award.id } },
    facts: { award: award.name, reason: input.reason },
    ...{ clusterId: year.clusterId, yearId: year.id },
  })
  const meetingId = await meetingUnderWay(tx, year.id)
  if (meetingId)
    await appendToMinutes(tx, ctx, meetingId, `- ${award.name.vi}: không suy tôn đơn vị nào. Lý do: ${input.reason}.`)
  return ok({ awardId: award.id })
})
