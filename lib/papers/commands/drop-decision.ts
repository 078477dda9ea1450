import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { unreleased } from '../events'
import { mayJudgePaper } from '../policy'
import { findPaper } from '../queries/find'
import type { paperSchema } from '../schema'

/** Takes back a decision that was not released. Refusals: as mayJudgePaper, papers.not_decided. */
export const dropDecision = command<z.output<typeof paperSchema>, { paperId: string }>(
  'papers.drop_decision',
  async (tx, ctx, { paperId }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found) return notFound
    const may = mayJudgePaper(found)
    if (!may.ok) return may
    const before = await tx.paperDecision.findUnique({ where: { paperId } })
    if (!before) return refuse('papers.not_decided')
    await tx.paperDecision.delete({ where: { paperId } })
    await record(tx, ctx, {
      ...unreleased('papers.decision_dropped', found.paper),
      before: { decision: before.kind },
      after: { decision: null },
    })
    return ok({ paperId })
  },
)
