import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { escapeXml } from './word/xml'

export type SheetColumn<Row> = {
  header: string
  /** in characters */
  width: number
  /** text is always typed as text, so that nothing that begins with = + - @ becomes a formula */
  value: (row: Row) => string | number | Date | null
  /** how numbers of the column are shown: a year is no quantity */
  format?: string
  /** what a cell of the column chooses from: it drops down, and other words are refused by Excel itself */
  choices?: readonly string[]
}

type Cell = SheetData[number][number]

const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

// What looks like the escape of a sign would be turned into that sign by Excel (ECMA-376, 22.9.2.19). A text that is the name
// of a property of every object ("constructor") the writer would not find among its strings: its first sign is escaped.
function carried(text: string): string {
  const plain = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped)
  return plain in {} ? `${escaped(plain)}${plain.slice(1)}` : plain
}

const cellOf = (value: string | number | Date | null, format = '#,##0.##'): Cell => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, format }
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
  const text = carried(value.normalize('NFC'))
  return { value: text, type: String, wrap: true }
}

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>

const lastRow = 2000
const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '""')

/** Printed: the columns stand on one page side by side, the head on each. */
function printed(sheet: string): Features {
  const fit = (xml: string): string =>
    xml
      .replace(/<worksheet\b[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
      .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
  const title = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(sheet.replace(/'/g, "''"))}'!$1:$1</definedName>`
  const repeat = (xml: string): string => xml.replace('<definedNames/>', () => `<definedNames>${title}</definedNames>`)
  return [
    {
      files: {
        transform: {
          'xl/worksheets/sheet{id}.xml': { transform: fit },
          'xl/workbook.xml': { transform: repeat },
        },
      },
    },
  ]
}

/** Lists that drop down in a column, as the standard wants them: behind the cells, before the margins of the page. */
function dropDowns<Row>(columns: readonly SheetColumn<Row>[]): Features {
  const rules = columns.flatMap(({ choices }, at) => {
    if (!choices) return []
    const column = String.fromCharCode(65 + at)
    const list = `<formula1>"${quoted(choices.join(','))}"</formula1>`
    const where = `sqref="${column}2:${column}${lastRow}"`
    return [`<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${where}>${list}</dataValidation>`]
  })
  if (rules.length === 0) return []
  const all = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
  const transform = (xml: string): string => xml.replace('</sheetData>', `</sheetData>${all}`)
  return [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }]
}

/** A sheet is named by at most 31 signs, without those of an address, and not in quotes. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim() || 'Sheet1'

/** An Excel file of one sheet with real types: a head that stays in view, then a line for each row. */
export async function spreadsheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const head: Cell[] = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold', wrap: true }))
  const data: SheetData = [
    head,
    ...rows.map((row) => columns.map((column) => cellOf(column.value(row), column.format))),
  ]
  const sheet = sheetName(name)
  const file = writeExcelFile(
    data,
    {
      sheet,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [...printed(sheet), ...dropDowns(columns)] },
  )
  return file.toBuffer()
}

/** The file as a download under its Vietnamese name. */
export function spreadsheetResponse(name: string, bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="bang.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
