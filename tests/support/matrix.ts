import { readFileSync } from 'node:fs'
import { subjects, type Subject } from './subjects'

/** A cell: allowed, or the state of affairs that is named as the reason. */
export type Cell = { act: string; phase: string; subject: Subject; expected: string }

/**
 * Reads a permission matrix written by hand: a Markdown table with the columns act, phase, and one for each subject;
 * `✓` means allowed, anything else is the refusal code without its module (`not_allowed`, `not_found` …).
 */
export function readMatrix(file: string): Cell[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const [head, , ...body] = rows
  const columns = (head ?? []).slice(2)
  const unknown = columns.filter((column) => !(subjects as readonly string[]).includes(column))
  if (unknown.length > 0 || columns.length !== subjects.length) {
    throw new Error(`${file}: the columns must be act, phase, ${subjects.join(', ')}`)
  }
  return body.flatMap(([act = '', phase = '', ...cells]) =>
    columns.map((subject, index) => ({ act, phase, subject: subject as Subject, expected: cells[index] ?? '' })),
  )
}

type Answer = { ok: true } | { ok: false; refusal: { code: string } }

/** How a verdict or result reads in a cell. */
export function asCell(answer: Answer): string {
  return answer.ok ? '✓' : (answer.refusal.code.split('.')[1] ?? '')
}

/** The lines of a matrix by "act, phase", for `it.each`. */
export function matrixLines(file: string): [string, Cell[]][] {
  const lines = new Map<string, Cell[]>()
  for (const cell of readMatrix(file)) {
    const name = `${cell.act}, ${cell.phase}`
    lines.set(name, [...(lines.get(name) ?? []), cell])
  }
  return [...lines]
}

/** What a line says, and what is really answered, both by subject: compared as a whole. */
export async function answersOf(
  cells: Cell[],
  answer: (cell: Cell) => Promise<string>,
): Promise<{ found: Record<string, string>; expected: Record<string, string> }> {
  const found: Record<string, string> = {}
  const expected: Record<string, string> = {}
  for (const cell of cells) {
    found[cell.subject] = await answer(cell)
    expected[cell.subject] = cell.expected
  }
  return { found, expected }
}

/** The same for acts that change the world: it is laid anew after one that was allowed, before the next is asked. */
export function answersOnGround(
  cells: Cell[],
  ground: (cell: Cell) => Promise<void>,
  act: (cell: Cell) => Promise<Answer>,
): ReturnType<typeof answersOf> {
  let used = true
  return answersOf(cells, async (cell) => {
    if (used) await ground(cell)
    const answer = await act(cell)
    used = answer.ok && !cell.act.startsWith('read')
    return asCell(answer)
  })
}

/** What one may see or may not, as a cell. */
export const seenAs = (seen: boolean): string => (seen ? '✓' : 'not_found')
