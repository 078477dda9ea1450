import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayEditProceedings } from '../policy'
import { findRun, proceedingsHref } from '../queries/find'
import { checkPublish } from '../rules/making'
import type { runSchema } from '../schema'

/** Gives a book that was made to everybody of the year; a later one takes its place. The schools are told. Refusals: as mayEditProceedings, checkPublish. */
export const publishProceedings = command<z.output<typeof runSchema>, { runId: string }>(
  'proceedings.publish',
  async (tx, ctx, { runId }) => {
    const found = await findRun(tx, ctx.actor, runId)
    if (!found) return notFound
    const { run, publishedRunId, seminar, year } = found
    const verdict = firstRefusal(mayEditProceedings(ctx.actor, year, seminar), checkPublish(run, publishedRunId))
    if (!verdict.ok) return verdict
    await tx.proceedings.update({
      where: { id: run.proceedingsId },
      data: { publishedRunId: runId, publishedAt: ctx.now },
    })
    const facts = { topic: seminar.topic, host: await nameOf(tx, seminar.hostId, fieldDay(ctx.now)) }
    await notify(
      tx,
      ctx,
      { yearId: year.id },
      { kind: 'proceedings.published', facts, href: proceedingsHref(year, seminar.id) },
    )
    await record(tx, ctx, { ...about('proceedings.published', seminar, year), after: { making: run.number } })
    return ok({ runId })
  },
)
