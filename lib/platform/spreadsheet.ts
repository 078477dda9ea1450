import writeExcelFile, { type SheetData } from 'write-excel-file/node'

export type SheetColumn<Row> = {
  header: string
  /** in characters */
  width: number
  /** text is always typed as text, so that nothing that begins with = + - @ becomes a formula */
  value: (row: Row) => string | number | Date | null
}

type Cell = SheetData[number][number]

const cellOf = (value: string | number | Date | null): Cell => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, format: '#,##0.##' }
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
  return { value: value.normalize('NFC'), type: String, wrap: true }
}

/** An Excel file of one sheet with real types: a head that stays in view, then a line for each row. */
export async function spreadsheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const head: Cell[] = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold', wrap: true }))
  const data: SheetData = [head, ...rows.map((row) => columns.map((column) => cellOf(column.value(row))))]
  const file = writeExcelFile(data, {
    sheet: name.slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  })
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
