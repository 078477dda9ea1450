import type { Field } from '@/lib/templates/rules/fields'
import { fieldsOf, type DocumentData, type DocumentKind } from '@/lib/templates/rules/kinds'

type Cells = Record<string, string>
type Value = string | string[] | Cells[]
/** A document's data without their type: what is kept as JSON. */
export type Kept = Record<string, Value>

/** The words that a person wrote, by the key of their field; of a row by `field~row~name`. */
export type Prose = Record<string, string>

/** A row is known by its name, and by which of that name it is; its number changes with the rows before it. */
function rowKeys(rows: readonly Cells[]): string[] {
  const seen = new Map<string, number>()
  return rows.map(({ no: _, ...row }, at) => {
    const name = row.title ?? row.name ?? row.content ?? row.school ?? row.matter ?? row.award ?? String(at)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  })
}

/** The rows of articles have nothing but their number and their words. */
const keysOf = (field: Field & { is: 'rows' }, rows: readonly Cells[]): string[] =>
  Object.values(field.fields).filter((one) => one.source === 'data').length > 1
    ? rowKeys(rows)
    : rows.map((row, at) => row.no ?? String(at))

const proseIn = (field: Field & { is: 'rows' }): string[] =>
  Object.entries(field.fields).flatMap(([name, one]) => (one.source === 'prose' ? [name] : []))

const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value : ((value ?? []) as string[]).join('\n')

const linesIn = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** One field of prose as a form shows it: where it stands, and what is written there now. */
export type ProseField = { key: string; name: string; row: string | null; lines: boolean; text: string }

/** All that a person may write in a document of this kind, in the order of the document. */
export function proseFields(kind: DocumentKind, data: Kept): ProseField[] {
  const { archive, ...fields } = fieldsOf(kind)
  // where a copy is kept stands last, as in the document
  return Object.entries({ ...fields, archive: archive! }).flatMap(([name, field]): ProseField[] => {
    if (name === 'recipients') return []
    if (field.is === 'rows') {
      const rows = (data[name] ?? []) as Cells[]
      const keys = keysOf(field, rows)
      return proseIn(field).flatMap((own) =>
        rows.map((row, at) => ({
          ...{ key: `${name}~${at}~${own}`, name: `${name}.${own}`, row: keys[at]!, lines: false },
          text: row[own] ?? '',
        })),
      )
    }
    if (field.source !== 'prose') return []
    return [{ key: name, name, row: null, lines: field.is === 'lines', text: textOf(data[name]) }]
  })
}

/** The words of a document by keys that hold when rows come and go. */
export function proseOf(kind: DocumentKind, data: Kept): Prose {
  return Object.fromEntries(
    proseFields(kind, data).map(({ key, row, text }) => [row === null ? key : rowedKey(key, row), text]),
  )
}

const rowedKey = (key: string, row: string): string => {
  const [name, , own] = key.split('~')
  return `${name}~${row}~${own}`
}

/** What a form sent, by keys that hold when rows come and go; keys that the document does not have are dropped. */
export function proseSent(kind: DocumentKind, data: Kept, sent: Prose): Prose {
  return Object.fromEntries(
    proseFields(kind, data).flatMap(({ key, row }): [string, string][] => {
      const text = Object.hasOwn(sent, key) ? sent[key] : undefined
      return text === undefined ? [] : [[row === null ? key : rowedKey(key, row), text]]
    }),
  )
}

/** A document whole: the year's data with the person's words in place of what was proposed. */
export function composed<K extends DocumentKind>(kind: K, data: Kept, prose: Prose): DocumentData<K> {
  const whole: Kept = { ...data }
  for (const { key, row, lines } of proseFields(kind, data)) {
    const own = row === null ? key : rowedKey(key, row)
    const text = Object.hasOwn(prose, own) ? prose[own] : undefined
    if (text === undefined) continue
    if (row === null) whole[key] = lines ? linesIn(text) : text
    else {
      const [name, at, inner] = key.split('~') as [string, string, string]
      whole[name] = (whole[name] as Cells[]).map((one, place) =>
        place === Number(at) ? { ...one, [inner]: text } : one,
      )
    }
  }
  return whole as DocumentData<K>
}

/** The words after new data: what the person left as proposed follows the year, what he wrote stays. */
export function proseAfter(kind: DocumentKind, before: Kept, after: Kept, written: Prose): Prose {
  const [proposed, fresh] = [proseOf(kind, before), proseOf(kind, after)]
  return Object.fromEntries(
    [...new Set([...Object.keys(fresh), ...Object.keys(written)])].map((key) => {
      const own = written[key]
      const untouched = own === undefined || own === proposed[key]
      return [key, untouched && fresh[key] !== undefined ? fresh[key] : (own ?? '')]
    }),
  )
}

/** One difference between the year and the draft: the field, the row where it is of one, what stood and what stands now. */
export type Change = { name: string; row: string | null; from: string; to: string }

/** What has changed in the year's data since the draft, field by field and row by row; numbers of rows are left out. */
export function changesOf(kind: DocumentKind, before: Kept, after: Kept): Change[] {
  return Object.entries(fieldsOf(kind)).flatMap(([name, field]): Change[] => {
    const [old, now] = [before[name], after[name]]
    if (field.is === 'rows') return rowChanges(name, field, (old ?? []) as Cells[], (now ?? []) as Cells[])
    const [from, to] = [textOf(old), textOf(now)]
    return from === to ? [] : [{ name, row: null, from, to }]
  })
}

function rowChanges(name: string, field: Field & { is: 'rows' }, old: Cells[], now: Cells[]): Change[] {
  const [oldKeys, nowKeys] = [keysOf(field, old), keysOf(field, now)]
  return [...new Set([...oldKeys, ...nowKeys])].flatMap((row): Change[] => {
    const [from, to] = [cellsText(field, old[oldKeys.indexOf(row)]), cellsText(field, now[nowKeys.indexOf(row)])]
    return from === to ? [] : [{ name, row, from, to }]
  })
}

// in the order of the fields: the database keeps the cells of a row in an order of its own
const cellsText = (
  { fields }: Pick<Field & { is: 'rows' }, 'fields'>,
  row: Record<string, unknown> | undefined,
): string =>
  Object.entries(fields)
    .flatMap(([name, field]) => {
      const value = row?.[name] ?? ''
      if (name === 'no' || value === '') return []
      if (field.is !== 'rows') return [textOf(value as Value)]
      return (value as Record<string, unknown>[]).map((one) => cellsText(field, one))
    })
    .join(' · ')
