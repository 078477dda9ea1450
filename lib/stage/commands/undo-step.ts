import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { holdStage, raiseVersion, stepsOf } from '../queries/find'
import { checkOnTheDay } from '../rules/day'
import { checkUndo } from '../rules/flow'
import type { undoStepSchema } from '../schema'

/** Undoes the last press: the line before it is on the stage again, as if never left. Refusals: as mayKeepDay, checkOnTheDay, checkUndo. */
export const undoStep = command<z.output<typeof undoStepSchema>, { number: number }>(
  'stage.undo_step',
  async (tx, ctx, { seminarId, from }) => {
    const found = await holdStage(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const steps = await stepsOf(tx, seminarId)
    const verdict = firstRefusal(
      mayKeepDay(ctx.actor, year, seminar),
      checkOnTheDay(seminar, ctx.now),
      checkUndo(steps, from),
    )
    if (!verdict.ok) return verdict
    await tx.stageStep.updateMany({ where: { seminarId, number: from }, data: { undoneAt: ctx.now } })
    await raiseVersion(tx, seminarId)
    const number = steps.at(-2)?.number ?? 0
    await record(tx, ctx, {
      ...about('stage.step_undone', seminar, year),
      before: { step: from },
      after: { step: number },
    })
    return ok({ number })
  },
)
