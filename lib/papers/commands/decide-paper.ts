import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { unreleased } from '../events'
import { findPaper } from '../queries/find'
import { checkDecision, type Decision } from '../rules/decisions'
import type { decidePaperSchema } from '../schema'

type Input = z.output<typeof decidePaperSchema>

const decisionOf = (input: Input): Decision => ({
  kind: input.kind,
  points: input.kind === 'revise' ? input.points : [],
  reviseBy: input.kind === 'revise' ? input.reviseBy : null,
  reason: input.kind === 'decline' ? input.reason : '',
})

/**
 * The host's people decide on a paper. The decision waits, known to them alone, until it is released; said again, it takes
 * the place of the former. Refusals: as checkDecision.
 */
export const decidePaper = command<Input, { paperId: string }>('papers.decide_paper', async (tx, ctx, input) => {
  const { paperId } = input
  const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
  if (!found || ctx.actor.kind !== 'person') return notFound
  const decision = decisionOf(input)
  const verdict = checkDecision(found, decision)
  if (!verdict.ok) return verdict
  const { kind, reviseBy, reason } = decision
  const points = [...decision.points]
  const before = await tx.paperDecision.findUnique({ where: { paperId } })
  const data = { kind, points, reviseBy, reason, decidedById: ctx.actor.personId, decidedAt: ctx.now }
  await tx.paperDecision.upsert({
    where: { paperId },
    create: { paperId, ...data },
    update: { ...data, version: { increment: 1 } },
  })
  await record(tx, ctx, {
    ...unreleased('papers.decision_prepared', found.paper),
    before: { decision: before?.kind ?? null },
    after: { decision: kind, points, reason, reviseBy: reviseBy?.toISOString() ?? null },
  })
  return ok({ paperId })
})
