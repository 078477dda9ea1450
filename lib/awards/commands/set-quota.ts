import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayLeadAwards } from '../policy'
import { listQuotas } from '../queries/inside'
import { checkBeforeRatification, checkQuotaFree } from '../rules'
import type { setQuotaSchema } from '../schema'

type Input = z.output<typeof setQuotaSchema>

/**
 * Sets how many schools may be nominated for an award of the year, with the guidance that says so; before any poll on it.
 * Refusals: not found, not head, year closed, after the conference, quota in use.
 */
export const setQuota = command<Input, { awardId: string }>('awards.set_quota', async (tx, ctx, input) => {
  const year = await lockYear(tx, input.yearId)
  const award = year && (await listQuotas(tx, year, ctx.now)).find(({ id }) => id === input.awardId)
  if (!year || !award) return notFound
  const key = { yearId: year.id, awardId: award.id }
  const verdict = firstRefusal(
    mayLeadAwards(ctx.actor, year),
    checkBeforeRatification(year),
    checkQuotaFree(
      await tx.poll.count({ where: { yearId: year.id, subject: award.id, state: { not: 'cancelled' } } }),
      await tx.nomination.count({ where: key }),
    ),
  )
  if (!verdict.ok) return verdict
  const words = { quota: input.quota, basis: input.basis }
  await tx.awardQuota.upsert({ where: { yearId_awardId: key }, create: { ...key, ...words }, update: words })
  await record(tx, ctx, {
    event: 'awards.quota_set',
    subject: { type: 'award', id: award.id },
    facts: { award: award.name, quota: input.quota, basis: input.basis },
    ...{ clusterId: year.clusterId, yearId: year.id },
    before: { quota: award.quota },
    after: { quota: input.quota },
  })
  return ok({ awardId: award.id })
})
