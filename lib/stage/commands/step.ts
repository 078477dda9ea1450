import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { holdStage, plannedLines, raiseVersion, stepsOf } from '../queries/find'
import { checkOnTheDay } from '../rules/day'
import { checkStep, followingLine } from '../rules/flow'
import type { stepSchema } from '../schema'

/**
 * The next line of the programme takes the stage, or the programme ends. A press that waited for the line to come back counts
 * from when it was made, though not from before the one that it follows.
 * Refusals: as mayKeepDay, checkOnTheDay and checkStep.
 */
export const step = command<z.output<typeof stepSchema>, { number: number }>(
  'stage.step',
  async (tx, ctx, { seminarId, from, ago }) => {
    const found = await holdStage(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const [lines, steps] = [await plannedLines(tx, seminar), await stepsOf(tx, seminarId)]
    const verdict = firstRefusal(
      mayKeepDay(ctx.actor, year, seminar),
      checkOnTheDay(seminar, ctx.now),
      checkStep(lines, steps, from),
    )
    if (!verdict.ok) return verdict
    const next = followingLine(lines, steps)
    const last = await tx.stageStep.aggregate({ where: { seminarId }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const pressed = ctx.now.getTime() - ago * 1000
    const at = new Date(Math.max(pressed, steps.at(-1)?.at.getTime() ?? pressed))
    await tx.stageStep.create({
      data: { seminarId, number, lineId: next?.id ?? null, at, personId: ctx.actor.personId },
    })
    await raiseVersion(tx, seminarId)
    await record(tx, ctx, {
      ...about(next ? 'stage.line_shown' : 'stage.programme_ended', seminar, year, { title: next?.title ?? '' }),
      before: { step: from },
      after: { step: number },
    })
    return ok({ number })
  },
)
