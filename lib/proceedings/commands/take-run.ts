import 'server-only'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayTakeOver } from '../rules/making'

const mostAttempts = 3

type Taken = { proceedingsId: string; seminarId: string; attempt: number; giveUp: boolean }

/**
 * A worker takes a making in hand: one that waits, or whose worker has fallen silent; it then begins anew. After three falls it
 * is given up. Refusals: not_found for all but the job, proceedings.in_other_hands.
 */
export const takeRun = command<{ runId: string; workerKey: string }, Taken>(
  'proceedings.take_run',
  async (tx, ctx, { runId, workerKey }) => {
    if (ctx.actor.kind !== 'system') return notFound
    // real time: the demonstration's clock may be moved while a worker is at work
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`
    await tx.$queryRaw`select 1 from proceedings_runs where id = ${runId}::uuid for update`
    const run = await tx.proceedingsRun.findUnique({ where: { id: runId }, include: { proceedings: true } })
    if (!run || !clock) return notFound
    if (!mayTakeOver(run, clock.now)) return refuse('proceedings.in_other_hands')
    const attempt = run.attempts + 1
    await tx.proceedingsRun.update({
      where: { id: runId },
      data: {
        ...{ state: 'running', step: 'reading', papersRead: 0 },
        ...{ workerKey, heardAt: clock.now, attempts: attempt },
      },
    })
    const { proceedingsId, proceedings } = run
    return ok({ proceedingsId, seminarId: proceedings.seminarId, attempt, giveUp: attempt > mostAttempts })
  },
)
