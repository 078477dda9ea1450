import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayEditProceedings } from '../policy'
import { findRun } from '../queries/find'
import { checkCancel } from '../rules/making'
import type { runSchema } from '../schema'

/** Ends a making that is under way; who has it in hand hears of it within seconds and leaves nothing behind. Refusals: as mayEditProceedings, checkCancel. */
export const cancelMaking = command<z.output<typeof runSchema>, { runId: string }>(
  'proceedings.cancel_making',
  async (tx, ctx, { runId }) => {
    const found = await findRun(tx, ctx.actor, runId)
    if (!found) return notFound
    const { run, seminar, year } = found
    const verdict = firstRefusal(mayEditProceedings(ctx.actor, year, seminar), checkCancel(run))
    if (!verdict.ok) return verdict
    await tx.proceedingsRun.update({
      where: { id: runId },
      data: { state: 'cancelled', endedAt: ctx.now, workerKey: null },
    })
    await record(tx, ctx, about('proceedings.making_cancelled', seminar, year))
    return ok({ runId })
  },
)
