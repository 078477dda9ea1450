import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPublish } from '../policy'
import { findPractice } from '../queries/find'
import { checkWithdrawing } from '../rules'
import type { withdrawPracticeSchema } from '../schema'

type Input = z.output<typeof withdrawPracticeSchema>

/**
 * The school takes a practice back, with a reason; the schools that took it over are told and keep what they have.
 * Refusals: not found, not acting for the school, not published, withdrawn.
 */
export const withdrawPractice = command<Input, { practiceId: string }>(
  'practices.withdraw_practice',
  async (tx, ctx, { practiceId, reason }) => {
    const practice = await findPractice(tx, ctx, practiceId)
    if (!practice) return notFound
    const verdict = firstRefusal(mayPublish(ctx.actor, practice), checkWithdrawing(practice))
    if (!verdict.ok) return verdict

    const { id, title, clusterId, schoolId, yearId } = practice
    await tx.practice.update({
      where: { id },
      data: {
        ...{ state: 'withdrawn', withdrawnAt: ctx.now, withdrawReason: reason },
        ...{ version: { increment: 1 }, updatedAt: ctx.now },
      },
    })
    await record(tx, ctx, {
      event: 'practices.practice_withdrawn',
      subject: { type: 'practice', id },
      facts: { title, reason },
      ...{ clusterId, organisationId: schoolId, ...(yearId && { yearId }) },
      before: { state: 'published' },
      after: { state: 'withdrawn', reason },
    })
    const adopters = await tx.practiceAdoption.findMany({ where: { practiceId: id }, select: { schoolId: true } })
    const organisationIds = adopters.map((one) => one.schoolId)
    await notify(
      tx,
      ctx,
      { organisationIds },
      { kind: 'practices.practice_withdrawn', facts: { title, reason }, href: `/practices/${id}` },
    )
    return ok({ practiceId: id })
  },
)
