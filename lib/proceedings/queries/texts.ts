import 'server-only'
import type { BookPicture, BookText } from '@/lib/platform/print/book'
import type { Flow, FlowBlock, FlowLoss } from '@/lib/platform/storage/flow'
import { readWordFlow } from '@/lib/platform/storage/inspect'
import { preparePrintedPicture } from '@/lib/platform/storage/photo'
import type { BookPaper } from '../rules/book'
import { withoutFront } from '../rules/front'
import { flowOfText, readable } from '../rules/reading'
import { bytesOf, type PaperMaterial } from './material'

export type ReadPaper = { paper: BookPaper; losses: { kind: string; count: number; near: string }[] }

const empty: BookText = { blocks: [], notes: [], lists: [], pictures: [] }

/** A paper as the book prints it, and what of it could not be carried over; a file that cannot be read is told by its problem. */
export async function readPaper(material: PaperMaterial): Promise<ReadPaper> {
  const { file, text, ...known } = material
  const paper = (said: Partial<BookPaper>): BookPaper => ({ ...known, text: empty, pages: null, ...said })
  if (!file) return { paper: paper({ text: { ...empty, blocks: flowOfText(text) } }), losses: [] }
  const bytes = await bytesOf(file.id)
  if (file.mediaType === 'application/pdf') {
    const scanned = { kind: 'scanned_only', count: file.pages ?? 1, near: '' }
    return { paper: paper({ pages: { bytes, count: file.pages ?? 1 } }), losses: [scanned] }
  }
  const reading = await readWordFlow(bytes)
  if ('problem' in reading) return { paper: paper({}), losses: [{ kind: 'unreadable', count: 1, near: '' }] }
  const { flow } = reading
  const { pictures, blocks, lost } = await printed(flow)
  const clean = readable({ blocks, notes: flow.notes })
  const front = {
    ...{ title: known.title, abstract: known.abstract, keywords: known.keywords },
    authors: known.authors.map((author) => author.name),
    places: known.authors.map((author) => author.place),
  }
  const { blocks: body, ...own } = withoutFront(clean.blocks, front)
  return {
    paper: paper({ ...own, text: { blocks: body, notes: clean.notes, lists: flow.lists, pictures } }),
    losses: [...flow.lost, ...lost],
  }
}

/** Pictures as both writers take them; what cannot be drawn is left out and told. */
async function printed(flow: Flow): Promise<{ pictures: BookPicture[]; blocks: FlowBlock[]; lost: FlowLoss[] }> {
  const pictures: BookPicture[] = []
  const places: (number | null)[] = []
  for (const { bytes } of flow.pictures) {
    const picture = await preparePrintedPicture(bytes)
    places.push(picture ? pictures.push(picture) - 1 : null)
  }
  const left = places.filter((place) => place === null).length
  const placed = (blocks: readonly FlowBlock[]): FlowBlock[] =>
    blocks.flatMap((block): FlowBlock[] => {
      if (block.kind === 'table')
        return [
          { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: placed(cell.blocks) }))) },
        ]
      if (block.kind !== 'picture') return [block]
      const picture = places[block.picture]
      return typeof picture === 'number' ? [{ ...block, picture }] : []
    })
  const lost: FlowLoss[] = left > 0 ? [{ kind: 'picture_kind', count: left, near: '' }] : []
  return { pictures, blocks: placed(flow.blocks), lost }
}
