import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayComment, maySeePlan } from '../policy'
import { checkComment } from '../rules'
import type { commentPlanSchema } from '../schema'

type Input = z.output<typeof commentPlanSchema>

/**
 * A school agrees to the draft plan or says what it would change; said again within the window, its word is replaced.
 * Refusals: not found, not acting for a school, the head's own plan, year closed, window not open or over, no words.
 */
export const commentPlan = command<Input, { planId: string }>('planning.comment_plan', async (tx, ctx, input) => {
  const plan = await tx.plan.findUnique({ where: { id: input.planId } })
  const year = plan && (await lockSeenYear(tx, ctx, plan.yearId))
  const schoolId = year && (await ownYearSchool(tx, ctx.actor, year.id))
  if (!plan || !year || !schoolId || ctx.actor.kind !== 'person' || !maySeePlan(ctx.actor, year, plan)) return notFound
  const verdict = firstRefusal(
    mayComment(ctx.actor, schoolId, year),
    checkYearOpen(year),
    checkComment(plan, input, ctx.now),
  )
  if (!verdict.ok) return verdict

  const key = { planId: plan.id, organisationId: schoolId }
  const before = await tx.planComment.findUnique({ where: { planId_organisationId: key } })
  const words = { personId: ctx.actor.personId, agreed: input.agreed, text: input.text, at: ctx.now, reply: null }
  await tx.planComment.upsert({
    where: { planId_organisationId: key },
    create: { ...key, ...words },
    update: words,
  })
  const school = await nameOf(tx, schoolId, fieldDay(ctx.now))
  await record(tx, ctx, {
    event: 'planning.plan_commented',
    subject: { type: 'plan', id: plan.id },
    facts: { school, agreed: input.agreed },
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: schoolId,
    before: before ? { agreed: before.agreed, text: before.text, reply: before.reply } : {},
    after: { agreed: input.agreed, text: input.text },
  })
  if (year.headSchoolId) {
    await notify(
      tx,
      ctx,
      { organisationIds: [year.headSchoolId] },
      {
        kind: 'planning.plan_commented',
        facts: { school, agreed: input.agreed },
        href: `/work/${year.clusterCode}/${year.year}/planning/plan`,
      },
    )
  }
  return ok({ planId: plan.id })
})
