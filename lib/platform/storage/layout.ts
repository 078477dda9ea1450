import type { LineSpacing } from './document'

/** Letters that look alike, one behind the other. */
export type LayoutRun = {
  text: string
  font: string
  size: number
  bold: boolean
  italic: boolean
  underline: boolean
  /** shown in capitals, however they were typed */
  capitals: boolean
  /** "000000", "auto" … */
  color: string
}

/** A paragraph as it is laid out: indents in millimetres, gaps in points. */
export type LayoutParagraph = {
  text: string
  runs: LayoutRun[]
  align: string
  firstLine: number
  left: number
  right: number
  before: number
  after: number
  line: LineSpacing
  /** a border below it */
  rule: boolean
  /** a line or shape is drawn in it; a picture stands in it; the number of the page does */
  drawn: boolean
  picture: boolean
  pageNumber: boolean
  /** the table, row and column in which it stands, the cell's width; the table's columns, and whether its lines are seen */
  cell: { table: number; row: number; column: number; columns: number; lines: boolean; width: number } | null
  section: number
}

/** Pages of one shape, in millimetres. */
export type LayoutSection = {
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number }
  /** the first page has a head of its own */
  firstApart: boolean
  restarts: boolean
  head: LayoutParagraph[]
  firstHead: LayoutParagraph[]
  foot: LayoutParagraph[]
}

/** How a Word document is laid out. */
export type LayoutModel = { paragraphs: LayoutParagraph[]; sections: LayoutSection[] }
