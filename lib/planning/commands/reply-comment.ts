import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPreparePlan, maySeePlan } from '../policy'
import type { replyCommentSchema } from '../schema'

type Input = z.output<typeof replyCommentSchema>

/**
 * The head answers a school's comment; answered again, the answer is replaced.
 * Refusals: not found (also: no such comment), not the head, year closed.
 */
export const replyComment = command<Input, { planId: string }>('planning.reply_comment', async (tx, ctx, input) => {
  const plan = await tx.plan.findUnique({ where: { id: input.planId } })
  const year = plan && (await lockSeenYear(tx, ctx, plan.yearId))
  const key = { planId: input.planId, organisationId: input.schoolId }
  const comment = await tx.planComment.findUnique({ where: { planId_organisationId: key } })
  if (!plan || !year || !comment || !maySeePlan(ctx.actor, year, plan)) return notFound
  const verdict = firstRefusal(mayPreparePlan(ctx.actor, year), checkYearOpen(year))
  if (!verdict.ok) return verdict

  await tx.planComment.update({ where: { planId_organisationId: key }, data: { reply: input.reply } })
  const school = await nameOf(tx, input.schoolId, fieldDay(ctx.now))
  await record(tx, ctx, {
    event: 'planning.comment_answered',
    subject: { type: 'plan', id: plan.id },
    facts: { school },
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: input.schoolId,
    before: { reply: comment.reply },
    after: { reply: input.reply },
  })
  await notify(
    tx,
    ctx,
    { organisationIds: [input.schoolId] },
    {
      kind: 'planning.comment_answered',
      facts: { year: String(year.year) },
      href: `/work/${year.clusterCode}/${year.year}/planning/plan`,
    },
  )
  return ok({ planId: plan.id })
})
