import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper, paperHref, peopleOf } from '../queries/find'
import { acts } from '../rules/acts'
import type { declinePaperSchema } from '../schema'

/** The host declines a paper and says why. Refusals: as acts.decline. */
export const declinePaper = command<z.output<typeof declinePaperSchema>, { paperId: string }>(
  'papers.decline_paper',
  async (tx, ctx, { paperId, reason }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const verdict = acts.decline(found)
    if (!verdict.ok) return verdict
    const { paper, year } = found
    await tx.paper.update({
      where: { id: paperId },
      data: { state: 'declined', decidedAt: ctx.now, reviseBy: null, version: { increment: 1 } },
    })
    await tx.paperStep.create({
      data: { paperId, toState: 'declined', at: ctx.now, personId: ctx.actor.personId, note: reason },
    })
    await notify(
      tx,
      ctx,
      { personIds: peopleOf(paper) },
      { kind: 'papers.paper_declined', facts: { title: paper.title, reason }, href: paperHref(year, paperId) },
    )
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('papers.paper_declined', paper, year, { school }),
      before: { state: paper.state },
      after: { state: 'declined', reason },
    })
    return ok({ paperId })
  },
)
