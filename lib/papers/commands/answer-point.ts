import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { allowed, atField, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper, latestPoints } from '../queries/find'
import { acts } from '../rules/acts'
import type { answerPointSchema } from '../schema'

/**
 * An author ticks off a point of the revision, or says why it is not done, or opens it again.
 * Refusals: as acts.answer, papers.answer_missing, point_of_earlier_round.
 */
export const answerPoint = command<z.output<typeof answerPointSchema>, { paperId: string }>(
  'papers.answer_point',
  async (tx, ctx, { pointId, mark, answer }) => {
    const point = await tx.demandedChange.findUnique({ where: { id: pointId } })
    const found = point && (await findPaper(tx, ctx.actor, point.paperId, ctx.now))
    if (!point || !found) return notFound
    const latest = await latestPoints(tx, found.paper.id)
    const verdict = firstRefusal(
      acts.answer(found),
      latest.some((one) => one.id === pointId) ? allowed : refuse('papers.point_of_earlier_round'),
      mark === 'answered' && answer === '' ? atField('answer', refuse('papers.answer_missing')) : allowed,
    )
    if (!verdict.ok) return verdict
    const after = { tickedAt: mark === 'done' ? ctx.now : null, answer: mark === 'open' ? '' : answer }
    await tx.demandedChange.update({ where: { id: pointId }, data: after })
    await record(tx, ctx, {
      ...about('papers.point_answered', found.paper, found.year, { point: point.text }),
      before: { done: point.tickedAt !== null, answer: point.answer },
      after: { done: mark === 'done', answer: after.answer },
    })
    return ok({ paperId: found.paper.id })
  },
)
