import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedCells } from '@/components/ui/pasted'

describe('a block from a spreadsheet', () => {
  it('is read in rows and cells, as Excel and LibreOffice put it on the clipboard', () => {
    expect(pastedCells('Mở lớp\tlớp\t10\r\nĐề tài\tđề tài\t1,5\r\n')).toEqual([
      ['Mở lớp', 'lớp', '10'],
      ['Đề tài', 'đề tài', '1,5'],
    ])
    expect(pastedCells('một\nhai\nba')).toEqual([['một'], ['hai'], ['ba']])
  })

  it('keeps a break and a quote inside a cell, and empty cells in their columns', () => {
    expect(pastedCells('"dòng một\ndòng hai"\t"nói ""có"""\t\t4')).toEqual([['dòng một dòng hai', 'nói "có"', '', '4']])
    expect(pastedCells('5" ống\tm\n')).toEqual([['5" ống', 'm']])
  })

  it('passes over empty rows, and is none where it is one cell', () => {
    expect(pastedCells('a\tb\n\t\n\nc\td\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    for (const text of ['', 'một câu', 'một câu\n', '"một ""câu"""\r\n']) expect(pastedCells(text)).toBeNull()
  })

  it('gives back any cells that were put together', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab "ư,;.'), minLength: 1 }).map((text) => `x${text}x`)
    const block = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
    const written = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(block, (rows) => {
        const text = rows.map((row) => row.map(written).join('\t')).join('\r\n')
        expect(pastedCells(text)).toEqual(rows)
      }),
    )
  })
})
