import type { WordBlock, WordCell, WordParagraph, WordRun, WordTable } from '@/lib/platform/word/model'
import { textWidth } from './look'

type Words = string | WordRun

const runOf = (words: Words): WordRun => (typeof words === 'string' ? { text: words } : words)

/** Words in bold within a paragraph. */
export const bold = (text: string): WordRun => ({ text, bold: true })

/** A paragraph in one of the styles of `stylesOf`. */
export const paragraph = (style: string, ...words: Words[]): WordParagraph => ({
  is: 'paragraph',
  style,
  runs: words.map(runOf),
})

/** A paragraph of the content. */
export const text = (...words: Words[]): WordParagraph => paragraph('NoiDung', ...words)
/** The last paragraph of the content: it stays with the signature. */
export const closing = (...words: Words[]): WordParagraph => ({ ...text(...words), look: { keepNext: true } })
/** A heading with a Roman number, in capitals; and the smaller one under it. */
export const heading = (words: string): WordParagraph => paragraph('DeMuc', words)
export const subheading = (words: string): WordParagraph => paragraph('TieuMuc', words)

/** A named line, "Thời gian: …", always there. */
export const named = (label: string, tag: string): WordParagraph => text(bold(`${label}: `), `{${tag}}`)
/** A named line that goes with its words: empty, it leaves no trace. */
export const namedIfAny = (label: string, tag: string): WordParagraph =>
  text(`{#co_${tag}}`, bold(`${label}: `), `{/co_${tag}}{${tag}}`)

/** Blocks that stand only where the field has words or rows. */
export const ifAny = (tag: string, ...blocks: WordBlock[]): WordBlock[] => [
  text(`{#co_${tag}}`),
  ...blocks,
  text(`{/co_${tag}}`),
]
/** Blocks repeated for each row or line of a field. */
export const each = (tag: string, ...blocks: WordBlock[]): WordBlock[] => [
  text(`{#${tag}}`),
  ...blocks,
  text(`{/${tag}}`),
]
/** Each line of a field as a paragraph of its own. */
export const eachLine = (tag: string, style = 'NoiDung', before = ''): WordBlock[] => [
  paragraph(style, `{#${tag}}`),
  paragraph(style, `${before}{dong}`),
  paragraph(style, `{/${tag}}`),
]

/** A column of a table: its width as a share of the page, its head, its field, centred or not. */
export type Column = [share: number, head: string, tag: string, centred?: 'centred']

const cell = (style: string, words: string): WordCell => ({ blocks: [paragraph(style, words)], middle: true })

/** Shares of a width in millimetres. */
export const widths = (shares: number[], whole: number): number[] => {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => (share / sum) * whole)
}

/** A table with lines: a head that repeats on each page, and a row for each row of the field. */
export function rowsTable(tag: string, columns: Column[], whole: number = textWidth): WordBlock[] {
  const last = columns.length - 1
  const row = columns.map(([, , field, centred], at) =>
    cell(centred ? 'OBangGiua' : 'OBang', `${at === 0 ? `{#${tag}}` : ''}{${field}}${at === last ? `{/${tag}}` : ''}`),
  )
  const table: WordTable = {
    is: 'table',
    lines: true,
    columns: widths(
      columns.map(([share]) => share),
      whole,
    ),
    rows: [{ head: true, cells: columns.map(([, head]) => cell('DauBang', head)) }, { cells: row }],
  }
  return [paragraph('SauBang'), table, paragraph('SauBang')]
}

/** Cells side by side, without lines. */
export const sideBySide = (columns: number[], ...rows: WordBlockRow[]): WordTable => ({
  is: 'table',
  lines: false,
  columns,
  rows: rows.map((cells) => ({ cells: cells.map((blocks) => ({ blocks })) })),
})
type WordBlockRow = WordCell['blocks'][]
