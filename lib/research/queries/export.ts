import 'server-only'
import { spreadsheet, type SheetColumn } from '@/lib/platform/spreadsheet'
import { cellsOf, columns, type SheetWords } from '../rules/sheet'
import type { Entry } from '../schema'

const widths: Partial<Record<(typeof columns)[number], number>> = {
  title: 60,
  members: 40,
  leader: 26,
  note: 30,
  recipient: 26,
}

/** A register, or with no line its template, as an Excel file: what is chosen from drops down, years are no quantities. */
export function registerSheet(name: string, entries: readonly Entry[], words: SheetWords): Promise<Buffer> {
  const choices: Partial<Record<(typeof columns)[number], string[]>> = {
    kind: Object.values(words.kinds),
    level: Object.values(words.levels),
    grade: Object.values(words.grades),
  }
  const sheetColumns = columns.map((field, at): SheetColumn<Entry> => {
    const drops = choices[field]
    return {
      header: words.columns[field],
      width: widths[field] ?? 18,
      value: (entry) => {
        const cell = cellsOf(entry, words)[at] ?? null
        return typeof cell === 'boolean' ? null : cell
      },
      format: '0',
      ...(drops && { choices: drops }),
    }
  })
  return spreadsheet(name, sheetColumns, entries)
}
