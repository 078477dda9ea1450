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
  | { kind: 'chair_speaks'; speaker: string }

const plain = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim()

/**
 * What is said of a programme without holding it up: it runs over its hours, leaves some, has one speaker twice, or lets
 * somebody of the presidium speak.
 */
export function programmeRemarks(
  lines: readonly (Pick<Line, 'kind' | 'speaker' | 'minutes'> & { school?: string })[],
  span: { startsAt: Date; endsAt: Date },
  presidium: readonly string[] = [],
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
  const called = ({ speaker, school = '' }: { speaker: string; school?: string }): string =>
    school === '' ? speaker : `${speaker} (${school})`
  const twice = [...new Set(again.map(called))]
  // the presidium is named with title and office: “TS. Nguyễn Văn A, Hiệu trưởng …”
  const chairs = (speaker: string): boolean =>
    speaker.trim().includes(' ') && presidium.some((label) => plain(label).includes(plain(speaker)))
  const speaking = [...new Set(spoken.map((line) => line.speaker).filter(chairs))]
  return [
    ...remarks,
    ...twice.map((speaker) => ({ kind: 'speaker_twice' as const, speaker })),
    ...speaking.map((speaker) => ({ kind: 'chair_speaks' as const, speaker })),
  ]
}

/**
 * A programme speaks papers that were accepted for it, each once; every other line has its title, and all but the headings of
 * parts take time. Refusals: seminars.paper_missing, paper_not_accepted, paper_twice, title_missing, minutes_missing.
 */
export function checkLines(lines: readonly Line[], spokenPaperIds: readonly string[]): Verdict {
  const papers = lines.flatMap((line) => (line.kind === 'paper' && line.paperId ? [line.paperId] : []))
  if (lines.some((line) => (line.kind === 'paper') !== (line.paperId !== null))) return refuse('seminars.paper_missing')
  if (papers.some((id) => !spokenPaperIds.includes(id))) return refuse('seminars.paper_not_accepted')
  if (new Set(papers).size < papers.length) return refuse('seminars.paper_twice')
  const untitled = lines.findIndex((line) => line.kind !== 'paper' && line.title === '')
  if (untitled !== -1) return refuse('seminars.title_missing', { line: untitled + 1 })
  const timeless = lines.findIndex((line) => line.kind !== 'part' && line.minutes < 1)
  return timeless === -1 ? allowed : refuse('seminars.minutes_missing', { line: timeless + 1 })
}

/**
 * A programme is released with lines, with every paper that is to be spoken, and when something is new in it. A paper of the
 * version before may be taken out: its authors are told, and the host decides on it anew.
 * Refusals: seminars.programme_empty, spoken_papers_missing, nothing_to_release.
 */
export function checkRelease(
  lines: readonly Pick<Line, 'paperId'>[],
  spokenPaperIds: readonly string[],
  before: readonly Pick<Line, 'paperId'>[] | null,
  changed: boolean,
): Verdict {
  if (lines.length === 0) return refuse('seminars.programme_empty')
  const known = new Set([...lines, ...(before ?? [])].map((line) => line.paperId))
  const missing = spokenPaperIds.filter((id) => !known.has(id)).length
  if (missing > 0) return refuse('seminars.spoken_papers_missing', { count: missing })
  return changed ? allowed : refuse('seminars.nothing_to_release')
}
