/** How letters look; sizes in points. */
export type Look = { size?: number; bold?: boolean; italic?: boolean }

/** How a paragraph lies: indents in millimetres, gaps in points, lines as a multiple of single. */
export type ParagraphLook = {
  align?: 'left' | 'center' | 'right' | 'both'
  firstLine?: number
  left?: number
  right?: number
  before?: number
  after?: number
  line?: number
  keepNext?: boolean
  keepLines?: boolean
  outline?: number
}

/** A named style of paragraphs, as an office finds it in Word. */
export type WordStyle = { id: string; name: string } & Look & ParagraphLook

export type WordRun = { text: string } & Look
export type WordParagraph = { is: 'paragraph'; style: string; runs: WordRun[]; look?: ParagraphLook }
/** A line as long as `length` of the words before it (1: as long as they are), centred. */
export type WordRule = { is: 'rule'; length: number; width: number }
export type WordCell = { blocks: (WordParagraph | WordRule)[]; span?: number; middle?: boolean }
export type WordRow = { cells: WordCell[]; head?: boolean }
/** Columns in millimetres; with lines, or laid out by them unseen. */
export type WordTable = { is: 'table'; columns: number[]; lines: boolean; rows: WordRow[] }
export type WordBlock = WordParagraph | WordRule | WordTable

/** Pages of one shape, in millimetres, with numbers of their own where they restart. */
export type WordSection = {
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number }
  restarts: boolean
  blocks: WordBlock[]
}

/** A Word document as it is written: the page number stands in the top margin and not on a section's first page. */
export type WordModel = {
  title: string
  font: string
  size: number
  styles: WordStyle[]
  pageNumber: string
  sections: WordSection[]
}
