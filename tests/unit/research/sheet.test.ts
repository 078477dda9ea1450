import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheetRows } from '@/lib/platform/storage/inspect'
import { registerSheet, sheetWords } from '@/lib/research/queries'
import { problemsOf } from '@/lib/research/rules/entries'
import { cellsOf, columns, readRows, type SheetCell, type SheetWords } from '@/lib/research/rules/sheet'
import {
  keptText,
  longest,
  mostEntries,
  namesOf,
  researchGrades,
  researchKinds,
  researchLevels,
  type Entry,
} from '@/lib/research/schema'

const words = { vi: sheetWords('vi'), en: sheetWords('en') }
const both = [words.vi, words.en]
const head = (one: SheetWords): SheetCell[] => columns.map((field) => one.columns[field])

const topic: Entry = {
  ...{ kind: 'topic', level: 'province', title: 'Đổi mới phương pháp', leader: 'Nguyễn Văn A' },
  ...{ members: ['Trần Thị B', 'Lê C'], fromYear: 2021, toYear: 2022 },
  ...{ acceptedOn: new Date('2022-10-15T00:00:00Z'), grade: 'excellent', recipient: '', note: '' },
}

async function throughExcel(entries: readonly Entry[], language: 'vi' | 'en'): Promise<Entry[]> {
  const reading = await readSheetRows(await registerSheet('Sổ', entries, words[language]))
  if ('problem' in reading) throw new Error(reading.problem)
  const found = readRows(reading.rows, both, mostEntries)
  if ('wrong' in found) throw new Error(found.wrong)
  expect(found.problems).toEqual([])
  return found.entries
}

// everything that a person may type or paste: formulas, marks, escapes of a spreadsheet, other scripts, blanks
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '=1+1',
    '+84 912',
    '-5',
    '@SUM(A1)',
    '007',
    '2022',
    '1.5',
    'true',
    '15/10/2022',
    '_x0041_',
    '_x000D_',
  ),
  fc.constantFrom(
    '<b>&amp;</b>',
    'a\nb',
    'a\r\nb',
    '"x", y',
    "'x",
    'Nguyễn Thị Ế'.normalize('NFD'),
    '   hai   cách   ',
  ),
)
// cutting may leave half a pair behind, which the form would not keep
const kept = (most: number) => typed.map((text) => keptText(keptText(text).slice(0, most)))
const year = fc.integer({ min: 1990, max: 2100 })
const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    kind: fc.constantFrom(...researchKinds),
    level: fc.option(fc.constantFrom(...researchLevels)),
    title: kept(longest.title),
    leader: kept(longest.leader),
    members: fc.array(kept(80), { maxLength: 5 }).map((names) => namesOf(names.join(';'))),
    fromYear: year,
    toYear: fc.option(year),
    acceptedOn: fc.option(
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
        .map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`)),
    ),
    grade: fc.option(fc.constantFrom(...researchGrades)),
    recipient: kept(longest.recipient),
    note: kept(longest.note),
  })
  .filter((entry) => problemsOf(entry).length === 0)

describe('a register through Excel', () => {
  it('comes back as it went out, whatever was typed, in either language', async () => {
    let sheets = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('vi' as const, 'en' as const),
        async (entries, language) => {
          sheets++
          expect(await throughExcel(entries, language)).toEqual(entries)
        },
      ),
      { numRuns: 1000 },
    )
    expect(sheets).toBeGreaterThanOrEqual(1000)
  }, 600_000)

  it('has no formula, real years and days, and lists that drop down', async () => {
    const reading = await readSheetRows(await registerSheet('Sổ', [{ ...topic, title: '=HYPERLINK("x")' }], words.vi))
    if ('problem' in reading) throw new Error(reading.problem)
    expect(reading.rows[1]).toEqual([
      ...['Đề tài', 'Cấp tỉnh', '=HYPERLINK("x")', 'Nguyễn Văn A', 'Trần Thị B; Lê C', 2021, 2022],
      ...[new Date('2022-10-15T00:00:00Z'), 'Xuất sắc', null, null],
    ])
  })
})

describe('reading a sheet', () => {
  const read = (...rows: SheetCell[][]) => readRows([head(words.vi), ...rows], both, 3)
  const line = (over: Partial<Record<(typeof columns)[number], SheetCell>>): SheetCell[] =>
    columns.map((field, at) => (field in over ? (over[field] ?? null) : (cellsOf(topic, words.vi)[at] ?? null)))

  it('names each fault by its cell, with what stands there', () => {
    const found = read(
      line({}),
      line({ kind: 'Đề án', title: ' ', fromYear: 'năm ngoái', acceptedOn: '31/02/2022', grade: 'Tốt' }),
      line({ level: null, leader: null, toYear: 2019, acceptedOn: new Date('2020-01-01T00:00:00Z') }),
    )
    if ('wrong' in found) throw new Error(found.wrong)
    expect(found.problems.map(({ cell, code, value }) => [cell, code, value])).toEqual([
      ['A3', 'kind_unknown', 'Đề án'],
      ['F3', 'no_year', 'năm ngoái'],
      ['H3', 'no_day', '31/02/2022'],
      ['I3', 'grade_unknown', 'Tốt'],
      ['C3', 'title_missing', ' '],
      ['D4', 'leader_missing', ''],
      ['B4', 'level_missing', ''],
      ['G4', 'ends_before_start', '2019'],
      ['H4', 'accepted_before_start', '2020-01-01'],
    ])
  })

  it('takes words without regard to capitals, in either language, days that were typed, and passes empty rows over', () => {
    const found = read(
      columns.map(() => null),
      line({ kind: 'RESEARCH TOPIC', level: 'cấp  tỉnh', acceptedOn: '5/1/2022', fromYear: '2021' }),
    )
    if ('wrong' in found) throw new Error(found.wrong)
    expect(found.problems).toEqual([])
    expect(found.entries).toEqual([{ ...topic, acceptedOn: new Date('2022-01-05T00:00:00Z') }])
  })

  it('is refused as a whole with another head, with no line, and with too many', () => {
    expect(readRows([['Tên', 'Năm']], both, 3)).toEqual({ wrong: 'no_head' })
    expect(readRows([], both, 3)).toEqual({ wrong: 'no_head' })
    expect(read()).toEqual({ wrong: 'empty' })
    expect(read(line({}), line({}), line({}), line({}))).toEqual({ wrong: 'too_many' })
  })
})
