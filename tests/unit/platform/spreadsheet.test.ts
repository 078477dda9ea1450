import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadsheet, type SheetColumn } from '@/lib/platform/spreadsheet'
import { readSheetRows } from '@/lib/platform/storage/inspect'
import { keptText } from '@/lib/research/schema'

type Cell = string | number | Date | null

async function throughExcel(rows: readonly Cell[][], width: number, name = 'Danh sách'): Promise<unknown[][]> {
  const columns = Array.from({ length: width }, (_, at): SheetColumn<Cell[]> => ({
    header: `Cột ${at + 1}`,
    width: 20,
    value: (row) => row[at] ?? null,
  }))
  const reading = await readSheetRows(await spreadsheet(name, columns, rows))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.rows
}

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      '+84',
      '-5',
      '@SUM(A1)',
      '\t=1',
      "'x",
      '007',
      '1.5',
      '_x0041_',
      'constructor',
      '<b>&amp;</b>',
    ),
  )
  .map((typed) => keptText(typed))
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`))
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer({ min: -1e9, max: 1e9 }), day, fc.constant(null))
const sheet = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )

const plain = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  rows.map((row) =>
    row.map((one) => (one === '' || one === undefined ? null : one instanceof Date ? one.toISOString() : one)),
  )
const ended = (rows: unknown[][]): unknown[][] => {
  const last = rows.findLastIndex((row) => row.some((one) => one !== null))
  return rows.slice(0, last + 1)
}

describe('a list as an Excel file', () => {
  it('reads back as what was written, and no text becomes a formula, over 1,000 random sheets', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (rows) => {
        const width = rows[0]!.length
        const read = (await throughExcel(rows, width)).slice(1)
        const even = read.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null))
        expect(ended(plain(even))).toEqual(ended(plain(rows)))
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it.each(['Sổ: 2022/2023 [bản 1] * ?', "'Tên'", '', 'x'.repeat(80), 'a\\b', 'Tiếng & <Việt>'])(
    'opens under any name: %s',
    async (name) => {
      expect(await throughExcel([['một']], 1, name)).toEqual([['Cột 1'], ['một']])
    },
  )
})
