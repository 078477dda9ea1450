import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayReport } from '../policy'
import { findPractice } from '../queries/find'
import { checkReporting } from '../rules'
import type { reportEffectSchema } from '../schema'

type Input = z.output<typeof reportEffectSchema>

/**
 * The school that took a practice over says with what effect, in words and figures; the owner is told: it is its credit.
 * Refusals: not found, not acting for the school, not begun, reported already.
 */
export const reportEffect = command<Input, { adoptionId: string }>(
  'practices.report_effect',
  async (tx, ctx, { adoptionId, effect, figures }) => {
    const adoption = await tx.practiceAdoption.findUnique({ where: { id: adoptionId } })
    const practice = adoption && (await findPractice(tx, ctx, adoption.practiceId))
    if (!adoption || !practice) return notFound
    const today = fieldDay(ctx.now)
    const verdict = firstRefusal(mayReport(ctx.actor, adoption), checkReporting(adoption, today))
    if (!verdict.ok) return verdict

    await tx.practiceAdoption.update({ where: { id: adoptionId }, data: { effect, effectAt: ctx.now } })
    await tx.practiceFigure.createMany({
      data: figures.map((figure, position) => ({ adoptionId, position, ...figure })),
    })
    const { id, title } = practice
    const school = await nameOf(tx, adoption.schoolId, today)
    await record(tx, ctx, {
      event: 'practices.effect_reported',
      subject: { type: 'practice', id },
      facts: { school, title },
      clusterId: practice.clusterId,
      after: { schoolId: adoption.schoolId, effect, figures },
    })
    await notify(
      tx,
      ctx,
      { organisationIds: [practice.schoolId] },
      { kind: 'practices.effect_reported', facts: { school, title }, href: `/practices/${id}` },
    )
    return ok({ adoptionId })
  },
)
