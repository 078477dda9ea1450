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
import type { acceptPaperSchema } from '../schema'

/**
 * The host accepts a paper, to be spoken or for the proceedings only; said again, the other of the two.
 * Refusals: as acts.acceptSpoken and acts.acceptProceedings.
 */
export const acceptPaper = command<z.output<typeof acceptPaperSchema>, { paperId: string }>(
  'papers.accept_paper',
  async (tx, ctx, { paperId, as }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const verdict = as === 'spoken' ? acts.acceptSpoken(found) : acts.acceptProceedings(found)
    if (!verdict.ok) return verdict
    const { paper, year } = found
    const state = as === 'spoken' ? 'accepted_spoken' : 'accepted_proceedings'
    if (as === 'proceedings') await tx.programmeItem.deleteMany({ where: { paperId } })
    await tx.paper.update({ where: { id: paperId }, data: { state, decidedAt: ctx.now, version: { increment: 1 } } })
    await tx.paperStep.create({ data: { paperId, toState: state, at: ctx.now, personId: ctx.actor.personId } })
    await notify(
      tx,
      ctx,
      { personIds: peopleOf(paper) },
      { kind: `papers.paper_${state}`, facts: { title: paper.title }, href: paperHref(year, paperId) },
    )
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('papers.paper_accepted', paper, year, { school, as }),
      before: { state: paper.state },
      after: { state },
    })
    return ok({ paperId })
  },
)
