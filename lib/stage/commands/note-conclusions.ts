import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { holdStage } from '../queries/find'
import { checkDayHasCome } from '../rules/day'
import type { noteConclusionsSchema } from '../schema'

/**
 * Keeps the conclusions as the secretary writes them; those who follow the day are not disturbed by it.
 * Refusals: as mayKeepDay, checkDayHasCome, common.changed_meanwhile.
 */
export const noteConclusions = command<z.output<typeof noteConclusionsSchema>, { version: number }>(
  'stage.note_conclusions',
  async (tx, ctx, { seminarId, version, edit, conclusions }) => {
    const found = await holdStage(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const stage = await tx.stage.findUniqueOrThrow({ where: { seminarId } })
    const kept = { version: stage.conclusionsVersion, editKey: stage.conclusionsEdit }
    const verdict = firstRefusal(
      mayKeepDay(ctx.actor, year, seminar),
      checkDayHasCome(seminar, ctx.now),
      checkUnchanged(kept, { version, edit }),
    )
    if (!verdict.ok) return verdict
    const next = stage.conclusionsVersion + 1
    await tx.stage.update({
      where: { seminarId },
      data: { conclusions, conclusionsVersion: next, conclusionsEdit: edit },
    })
    await record(tx, ctx, {
      ...about('stage.conclusions_noted', seminar, year),
      before: { characters: stage.conclusions.length },
      after: { characters: conclusions.length, version: next },
    })
    return ok({ version: next })
  },
)
