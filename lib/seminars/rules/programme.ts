import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { ProgrammeKind } from '../schema'

type Line = { kind: ProgrammeKind; title: string; speaker: string; paperId: string | null; minutes: number }
export type TimedLine<L> = L & { startsAt: Date; endsAt: Date }

const minute = 60_000

/** Each line with its hours: minutes add up from the seminar's beginning. */
export function timetable<L extends { minutes: number }>(lines: readonly L[], startsAt: Date): TimedLine<L>[] {
  let at = startsAt.getTime()
  return lines.map((line) => {
    const begins = at
    at += line.minutes * minute
    return { ...line, startsAt: new Date(begins), endsAt: new Date(at) }
  })
}

export type ProgrammeRemark =
  | { kind: 'over_time'; minutes: number }
  | { kind: 'spare_time'; minutes: number }
  | { kind: 'speaker_twice'; speaker: string }

/** What is said of a programme without holding it up: it runs over its hours, leaves some, or has one speaker twice. */
export function programmeRemarks(
  lines: readonly (Pick<Line, 'kind' | 'speaker' | 'minutes'> & { school?: string })[],
  span: { startsAt: Date; endsAt: Date },
): ProgrammeRemark[] {
  const given = Math.round((span.endsAt.getTime() - span.startsAt.getTime()) / minute)
  const used = lines.reduce((sum, line) => sum + line.minutes, 0)
  const remarks: ProgrammeRemark[] = []
  if (used > given) remarks.push({ kind: 'over_time', minutes: used - given })
  if (used < given && lines.length > 0) remarks.push({ kind: 'spare_time', minutes: given - used })
  // two schools may each have a lecturer of one name
  const spoken = lines.filter((line) => line.kind === 'paper' && line.speaker !== '')
  const who = ({ speaker, school = '' }: { speaker: string; school?: string }): string => `${school} ${speaker}`
  const again = spoken.filter((line, at) => spoken.findIndex((other) => who(other) === who(line)) !== at)
  const twice = [...new Map(again.map((line) => [who(line), line.speaker])).values()]
  return [...remarks, ...twice.map((speaker) => ({ kind: 'speaker_twice' as const, speaker }))]
}

/**
 * A programme speaks papers that were accepted for it, each once; every other line has its title.
 * Refusals: seminars.paper_missing, paper_not_accepted, paper_twice, title_missing.
 */
export function checkLines(lines: readonly Line[], spokenPaperIds: readonly string[]): Verdict {
  const papers = lines.flatMap((line) => (line.kind === 'paper' && line.paperId ? [line.paperId] : []))
  if (lines.some((line) => (line.kind === 'paper') !== (line.paperId !== null))) return refuse('seminars.paper_missing')
  if (papers.some((id) => !spokenPaperIds.includes(id))) return refuse('seminars.paper_not_accepted')
  if (new Set(papers).size < papers.length) return refuse('seminars.paper_twice')
  const untitled = lines.findIndex((line) => line.kind !== 'paper' && line.title === '')
  return untitled === -1 ? allowed : refuse('seminars.title_missing', { line: untitled + 1 })
}

/**
 * A programme is published once it has lines and holds every paper that is to be spoken.
 * Refusals: seminars.programme_empty, spoken_papers_missing, programme_published.
 */
export function checkPublish(
  lines: readonly Pick<Line, 'paperId'>[],
  spokenPaperIds: readonly string[],
  publishedAt: Date | null,
): Verdict {
  if (publishedAt) return refuse('seminars.programme_published', { when: publishedAt })
  if (lines.length === 0) return refuse('seminars.programme_empty')
  const placed = new Set(lines.map((line) => line.paperId))
  const missing = spokenPaperIds.filter((id) => !placed.has(id)).length
  return missing === 0 ? allowed : refuse('seminars.spoken_papers_missing', { count: missing })
}
