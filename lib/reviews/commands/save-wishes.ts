import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { findSeminar } from '@/lib/seminars/queries/find'
import { checkAhead } from '@/lib/seminars/rules/windows'
import { mayWish } from '../policy'
import type { saveWishesSchema } from '../schema'

/** Somebody of the cluster says which papers and themes they would like to review, or not: all wishes at once. Refusals: as mayWish and checkAhead. */
export const saveWishes = command<z.output<typeof saveWishesSchema>, { kept: number }>(
  'reviews.save_wishes',
  async (tx, ctx, { seminarId, wishes }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(mayWish(ctx.actor, year), checkAhead(seminar, ctx.now))
    if (!verdict.ok) return verdict
    const { themes } = await tx.seminar.findUniqueOrThrow({ where: { id: seminarId }, select: { themes: true } })
    const papers = await tx.paper.findMany({
      where: { seminarId, id: { in: wishes.flatMap((wish) => wish.paperId ?? []) } },
      select: { id: true },
    })
    const known = (wish: (typeof wishes)[number]): boolean =>
      wish.paperId === null ? themes.includes(wish.theme) : papers.some((paper) => paper.id === wish.paperId)
    // the last word on a thing counts
    const said = new Map(wishes.filter(known).map((wish) => [wish.paperId ?? `theme ${wish.theme}`, wish]))
    const { personId } = ctx.actor
    const kept = [...said.values()].flatMap(({ paperId, theme, kind }) =>
      kind ? [{ seminarId, personId, paperId, theme: paperId ? '' : theme, kind }] : [],
    )
    await tx.reviewWish.deleteMany({ where: { seminarId, personId } })
    await tx.reviewWish.createMany({ data: kept })
    await record(tx, ctx, {
      event: 'reviews.wishes_saved',
      subject: { type: 'seminar_reviews', id: seminarId },
      facts: { topic: seminar.topic, count: kept.length },
      after: {
        want: kept.filter((one) => one.kind === 'want').length,
        avoid: kept.filter((one) => one.kind === 'avoid').length,
      },
    })
    return ok({ kept: kept.length })
  },
)
