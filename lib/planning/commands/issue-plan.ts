import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayIssuePlan, maySeePlan } from '../policy'
import { countSilentSchools } from '../queries'
import { checkIssuing } from '../rules'
import type { issuePlanSchema } from '../schema'

type Input = z.output<typeof issuePlanSchema> & { illustrative?: boolean }

/**
 * The head issues the plan with number and day; silent schools are taken as agreed.
 * Refusals: not found, not the head, term not begun, year closed, not heard, comments open, day to come, issued.
 */
export const issuePlan = command<Input, { planId: string }>('planning.issue_plan', async (tx, ctx, input) => {
  const plan = await tx.plan.findUnique({ where: { id: input.planId } })
  const year = plan && (await lockSeenYear(tx, ctx, plan.yearId))
  if (!plan || !year || !maySeePlan(ctx.actor, year, plan)) return notFound
  const silent = await countSilentSchools(tx, plan.id, year)
  const verdict = firstRefusal(
    mayIssuePlan(ctx.actor, year),
    checkYearOpen(year),
    checkIssuing(plan, silent, input.date, ctx.now, fieldDay(ctx.now)),
  )
  if (!verdict.ok) return verdict

  await tx.plan.update({
    where: { id: plan.id },
    data: {
      state: 'issued',
      number: input.number,
      issuedOn: input.date,
      illustrative: input.illustrative ?? false,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
  })
  await record(tx, ctx, {
    event: 'planning.plan_issued',
    subject: { type: 'plan', id: plan.id },
    facts: { number: input.number },
    clusterId: year.clusterId,
    yearId: year.id,
    before: { state: plan.state },
    after: { state: 'issued', number: input.number, issuedOn: input.date.toISOString().slice(0, 10), silent },
  })
  await notify(
    tx,
    ctx,
    { yearId: year.id },
    {
      kind: 'planning.plan_issued',
      facts: { number: input.number, year: String(year.year) },
      href: `/work/${year.clusterCode}/${year.year}/planning/plan`,
    },
  )
  return ok({ planId: plan.id })
})
