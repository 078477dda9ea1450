import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { findSeminar } from '@/lib/seminars/queries/find'
import { about } from '../events'
import { mayEditProceedings } from '../policy'
import { countAccepted } from '../queries/find'
import { checkMake } from '../rules/making'
import type { seminarSchema } from '../schema'

/**
 * Has the book made by a job. While one is being made, another press finds that one. Refusals: as mayEditProceedings, checkMake.
 */
export const startMaking = command<z.output<typeof seminarSchema>, { runId: string }>(
  'proceedings.start_making',
  async (tx, ctx, { seminarId }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const may = mayEditProceedings(ctx.actor, year, seminar)
    if (!may.ok) return may
    // written, not only locked: of two presses at one moment the second is tried again and finds the making of the first
    await tx.$executeRaw`update proceedings set updated_at = updated_at where seminar_id = ${seminarId}::uuid`
    const settings = await tx.proceedings.findUnique({ where: { seminarId } })
    const papers = await countAccepted(tx, seminarId)
    const verdict = checkMake(settings !== null, papers)
    if (!verdict.ok || !settings) return verdict.ok ? notFound : verdict

    const ofBook = { proceedingsId: settings.id }
    const running = await tx.proceedingsRun.findFirst({ where: { ...ofBook, state: { in: ['queued', 'running'] } } })
    if (running) return ok({ runId: running.id })
    const last = await tx.proceedingsRun.aggregate({ where: ofBook, _max: { number: true } })
    const { id } = await tx.proceedingsRun.create({
      data: {
        ...{ ...ofBook, papers, number: (last._max.number ?? 0) + 1 },
        ...{ requestedById: ctx.actor.personId, requestedAt: ctx.now },
      },
      select: { id: true },
    })
    await tx.$executeRaw`
      select graphile_worker.add_job('make_proceedings', json_build_object('runId', ${id}::text),
        job_key := 'proceedings:' || ${id}::text, max_attempts := 1)`
    await record(tx, ctx, about('proceedings.making_started', seminar, year, { papers }))
    return ok({ runId: id })
  },
)
