import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { ok } from '@/lib/platform/result'
import { namesOn } from '../names'
import { mayNameLeadership } from '../policy'
import type { nameLeadershipSchema } from '../schema'
import { passLeadership, type Passed } from './pass-leadership'

type Input = z.output<typeof nameLeadershipSchema>

/**
 * The Academy names a cluster's head and up to three deputies by a decision, from an instant on. Refusals:
 * organisations.not_approver and those of `passLeadership`.
 */
export const nameLeadership = command<Input, Passed>('organisations.name_leadership', async (tx, ctx, input) => {
  const may = mayNameLeadership(ctx.actor)
  if (!may.ok) return may
  const { number, date, signer, illustrative, ...naming } = input
  const passed = await passLeadership(tx, ctx, { ...naming, decision: { number, date, signer, illustrative } })
  if (!passed.ok) return passed
  const { decisionId, startsAt } = passed.value
  const names = await namesOn(tx, [input.headId, ...input.deputyIds], fieldDay(ctx.now))
  const deputies = input.deputyIds.flatMap((id) => names.get(id)?.name ?? [])
  await record(tx, ctx, {
    event: 'organisations.leadership_named',
    subject: { type: 'leadership_decision', id: decisionId },
    facts: {
      head: names.get(input.headId)?.name ?? { vi: '', en: '' },
      deputies: deputies.length,
      deputyNames: {
        vi: deputies.map((name) => name.vi).join(', '),
        en: deputies.map((name) => name.en).join(', '),
      },
      number,
      startsAt,
    },
    clusterId: input.clusterId,
    organisationId: input.headId,
    after: { headId: input.headId, deputyIds: input.deputyIds, number, startsAt: startsAt.toISOString() },
  })
  return ok(passed.value)
})
