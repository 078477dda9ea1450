import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayEditSeminar } from '../policy'
import { draftLines, findSeminar, releaseInForce, spokenPapers } from '../queries/find'
import type { ComparedLine } from '../rules/changes-of-programme'
import { checkLines } from '../rules/programme'
import { checkAhead } from '../rules/windows'
import type { ProgrammeLine, saveProgrammeSchema } from '../schema'

type Input = Omit<z.output<typeof saveProgrammeSchema>, 'items'> & { items: ProgrammeLine[] }

/**
 * Sets the draft of the programme as a whole, in its order; what is released stays as it is, and nobody is told.
 * Refusals: as mayEditSeminar, checkLines, seminars.cancelled, over, common.changed_meanwhile.
 */
export const saveProgramme = command<Input, { seminarId: string; version: number }>(
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
    const before = await draftLines(tx, seminarId)
    const known = [...before, ...((await releaseInForce(tx, seminarId))?.lines ?? [])]
    const idOf = idsKept(known, items)
    const rows = items.map((item, at) => {
      const paper = item.paperId ? papers.get(item.paperId) : undefined
      const speaker = item.speaker || (paper?.speaker ?? '')
      const minutes = item.kind === 'part' ? 0 : item.minutes
      const title = paper?.title ?? item.title
      return { ...item, id: idOf(item), seminarId, position: at + 1, title, speaker, minutes }
    })
    await tx.programmeItem.deleteMany({ where: { seminarId } })
    await tx.programmeItem.createMany({ data: rows })
    const said = (lines: { title: string; minutes: number }[]): string[] =>
      lines.map((line) => `${line.minutes}' ${line.title}`)
    // no cluster, year or school: a draft is the host's own until it is released
    await record(tx, ctx, {
      event: 'seminars.programme_saved',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: seminar.topic, count: rows.length },
      before: said(before),
      after: said(rows),
    })
    return ok({ seminarId, version: version + 1 })
  },
)

/**
 * A line keeps its id when it is moved, and a paper its line; a line that comes without its id is known by what it says. An id
 * that is not of this programme, or comes twice, is none.
 */
function idsKept(known: readonly ComparedLine[], items: readonly ProgrammeLine[]): (item: ProgrammeLine) => string {
  const named = new Set(items.map((item) => item.id))
  const taken = new Set<string>()
  const fits = (item: ProgrammeLine, line: ComparedLine): boolean => {
    if (taken.has(line.id)) return false
    if (item.paperId || line.paperId) return item.paperId === line.paperId
    if (item.id) return item.id === line.id
    return !named.has(line.id) && item.kind === line.kind && item.title === line.title
  }
  return (item) => {
    const id = known.find((line) => fits(item, line))?.id ?? crypto.randomUUID()
    taken.add(id)
    return id
  }
}
