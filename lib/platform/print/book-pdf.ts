import 'server-only'
import { chaptersOf, type Book, type BookChapter } from './book'
import { printWithTypst } from './typst'
import { shownSize } from './word-blocks'
import type { FlowBlock, FlowTable } from '../storage/flow'

export type PrintedBook = {
  pdf: Uint8Array
  pages: number
  /** the first page of each chapter, part and index */
  pageOf: Map<string, number>
  /** chapters whose own pages could not be laid in */
  failed: string[]
}

const pictureName = (chapter: number, at: number, kind: string): string => `picture-${chapter}-${at}.${kind}`

// a head that is repeated on the next page holds its merged cells whole
const headOf = ({ head, rows }: FlowTable): number =>
  rows.slice(0, head).reduce((most, row, at) => Math.max(most, ...row.map((cell) => at + cell.down)), head)

// sizes are reckoned once, so that both writers show a picture alike
function sized(blocks: readonly FlowBlock[], chapter: BookChapter): FlowBlock[] {
  return blocks.map((block): FlowBlock => {
    if (block.kind === 'table')
      return {
        ...block,
        head: headOf(block),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: sized(cell.blocks, chapter) }))),
      }
    const picture = block.kind === 'picture' ? chapter.text.pictures[block.picture] : undefined
    return block.kind === 'picture' && picture ? { ...block, ...shownSize(block, picture) } : block
  })
}

/** A book as a PDF with real page numbers, and where its chapters begin. */
export async function bookAsPdf(book: Book, signal?: AbortSignal): Promise<PrintedBook> {
  const chapters = chaptersOf(book)
  const place = new Map(chapters.map((chapter, at) => [chapter.id, at]))
  const laidOut = (chapter: BookChapter): object => ({
    ...chapter,
    pages: chapter.pages && { count: chapter.pages.count, note: chapter.pages.note },
    text: {
      blocks: sized(chapter.text.blocks, chapter),
      notes: chapter.text.notes,
      pictures: chapter.text.pictures.map(({ kind }, at) => ({
        name: pictureName(place.get(chapter.id) ?? 0, at, kind),
      })),
    },
  })
  const printed = await printWithTypst(
    {
      template: 'book',
      data: {
        ...book,
        parts: book.parts.map((part) => ({ title: part.title, chapters: part.chapters.map(laidOut) })),
      },
      pictures: chapters.flatMap((chapter, at) =>
        chapter.text.pictures.map(({ kind, bytes }, number) => ({ name: pictureName(at, number, kind), bytes })),
      ),
      marks: ['entry', 'insert'],
      inserts: chapters.flatMap(({ id, pages }) => (pages ? [{ id, bytes: pages.bytes }] : [])),
    },
    signal,
  )
  const entries = (printed.found['entry'] ?? []) as { id: string; page: number }[]
  const pageOf = new Map(entries.map(({ id, page }) => [id, page]))
  return { pdf: printed.pdf, pages: printed.pages, pageOf, failed: printed.failed }
}
