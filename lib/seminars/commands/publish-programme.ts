import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayEditSeminar } from '../policy'
import { draftLines, findSeminar, releaseInForce, seminarHref, spokenPapers, type FoundRelease } from '../queries/find'
import { concernedLines, programmeChanges, type ComparedLine, type ConcernedLine } from '../rules/changes-of-programme'
import { checkRelease } from '../rules/programme'
import { checkAhead, type SeminarFacts } from '../rules/windows'
import type { releaseProgrammeSchema } from '../schema'

/**
 * Releases the draft as the next version of the programme: the first is told to all schools, later ones to those whose line
 * changed. Refusals: as mayEditSeminar, checkRelease, seminars.cancelled, over, common.changed_meanwhile.
 */
export const publishProgramme = command<z.output<typeof releaseProgrammeSchema>, { seminarId: string; number: number }>(
  'seminars.publish_programme',
  async (tx, ctx, { seminarId, version }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const lines = await draftLines(tx, seminarId)
    const before = await releaseInForce(tx, seminarId)
    const spoken = await spokenPapers(tx, seminarId)
    const changes = before ? programmeChanges(before.lines, lines, seminar.startsAt) : []
    const spokenIds = spoken.map((paper) => paper.id)
    const verdict = firstRefusal(
      mayEditSeminar(ctx.actor, year, seminar),
      checkAhead(seminar, ctx.now),
      checkRelease(lines, spokenIds, before?.lines ?? null, !before || changes.length > 0),
    )
    if (!verdict.ok) return verdict
    // what is released is what was seen
    const raised = await tx.seminar.updateMany({
      where: { id: seminarId, version },
      data: { programmePublishedAt: seminar.programmePublishedAt ?? ctx.now, version: { increment: 1 } },
    })
    if (raised.count === 0) return refuse('common.changed_meanwhile')
    const number = await keepRelease(tx, ctx, seminarId, lines, before)
    await tell(tx, ctx, { seminar, year, lines, before })
    await record(tx, ctx, {
      event: 'seminars.programme_published',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: seminar.topic, count: lines.filter((line) => line.paperId !== null).length, number },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: seminar.hostId,
      before: { number: before?.number ?? null },
      after: { number, changes: changes.length },
    })
    return ok({ seminarId, number })
  },
)

async function keepRelease(
  tx: Tx,
  ctx: Context,
  seminarId: string,
  lines: readonly ComparedLine[],
  before: FoundRelease | null,
): Promise<number> {
  if (before) await tx.programmeRelease.update({ where: { id: before.id }, data: { supersededAt: ctx.now } })
  const number = (before?.number ?? 0) + 1
  const releasedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const { id: releaseId } = await tx.programmeRelease.create({ data: { seminarId, number, at: ctx.now, releasedById } })
  await tx.programmeReleaseLine.createMany({
    data: lines.map(({ id, kind, title, speaker, paperId, minutes }, at) => ({
      ...{ releaseId, lineId: id, position: at + 1, kind, title, speaker, paperId, minutes },
    })),
  })
  return number
}

type Told = { seminar: SeminarFacts; year: Year; lines: ComparedLine[]; before: FoundRelease | null }

async function tell(tx: Tx, ctx: Context, { seminar, year, lines, before }: Told): Promise<void> {
  const href = `${seminarHref(year, seminar.id)}/programme`
  if (!before) {
    const facts = { topic: seminar.topic, when: seminar.startsAt }
    const offices = ['principal', 'vice_principal', 'emulation_officer', 'lecturer'] as const
    await notify(tx, ctx, { yearId: year.id, offices }, { kind: 'seminars.programme_published', facts, href })
    return
  }
  const concerned = concernedLines(before.lines, lines, seminar.startsAt)
  const papers = await tx.paper.findMany({
    where: { id: { in: concerned.map((line) => line.paperId) } },
    select: { id: true, createdById: true, authors: { select: { personId: true } } },
  })
  for (const line of concerned) {
    const paper = papers.find((one) => one.id === line.paperId)
    if (!paper) continue
    const authors = paper.authors.flatMap(({ personId }) => (personId ? [personId] : []))
    await notify(tx, ctx, { personIds: [...authors, paper.createdById] }, { ...wordsFor(line), href })
  }
}

function wordsFor(line: ConcernedLine): { kind: `seminars.${string}`; facts: Record<string, string | number | Date> } {
  const { title } = line
  if (line.kind === 'removed') return { kind: 'seminars.line_removed', facts: { title } }
  const { when, minutes } = line
  if (line.kind === 'placed') return { kind: 'seminars.line_placed', facts: { title, when, minutes } }
  const { was, speaker } = line
  return { kind: 'seminars.line_changed', facts: { title, when, was, minutes, speaker } }
}
