import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper, sameTitle } from '../queries/find'
import { acts } from '../rules/acts'
import { stateAfter } from '../rules/states'
import type { paperSchema } from '../schema'

/** An author brings a withdrawn paper back to where it stood. Refusals: as acts.restore, papers.title_taken. */
export const restorePaper = command<z.output<typeof paperSchema>, { paperId: string }>(
  'papers.restore_paper',
  async (tx, ctx, { paperId }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const verdict = acts.restore(found)
    if (!verdict.ok) return verdict
    const { paper, seminar, year } = found
    const day = fieldDay(ctx.now)
    const taken = await sameTitle(tx, seminar.id, paper.title, paperId)
    if (taken) return refuse('papers.title_taken', { school: await nameOf(tx, taken.schoolId, day) })
    const state = stateAfter('restore', paper.state, paper.stateBeforeWithdrawal)
    await tx.paper.update({
      where: { id: paperId },
      data: { state, stateBeforeWithdrawal: null, version: { increment: 1 } },
    })
    await tx.paperStep.create({ data: { paperId, toState: state, at: ctx.now, personId: ctx.actor.personId } })
    await record(tx, ctx, {
      ...about('papers.paper_restored', paper, year, { school: await nameOf(tx, paper.schoolId, day) }),
      before: { state: 'withdrawn' },
      after: { state },
    })
    return ok({ paperId })
  },
)
