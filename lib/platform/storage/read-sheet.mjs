// Reads the first sheet of an Excel file that the inspection has let through.
import { readSheet as readFirstSheet } from 'read-excel-file/node'
import { Problem } from './problem.mjs'

const mostRows = 5000
const mostColumns = 100

/** Its rows as plain cells: texts, numbers, days, truths, or nothing. */
export async function readSheet(bytes) {
  const rows = await readFirstSheet(Buffer.from(bytes))
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns)) throw new Problem('sheet_too_large')
  return rows.map((row) => row.map((cell) => (cell === undefined ? null : cell)))
}
