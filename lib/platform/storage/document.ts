/** How wide the lines of a paragraph stand: so many times single, or so many points. */
export type LineSpacing = { rule: 'multiple' | 'exact' | 'least'; value: number }

/** Letters written alike: the typeface and size that a reader sees. */
export type Writing = { font: string; size: number; letters: number }

export type DocumentParagraph = {
  text: string
  /** 1 to 9 where its style says so */
  heading: number | null
  style: string
  align: string
  bold: boolean
  /** in a table, a text box: laid out by rules of its own */
  apart: boolean
  page: number | null
  line: LineSpacing | null
  writing: Writing[]
}

/** A stretch of pages of one shape, in millimetres; margins are measured in a PDF, and not told by an empty one. */
export type DocumentSection = {
  page: number | null
  paragraph: number
  width: number
  height: number
  margins: { top: number; right: number; bottom: number; left: number } | null
}

export type DocumentPicture = {
  paragraph: number | null
  bytes: number
  width: number | null
  height: number | null
}

/** What a Word or PDF document says and how it looks, without the file. */
export type DocumentModel = {
  kind: 'docx' | 'pdf'
  pages: number
  /** counted in a PDF; told by the program that saved it, or estimated from its words */
  pagesAre: 'counted' | 'told' | 'estimated'
  words: number
  sections: DocumentSection[]
  paragraphs: DocumentParagraph[]
  writing: Writing[]
  pictures: DocumentPicture[]
  changes: { inserted: number; deleted: number; formatted: number; by: string[] }
  comments: { count: number; by: string[] }
  footnotes: number
  hiddenLetters: number
  /** letters whose meaning the file does not tell */
  garbledLetters: number
  /** pages that are pictures alone */
  textlessPages: number[]
}
