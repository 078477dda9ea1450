import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { findSeminar } from '@/lib/seminars/queries/find'
import { about } from '../events'
import { mayEditProceedings } from '../policy'
import type { saveProceedingsSchema } from '../schema'

/** Writes what the cover and the foreword say, and how the papers are ordered. Refusals: as mayEditProceedings, common.changed_meanwhile. */
export const saveProceedings = command<z.output<typeof saveProceedingsSchema>, { seminarId: string }>(
  'proceedings.save',
  async (tx, ctx, { seminarId, version, ...settings }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const may = mayEditProceedings(ctx.actor, year, seminar)
    if (!may.ok) return may
    await tx.$queryRaw`select 1 from proceedings where seminar_id = ${seminarId}::uuid for update`
    const before = await tx.proceedings.findUnique({ where: { seminarId } })
    if ((before?.version ?? 0) !== version) return refuse('common.changed_meanwhile')
    const data = { ...settings, version: version + 1, updatedAt: ctx.now }
    if (before) await tx.proceedings.update({ where: { seminarId }, data })
    else await tx.proceedings.create({ data: { seminarId, ...data } })
    await record(tx, ctx, {
      ...about('proceedings.settings_saved', seminar, year),
      ...(before && { before: { title: before.title, order: before.order } }),
      after: { title: settings.title, order: settings.order },
    })
    return ok({ seminarId })
  },
)
