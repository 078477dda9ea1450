import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPreparePlan, maySeePlan } from '../policy'
import { checkOpening } from '../rules'
import type { openCommentsSchema } from '../schema'

type Input = z.output<typeof openCommentsSchema>

/**
 * Sends the draft plan to the schools for comments until an hour; sent again, the hour is set anew.
 * Refusals: not found, not the head, year closed, incomplete, hour passed, issued.
 */
export const openComments = command<Input, { planId: string }>('planning.open_comments', async (tx, ctx, input) => {
  const plan = await tx.plan.findUnique({ where: { id: input.planId } })
  const year = plan && (await lockSeenYear(tx, ctx, plan.yearId))
  if (!plan || !year || !maySeePlan(ctx.actor, year, plan)) return notFound
  const verdict = firstRefusal(
    mayPreparePlan(ctx.actor, year),
    checkYearOpen(year),
    checkOpening(plan, input.until, ctx.now),
  )
  if (!verdict.ok) return verdict

  await tx.plan.update({
    where: { id: plan.id },
    data: {
      state: 'in_comments',
      commentsUntil: input.until,
      version: { increment: 1 },
      editKey: null,
      updatedAt: ctx.now,
    },
  })
  await record(tx, ctx, {
    event: 'planning.plan_opened',
    subject: { type: 'plan', id: plan.id },
    facts: { until: input.until },
    clusterId: year.clusterId,
    yearId: year.id,
    before: { state: plan.state, until: plan.commentsUntil?.toISOString() ?? null },
    after: { state: 'in_comments', until: input.until.toISOString() },
  })
  await notify(
    tx,
    ctx,
    { yearId: year.id },
    {
      kind: 'planning.plan_opened',
      facts: { year: String(year.year), until: input.until },
      href: `/work/${year.clusterCode}/${year.year}/planning/plan`,
    },
  )
  return ok({ planId: plan.id })
})
