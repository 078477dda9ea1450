import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findPaper, paperHref, peopleOf } from '../queries/find'
import { acts } from '../rules/acts'
import { checkReviseBy } from '../rules/writing'
import type { askRevisionSchema } from '../schema'

/** The host asks for a revision with a list of points, by a day. Refusals: as acts.askRevision and checkReviseBy. */
export const askRevision = command<z.output<typeof askRevisionSchema>, { paperId: string }>(
  'papers.ask_revision',
  async (tx, ctx, { paperId, points, reviseBy }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { paper, seminar, year } = found
    const verdict = firstRefusal(acts.askRevision(found), checkReviseBy(reviseBy, seminar.startsAt, ctx.now))
    if (!verdict.ok) return verdict
    const last = await tx.demandedChange.aggregate({ where: { paperId }, _max: { round: true } })
    const round = (last._max.round ?? 0) + 1
    await tx.demandedChange.createMany({ data: points.map((text, at) => ({ paperId, round, position: at + 1, text })) })
    await tx.paper.update({
      where: { id: paperId },
      data: { state: 'revision_asked', reviseBy, version: { increment: 1 } },
    })
    await tx.paperStep.create({
      data: { paperId, toState: 'revision_asked', at: ctx.now, personId: ctx.actor.personId, note: String(round) },
    })
    await notify(
      tx,
      ctx,
      { personIds: peopleOf(paper) },
      {
        kind: 'papers.revision_asked',
        facts: { title: paper.title, count: points.length, deadline: reviseBy },
        href: paperHref(year, paperId),
      },
    )
    const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('papers.revision_asked', paper, year, { school, count: points.length }),
      before: { state: paper.state },
      after: { state: 'revision_asked', round, points, reviseBy: reviseBy.toISOString() },
    })
    return ok({ paperId })
  },
)
