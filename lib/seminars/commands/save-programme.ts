import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayEditSeminar } from '../policy'
import { findSeminar, seminarHref, spokenPapers } from '../queries/find'
import { checkLines } from '../rules/programme'
import { checkAhead } from '../rules/windows'
import type { saveProgrammeSchema } from '../schema'

/**
 * Sets the programme as a whole, in its order; once it is published, all schools are told that it changed.
 * Refusals: as mayEditSeminar, checkLines, seminars.cancelled, over, common.changed_meanwhile.
 */
export const saveProgramme = command<z.output<typeof saveProgrammeSchema>, { seminarId: string }>(
  'seminars.save_programme',
  async (tx, ctx, { seminarId, version, items }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const papers = new Map((await spokenPapers(tx, seminarId)).map((paper) => [paper.id, paper]))
    const verdict = firstRefusal(
      mayEditSeminar(ctx.actor, year, seminar),
      checkAhead(seminar, ctx.now),
      checkLines(items, [...papers.keys()]),
    )
    if (!verdict.ok) return verdict
    // two editors: the second is told, nothing is lost unseen
    const raised = await tx.seminar.updateMany({
      where: { id: seminarId, version },
      data: { version: { increment: 1 } },
    })
    if (raised.count === 0) return refuse('common.changed_meanwhile')
    const before = await tx.programmeItem.findMany({ where: { seminarId }, orderBy: { position: 'asc' } })
    const rows = items.map((item, at) => {
      const paper = item.paperId ? papers.get(item.paperId) : undefined
      const speaker = item.speaker || (paper?.speaker ?? '')
      return { ...item, seminarId, position: at + 1, title: paper?.title ?? item.title, speaker }
    })
    await tx.programmeItem.deleteMany({ where: { seminarId } })
    await tx.programmeItem.createMany({ data: rows })
    if (seminar.programmePublishedAt)
      await notify(
        tx,
        ctx,
        { yearId: year.id },
        {
          kind: 'seminars.programme_changed',
          facts: { topic: seminar.topic },
          href: `${seminarHref(year, seminarId)}/programme`,
        },
      )
    const said = (lines: { title: string; minutes: number }[]): string[] =>
      lines.map((line) => `${line.minutes}' ${line.title}`)
    await record(tx, ctx, {
      event: 'seminars.programme_saved',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: seminar.topic, count: rows.length },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: seminar.hostId,
      before: said(before),
      after: said(rows),
    })
    return ok({ seminarId })
  },
)
