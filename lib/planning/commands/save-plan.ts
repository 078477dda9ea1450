import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayPreparePlan } from '../policy'
import { countSilentSchools } from '../queries'
import { checkPlanWritable } from '../rules'
import { planSections, type savePlanSchema } from '../schema'

type Input = z.output<typeof savePlanSchema>

/**
 * Keeps the head's plan as it is being written, by hand or by itself.
 * Refusals: not found, not the head, year closed, changed by somebody else meanwhile, comments open, issued.
 */
export const savePlan = command<Input, { planId: string; version: number }>(
  'planning.save_plan',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    if (!year) return notFound
    const plan = await tx.plan.findUnique({ where: { yearId: year.id } })
    const verdict = firstRefusal(
      mayPreparePlan(ctx.actor, year),
      checkYearOpen(year),
      checkUnchanged(plan, input),
      checkPlanWritable(plan, plan ? await countSilentSchools(tx, plan.id, year) : 0, ctx.now),
    )
    if (!verdict.ok) return verdict

    const { yearId, version: _, edit, ...text } = input
    const written = { ...text, editKey: edit, updatedAt: ctx.now }
    const saved = await tx.plan.upsert({
      where: { yearId },
      create: { yearId, ...written, version: 1 },
      update: { ...written, version: { increment: 1 } },
    })
    const changed = (['title', ...planSections] as const).filter((name) => (plan?.[name] ?? '') !== text[name])
    if (changed.length > 0) {
      await record(tx, ctx, {
        event: 'planning.plan_saved',
        subject: { type: 'plan', id: saved.id },
        facts: { year: String(year.year) },
        clusterId: year.clusterId,
        yearId,
        before: Object.fromEntries(changed.map((name) => [name, plan?.[name] ?? ''])),
        after: Object.fromEntries(changed.map((name) => [name, text[name]])),
      })
    }
    return ok({ planId: saved.id, version: saved.version })
  },
)
