import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayEditSeminar } from '../policy'
import { findSeminar, seminarHref, spokenPapers } from '../queries/find'
import { checkPublish } from '../rules/programme'
import { checkAhead } from '../rules/windows'
import type { seminarSchema } from '../schema'

/** Publishes the programme to all schools. Refusals: as mayEditSeminar, checkPublish, seminars.cancelled, over. */
export const publishProgramme = command<z.output<typeof seminarSchema>, { seminarId: string }>(
  'seminars.publish_programme',
  async (tx, ctx, { seminarId }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const lines = await tx.programmeItem.findMany({ where: { seminarId }, select: { paperId: true } })
    const spoken = await spokenPapers(tx, seminarId)
    const verdict = firstRefusal(
      mayEditSeminar(ctx.actor, year, seminar),
      checkAhead(seminar, ctx.now),
      checkPublish(
        lines,
        spoken.map((paper) => paper.id),
        seminar.programmePublishedAt,
      ),
    )
    if (!verdict.ok) return verdict
    await tx.seminar.update({
      where: { id: seminarId },
      data: { programmePublishedAt: ctx.now, version: { increment: 1 } },
    })
    await notify(
      tx,
      ctx,
      { yearId: year.id, offices: ['principal', 'vice_principal', 'emulation_officer', 'lecturer'] },
      {
        kind: 'seminars.programme_published',
        facts: { topic: seminar.topic, when: seminar.startsAt },
        href: `${seminarHref(year, seminarId)}/programme`,
      },
    )
    await record(tx, ctx, {
      event: 'seminars.programme_published',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: seminar.topic, count: spoken.length },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: seminar.hostId,
      before: { programmePublishedAt: null },
      after: { programmePublishedAt: ctx.now.toISOString() },
    })
    return ok({ seminarId })
  },
)
