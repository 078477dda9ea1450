import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper } from '../queries/find'
import { checkExplain } from '../rules/sharing'
import type { explainSimilaritySchema } from '../schema'

/** The authors say why their paper shares passages with others; said again, it takes the place of the former. Refusals: as checkExplain. */
export const explainSimilarity = command<z.output<typeof explainSimilaritySchema>, { paperId: string }>(
  'papers.explain_similarity',
  async (tx, ctx, { paperId, text }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { paper, year } = found
    const verdict = checkExplain(found, paper.submittedAt !== null || paper.text.trim() !== '')
    if (!verdict.ok) return verdict
    const before = await tx.paperExplanation.findUnique({ where: { paperId } })
    const data = { text, byId: ctx.actor.personId, at: ctx.now }
    await tx.paperExplanation.upsert({ where: { paperId }, create: { paperId, ...data }, update: data })
    await record(tx, ctx, {
      ...about('papers.similarity_explained', paper, year, {
        school: await nameOf(tx, paper.schoolId, fieldDay(ctx.now)),
      }),
      before: { text: before?.text ?? null },
      after: { text },
    })
    return ok({ paperId })
  },
)
