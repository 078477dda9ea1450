import { useRef, useState, type ClipboardEvent, type RefObject } from 'react'
import { pastedCells } from '@/components/ui/pasted'

type Values = Record<string, string>
export type Row = { key: number; values: Values }

type Wanted = { name: string; fields: readonly { name: string; long?: boolean }[]; rows: Values[]; most: number }
type Rows = {
  /** the element that holds the rows */
  at: RefObject<HTMLDivElement | null>
  list: Row[]
  add: () => void
  remove: (key: number) => void
  /** what a block from a spreadsheet filled, and how many of its rows did not fit */
  pasted: { rows: number; left: number } | null
  paste: (event: ClipboardEvent<HTMLDivElement>) => void
}

/** Rows that come and go; what is typed stays with its row, and a block from a spreadsheet fills many. */
export function useRows({ name, fields, rows, most }: Wanted): Rows {
  const [list, setList] = useState<Row[]>(() => rows.map((values, key) => ({ key, values })))
  const [pasted, setPasted] = useState<Rows['pasted']>(null)
  const next = useRef(rows.length)
  const at = useRef<HTMLDivElement>(null)
  const change = (rowsNow: Row[]): void => {
    setList(rowsNow)
    // the form keeps its draft when it hears of an input
    setTimeout(() => at.current?.dispatchEvent(new Event('input', { bubbles: true })))
  }
  const typed = (index: number): Values => {
    const named = fields.map((field) => [field.name, `[name="${name}.${index}.${field.name}"]`] as const)
    return Object.fromEntries(
      named.map(([of, css]) => [of, at.current?.querySelector<HTMLInputElement>(css)?.value ?? '']),
    )
  }
  const paste = (event: ClipboardEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target, name)
    const column = fields.findIndex((field) => field.name === place?.field)
    const text = event.clipboardData.getData('text/plain')
    // lines without columns are a text of several paragraphs where a field takes such
    const cells = fields[column]?.long && !text.includes('\t') ? null : pastedCells(text)
    if (!place || column < 0 || !cells) return
    event.preventDefault()
    const fits = cells.slice(0, most - place.row)
    const filled = fits.map((row, offset) => {
      const given = fields
        .slice(column, column + row.length)
        .map((field, cell) => [field.name, row[cell] ?? ''] as const)
      return { key: next.current++, values: { ...typed(place.row + offset), ...Object.fromEntries(given) } }
    })
    change([...list.slice(0, place.row), ...filled, ...list.slice(place.row + filled.length)])
    setPasted({ rows: fits.length, left: cells.length - fits.length })
    const first = `[name="${name}.${place.row}.${place.field}"]`
    setTimeout(() => at.current?.querySelector<HTMLInputElement>(first)?.focus())
  }
  return {
    ...{ at, list, pasted, paste },
    add: () => change([...list, { key: next.current++, values: {} }]),
    remove: (key) => change(list.filter((one) => one.key !== key)),
  }
}

/** In which row and field something is pasted. */
function placeOf(target: EventTarget, name: string): { row: number; field: string } | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null
  const [list, row, field] = target.name.split('.')
  return list === name && row !== undefined && field !== undefined ? { row: Number(row), field } : null
}
