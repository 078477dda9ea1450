import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper, paperHref } from '../queries/find'
import { acts } from '../rules/acts'
import type { withdrawPaperSchema } from '../schema'

/** An author withdraws a paper; it leaves an unpublished programme. Refusals: as acts.withdraw. */
export const withdrawPaper = command<z.output<typeof withdrawPaperSchema>, { paperId: string }>(
  'papers.withdraw_paper',
  async (tx, ctx, { paperId, reason }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const verdict = acts.withdraw(found)
    if (!verdict.ok) return verdict
    const { paper, seminar, year } = found
    await tx.programmeItem.deleteMany({ where: { paperId } })
    // what was decided and never told goes with it
    await tx.paperDecision.deleteMany({ where: { paperId } })
    await tx.paper.update({
      where: { id: paperId },
      data: { state: 'withdrawn', stateBeforeWithdrawal: paper.state, version: { increment: 1 } },
    })
    await tx.paperStep.create({
      data: { paperId, toState: 'withdrawn', at: ctx.now, personId: ctx.actor.personId, note: reason },
    })
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    await notify(
      tx,
      ctx,
      { organisationIds: [seminar.hostId] },
      { kind: 'papers.paper_withdrawn', facts: { title: paper.title, school }, href: paperHref(year, paperId) },
    )
    await record(tx, ctx, {
      ...about('papers.paper_withdrawn', paper, year, { school }),
      before: { state: paper.state },
      after: { state: 'withdrawn', reason },
    })
    return ok({ paperId })
  },
)
