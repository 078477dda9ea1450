import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { mayKeepDay } from '../policy'
import { holdStage, raiseVersion } from '../queries/find'
import { checkDayHasCome } from '../rules/day'
import type { writeQuestionSchema } from '../schema'

/**
 * Writes down a question from the floor, with who asked it and of which school.
 * Refusals: as mayKeepDay, checkDayHasCome, stage.not_a_member_school.
 */
export const writeQuestion = command<z.output<typeof writeQuestionSchema>, { questionId: string }>(
  'stage.write_question',
  async (tx, ctx, { seminarId, asker, schoolId, lineId, text }) => {
    const found = await holdStage(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(mayKeepDay(ctx.actor, year, seminar), checkDayHasCome(seminar, ctx.now))
    if (!verdict.ok) return verdict
    const member =
      schoolId === null || (await tx.yearSchool.count({ where: { yearId: year.id, organisationId: schoolId } })) > 0
    if (!member) return refuse('stage.not_a_member_school')
    const last = await tx.floorQuestion.aggregate({ where: { seminarId }, _max: { number: true } })
    const row = await tx.floorQuestion.create({
      data: {
        ...{ seminarId, asker, schoolId, lineId, text, at: ctx.now },
        number: (last._max.number ?? 0) + 1,
        writtenById: ctx.actor.personId,
      },
    })
    await raiseVersion(tx, seminarId)
    await record(tx, ctx, {
      ...about('stage.question_written', seminar, year, { asker, number: row.number }),
      after: { asker, schoolId, text },
    })
    return ok({ questionId: row.id })
  },
)
