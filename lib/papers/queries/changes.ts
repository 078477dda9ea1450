import 'server-only'
import { db } from '@/lib/platform/db/client'
import { compareTexts, type Comparison } from '../rules/comparison'
import type { PaperView } from './paper'

export type Changes = { from: number; to: number; comparison: Comparison } | { unread: number }

/**
 * What changed between two versions of a paper, for those inside; null where there are no such versions, or the reader is
 * not inside; the number of the version of which nothing could be read.
 */
export async function getChanges(paper: PaperView, from: number, to: number): Promise<Changes | null> {
  const numbers = paper.versions.map((version) => version.number)
  if (!paper.inside || from >= to || !numbers.includes(from) || !numbers.includes(to)) return null
  const readings = await db().paperReading.findMany({
    where: { version: { paperId: paper.id, number: { in: [from, to] } } },
    select: { text: true, version: { select: { number: true } } },
  })
  const textOf = (number: number): string[] => readings.find((one) => one.version.number === number)?.text ?? []
  const unread = [from, to].find((number) => textOf(number).length === 0)
  if (unread !== undefined) return { unread }
  return { from, to, comparison: compareTexts(textOf(from), textOf(to)) }
}
