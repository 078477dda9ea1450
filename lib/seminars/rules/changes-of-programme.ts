import type { ProgrammeKind } from '../schema'
import { timetable } from './programme'

/** A line as versions of a programme are compared: it is known by its id however it is moved and renamed. */
export type ComparedLine = {
  id: string
  kind: ProgrammeKind
  title: string
  speaker: string
  paperId: string | null
  minutes: number
}

export type ProgrammeChange =
  | { kind: 'added'; title: string; at: Date }
  | { kind: 'removed'; title: string }
  | { kind: 'moved'; title: string; from: number; to: number }
  | { kind: 'minutes'; title: string; from: number; to: number }
  | { kind: 'speaker'; title: string; from: string; to: string }
  | { kind: 'title'; title: string; from: string }

/** What is different in a programme from the version before it, in the order of the lines as they stand now. */
export function programmeChanges(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  startsAt: Date,
): ProgrammeChange[] {
  const was = new Map(before.map((line, place) => [line.id, { ...line, place }]))
  const moved = movedLines(before, after)
  const now = new Set(after.map((line) => line.id))
  const changes = timetable(after, startsAt).flatMap((line, place): ProgrammeChange[] => {
    const { id, title, minutes, speaker } = line
    const old = was.get(id)
    if (!old) return [{ kind: 'added', title, at: line.startsAt }]
    return [
      ...(old.title === title ? [] : [{ kind: 'title' as const, title, from: old.title }]),
      ...(moved.has(id) ? [{ kind: 'moved' as const, title, from: old.place + 1, to: place + 1 }] : []),
      ...(old.minutes === minutes ? [] : [{ kind: 'minutes' as const, title, from: old.minutes, to: minutes }]),
      ...(old.speaker === speaker ? [] : [{ kind: 'speaker' as const, title, from: old.speaker, to: speaker }]),
    ]
  })
  const removed = before.filter((line) => !now.has(line.id)).map(({ title }) => ({ kind: 'removed' as const, title }))
  return [...changes, ...removed]
}

/** The fewest lines of which one can say that they were moved: all others stand in the order in which they stood. */
function movedLines(before: readonly ComparedLine[], after: readonly ComparedLine[]): Set<string> {
  const place = new Map(before.map((line, at) => [line.id, at]))
  const kept = after.filter((line) => place.has(line.id))
  // the longest run of lines that still follow each other as before
  const best: { length: number; from: number }[] = []
  for (const [at, line] of kept.entries()) {
    best[at] = { length: 1, from: -1 }
    for (let earlier = 0; earlier < at; earlier++) {
      const length = best[earlier]!.length + 1
      if (place.get(kept[earlier]!.id)! < place.get(line.id)! && length > best[at].length)
        best[at] = { length, from: earlier }
    }
  }
  let at = best.reduce((most, { length }, index) => (length > (best[most]?.length ?? 0) ? index : most), -1)
  const still = new Set<string>()
  while (at >= 0) {
    still.add(kept[at]!.id)
    at = best[at]!.from
  }
  return new Set(kept.filter((line) => !still.has(line.id)).map((line) => line.id))
}

export type ConcernedLine =
  | { kind: 'placed'; paperId: string; title: string; when: Date; minutes: number }
  | { kind: 'removed'; paperId: string; title: string }
  | { kind: 'changed'; paperId: string; title: string; when: Date; was: Date; minutes: number; speaker: string }

/**
 * The papers whose line is not what it was, for their authors alone: its hour, its length or its speaker, its place among the
 * other papers, or that it stands there at all.
 */
export function concernedLines(
  before: readonly ComparedLine[],
  after: readonly ComparedLine[],
  startsAt: Date,
): ConcernedLine[] {
  const old = new Map(timetable(before, startsAt).map((line) => [line.paperId, line]))
  const moved = movedLines(before, after)
  const spoken = timetable(after, startsAt).filter((line) => line.paperId !== null)
  const placed = spoken.flatMap((line): ConcernedLine[] => {
    const { title, minutes, speaker, startsAt: when } = line
    const paperId = line.paperId ?? ''
    const earlier = old.get(line.paperId)
    if (!earlier) return [{ kind: 'placed', paperId, title, when, minutes }]
    const same =
      earlier.startsAt.getTime() === when.getTime() && earlier.minutes === minutes && earlier.speaker === speaker
    if (same && !moved.has(line.id)) return []
    return [{ kind: 'changed', paperId, title, when, was: earlier.startsAt, minutes, speaker }]
  })
  const now = new Set(spoken.map((line) => line.paperId))
  const removed = before.flatMap(({ paperId, title }): ConcernedLine[] =>
    paperId && !now.has(paperId) ? [{ kind: 'removed', paperId, title }] : [],
  )
  return [...placed, ...removed]
}
