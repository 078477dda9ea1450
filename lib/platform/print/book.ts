import type { Flow } from '../storage/flow'

/** A picture that both Word and the typesetter take. */
export type BookPicture = { kind: 'png' | 'jpg'; bytes: Uint8Array; width: number; height: number }

/** A text as it is printed: its pictures are of the two kinds that both writers take. */
export type BookText = Omit<Flow, 'pictures' | 'lost'> & { pictures: BookPicture[] }

export type BookChapter = {
  id: string
  title: string
  /** for the running head, where the title is too long */
  short: string
  /** who wrote it, a line for each: the name, and what stands behind it */
  authors: { name: string; about: string }[]
  abstract: string
  keywords: string
  text: BookText
  /** pages that exist as PDF alone, printed as they are */
  pages: { bytes: Uint8Array; count: number; note: string } | null
}

export type BookPart = { title: string; chapters: BookChapter[] }

/** A line of an index: what is looked for, and the chapters in which it is found. */
export type IndexEntry = { name: string; about: string; chapters: string[] }

/** A book as it is printed; all its words come with it. */
export type Book = {
  title: string
  /** what kind of book it is, over its title */
  kind: string
  occasion: string
  /** who publishes it: the bodies at the head of the cover, the last in bold */
  bodies: string[]
  placeAndYear: string
  editors: { heading: string; lines: string[] }
  foreword: { heading: string; paragraphs: string[]; signed: string }
  parts: BookPart[]
  indexes: { heading: string; entries: IndexEntry[] }[]
  words: { contents: string; abstract: string; keywords: string; page: string }
}

/** All chapters in the order in which they are printed. */
export const chaptersOf = (book: Pick<Book, 'parts'>): BookChapter[] => book.parts.flatMap((part) => part.chapters)
