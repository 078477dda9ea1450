import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { holdStage, raiseVersion } from '../queries/find'
import { checkDayHasCome } from '../rules/day'
import type { markQuestionSchema } from '../schema'

/** Marks a question as answered, or as open again. Refusals: as mayKeepDay, checkDayHasCome. */
export const markQuestion = command<z.output<typeof markQuestionSchema>, { questionId: string }>(
  'stage.mark_question',
  async (tx, ctx, { questionId, answered }) => {
    const question = await tx.floorQuestion.findUnique({ where: { id: questionId } })
    const found = question && (await holdStage(tx, ctx.actor, question.seminarId))
    if (!question || !found) return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(mayKeepDay(ctx.actor, year, seminar), checkDayHasCome(seminar, ctx.now))
    if (!verdict.ok) return verdict
    const answeredAt = answered === 'yes' ? (question.answeredAt ?? ctx.now) : null
    await tx.floorQuestion.update({ where: { id: questionId }, data: { answeredAt } })
    await raiseVersion(tx, seminar.id)
    await record(tx, ctx, {
      ...about('stage.question_marked', seminar, year, { number: question.number, answered }),
      before: { answeredAt: question.answeredAt?.toISOString() ?? null },
      after: { answeredAt: answeredAt?.toISOString() ?? null },
    })
    return ok({ questionId })
  },
)
