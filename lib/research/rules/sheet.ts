import {
  keptText,
  namesOf,
  researchGrades,
  researchKinds,
  researchLevels,
  type Entry,
  type ResearchGrade,
  type ResearchKind,
  type ResearchLevel,
} from '../schema'
import { problemsOf, type EntryField, type Problem } from './entries'

/** The columns of a sheet, in their order. */
export const columns: readonly EntryField[] = [
  'kind',
  'level',
  'title',
  'leader',
  'members',
  'fromYear',
  'toYear',
  'acceptedOn',
  'grade',
  'recipient',
  'note',
]

/** The words of one language for what a cell chooses from, and for the heads of the columns. */
export type SheetWords = {
  columns: Record<EntryField, string>
  kinds: Record<ResearchKind, string>
  levels: Record<ResearchLevel, string>
  grades: Record<ResearchGrade, string>
}

export type SheetCell = string | number | boolean | Date | null

/** A fault of a sheet: where it stands, as "B7", and what it is. */
export type SheetProblem = Problem & { cell: string; value: string }

export type ReadSheet = { entries: Entry[]; problems: SheetProblem[] } | { wrong: 'no_head' | 'too_many' | 'empty' }

/** A line of the register as the cells of a sheet, each of its real type. */
export const cellsOf = (entry: Entry, words: SheetWords): SheetCell[] => [
  words.kinds[entry.kind],
  entry.level && words.levels[entry.level],
  entry.title,
  entry.leader,
  entry.members.join('; '),
  entry.fromYear,
  entry.toYear,
  entry.acceptedOn,
  entry.grade && words.grades[entry.grade],
  entry.recipient,
  entry.note,
]

const letter = (at: number): string => String.fromCharCode(65 + at)
const plain = (text: string): string => keptText(text).toLowerCase().replace(/\s+/g, ' ')
const isEmpty = (cell: SheetCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && keptText(cell) === '')

/**
 * Reads the rows of a sheet whose first row is the head, in the words of any of the languages. Empty rows are passed over;
 * everything that is wrong is told by its cell.
 */
export function readRows(
  rows: readonly (readonly SheetCell[])[],
  words: readonly SheetWords[],
  most: number,
): ReadSheet {
  const [head = [], ...body] = rows
  if (!isHead(head, words)) return { wrong: 'no_head' }
  const lines = body.map((cells, at) => ({ cells, number: at + 2 })).filter(({ cells }) => !cells.every(isEmpty))
  if (lines.length === 0) return { wrong: 'empty' }
  if (lines.length > most) return { wrong: 'too_many' }
  const entries: Entry[] = []
  const problems: SheetProblem[] = []
  for (const { cells, number } of lines) {
    const { entry, found } = readLine(cells, words)
    const unread = new Set(found.map((one) => one.field))
    // what could not be read is told once, not again as missing
    const all = [...found, ...problemsOf(entry).filter((one) => !unread.has(one.field))]
    entries.push(entry)
    for (const one of all) {
      const at = columns.indexOf(one.field)
      problems.push({ ...one, cell: `${letter(at)}${number}`, value: shown(cells[at]) })
    }
  }
  return { entries, problems }
}

const isHead = (head: readonly SheetCell[], words: readonly SheetWords[]): boolean =>
  words.some((one) =>
    columns.every((field, at) => typeof head[at] === 'string' && plain(head[at]) === plain(one.columns[field])),
  )

const shown = (cell: SheetCell | undefined): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').slice(0, 80)

type Line = { entry: Entry; found: Problem[] }

function readLine(cells: readonly SheetCell[], words: readonly SheetWords[]): Line {
  const found: Problem[] = []
  const cell = (field: EntryField): SheetCell => cells[columns.indexOf(field)] ?? null
  const text = (field: EntryField): string => textOf(cell(field))
  const chosen = <T extends string>(
    field: EntryField,
    values: readonly T[],
    said: (one: SheetWords, value: T) => string,
  ) => {
    const typed = plain(text(field))
    if (typed === '') return null
    const value = values.find((one) => words.some((language) => plain(said(language, one)) === typed))
    if (value === undefined)
      found.push({
        field,
        code: `${field}_unknown` as Problem['code'],
        facts: { values: listed(values, words[0], said) },
      })
    return value ?? null
  }
  const kind = chosen('kind', researchKinds, (one, value) => one.kinds[value])
  if (kind === null && isEmpty(cell('kind')))
    found.push({
      field: 'kind',
      code: 'kind_unknown',
      facts: { values: listed(researchKinds, words[0], (one, value) => one.kinds[value]) },
    })
  const year = (field: 'fromYear' | 'toYear'): number | null => {
    if (isEmpty(cell(field))) return null
    const value = Number(text(field))
    if (Number.isInteger(value)) return value
    found.push({ field, code: 'no_year' })
    return null
  }
  const fromYear = year('fromYear')
  if (fromYear === null && isEmpty(cell('fromYear'))) found.push({ field: 'fromYear', code: 'no_year' })
  const acceptedOn = dayOf(cell('acceptedOn'))
  if (acceptedOn === undefined) found.push({ field: 'acceptedOn', code: 'no_day' })
  const entry: Entry = {
    // a kind or year that could not be read is told already; the rest of the line is judged with one that asks little
    kind: kind ?? 'initiative',
    level: chosen('level', researchLevels, (one, value) => one.levels[value]),
    title: text('title'),
    leader: text('leader'),
    members: namesOf(text('members')),
    fromYear: fromYear ?? 2000,
    toYear: year('toYear'),
    acceptedOn: acceptedOn ?? null,
    grade: chosen('grade', researchGrades, (one, value) => one.grades[value]),
    recipient: text('recipient'),
    note: text('note'),
  }
  return { entry, found }
}

const listed = <T extends string>(
  values: readonly T[],
  words: SheetWords | undefined,
  said: (one: SheetWords, value: T) => string,
): string => (words ? values.map((value) => said(words, value)).join(', ') : '')

/** What a cell says as a text: a number or a day that was typed where a text belongs is taken as it reads. */
function textOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/')
  return keptText(String(cell))
}

/** A day of a cell, or one typed as dd/MM/yyyy; null for none, undefined where it is no day. */
function dayOf(cell: SheetCell): Date | null | undefined {
  if (isEmpty(cell)) return null
  if (cell instanceof Date) {
    const day = new Date(cell)
    day.setUTCHours(0, 0, 0, 0)
    return Number.isNaN(day.getTime()) ? undefined : day
  }
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(textOf(cell))
  if (!typed) return undefined
  const [day = 0, month = 0, year = 0] = typed.slice(1).map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined
}
