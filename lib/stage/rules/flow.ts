import { allowed, refuse, type Verdict } from '@/lib/platform/result'

/** A line of the released programme with its planned hours. */
export type PlannedLine = {
  id: string
  kind: 'opening' | 'framing_report' | 'paper' | 'discussion' | 'break' | 'conclusion' | 'part'
  title: string
  paperId: string | null
  minutes: number
  startsAt: Date
  endsAt: Date
}

/** A press that was not undone: from then on the line was on the stage; null: the programme was over. */
export type Step = { number: number; lineId: string | null; at: Date }

/** Lines that take the stage: the heading of a part does not. */
export const stageLines = <L extends Pick<PlannedLine, 'kind'>>(lines: readonly L[]): L[] =>
  lines.filter((line) => line.kind !== 'part')

/**
 * The line that follows. When the one on the stage has left the programme by a new version, it is the first that was not on the
 * stage yet; null after the last.
 */
export function followingLine<L extends Pick<PlannedLine, 'id' | 'kind'>>(
  lines: readonly L[],
  steps: readonly Step[],
): L | null {
  const order = stageLines(lines)
  const last = steps.at(-1)
  if (!last) return order[0] ?? null
  if (last.lineId === null) return null
  const at = order.findIndex((line) => line.id === last.lineId)
  if (at !== -1) return order[at + 1] ?? null
  return order.find((line) => !steps.some((step) => step.lineId === line.id)) ?? null
}

/** How long each line was on the stage, in minutes as they fell; the present one until now. */
export function actualMinutes(steps: readonly Step[], now: Date): Map<string, number> {
  const spent = new Map<string, number>()
  for (const [at, step] of steps.entries()) {
    if (step.lineId === null) continue
    const until = steps[at + 1]?.at ?? now
    const minutes = Math.max(0, (until.getTime() - step.at.getTime()) / 60_000)
    spent.set(step.lineId, (spent.get(step.lineId) ?? 0) + minutes)
  }
  return spent
}

/** When each line really begins, or is to be expected: what is left follows the present one, which ends when it is due or now. */
export function expectedStarts(lines: readonly PlannedLine[], steps: readonly Step[], now: Date): Map<string, Date> {
  const begun = new Map(steps.flatMap(({ lineId, at }): [string, Date][] => (lineId ? [[lineId, at]] : [])))
  const starts = new Map<string, Date>()
  let at = lines[0]?.startsAt.getTime() ?? now.getTime()
  if (steps.length === 0) at = Math.max(at, now.getTime())
  const present = steps.at(-1)
  for (const line of lines) {
    const began = begun.get(line.id)
    if (began) {
      starts.set(line.id, began)
      const due = began.getTime() + line.minutes * 60_000
      at = line.id === present?.lineId ? Math.max(due, now.getTime()) : at
      continue
    }
    // what comes before the present line and was passed over has no hour of its own
    starts.set(line.id, new Date(at))
    at += line.minutes * 60_000
  }
  return starts
}

/** By how many whole minutes the day runs late (or early, below nought): at the line on the stage, and then at its end. */
export function slip(lines: readonly PlannedLine[], steps: readonly Step[], now: Date): number {
  const present = steps.at(-1)
  const line = lines.find((one) => one.id === present?.lineId)
  if (!present || !line) return 0
  const began = present.at.getTime() - line.startsAt.getTime()
  const over = now.getTime() - line.endsAt.getTime()
  return Math.trunc(Math.max(began, over) / 60_000)
}

/** What a speaker is told of the own turn. */
export type Turn = { kind: 'now' } | { kind: 'next' } | { kind: 'ahead'; lines: number; at: Date } | { kind: 'done' }

/** The turn of a paper: on the stage, next, so many lines ahead, or over. */
export function turnOf(lineId: string, lines: readonly PlannedLine[], steps: readonly Step[], now: Date): Turn | null {
  const order = stageLines(lines)
  const own = order.findIndex((line) => line.id === lineId)
  if (own === -1) return null
  const present = steps.at(-1)
  if (present?.lineId === lineId) return { kind: 'now' }
  const next = followingLine(lines, steps)
  if (next?.id === lineId && present) return { kind: 'next' }
  if (present?.lineId === null || steps.some((step) => step.lineId === lineId)) return { kind: 'done' }
  const from = next ? order.indexOf(next) : order.length
  if (own < from) return { kind: 'done' }
  return { kind: 'ahead', lines: own - from, at: expectedStarts(lines, steps, now).get(lineId) ?? now }
}

/**
 * The next line takes the stage, from the one that was seen there: of two presses the second is told.
 * Refusals: stage.no_programme, moved_meanwhile, programme_over.
 */
export function checkStep(lines: readonly Pick<PlannedLine, 'kind'>[], steps: readonly Step[], from: number): Verdict {
  const present = steps.at(-1)
  if (stageLines(lines).length === 0) return refuse('stage.no_programme')
  if ((present?.number ?? 0) !== from) return refuse('stage.moved_meanwhile')
  return present?.lineId === null ? refuse('stage.programme_over') : allowed
}

/** The last press is undone, as it was seen. Refusals: stage.nothing_to_undo, moved_meanwhile. */
export function checkUndo(steps: readonly Step[], from: number): Verdict {
  const present = steps.at(-1)
  if (!present) return refuse('stage.nothing_to_undo')
  return present.number === from ? allowed : refuse('stage.moved_meanwhile')
}
