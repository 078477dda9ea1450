import type { FlowBlock, FlowCell, FlowFigure, FlowRun, FlowTable } from '../storage/flow'
import { emu } from '../word/xml'
import type { BookText } from './book'
import type { WordParts } from './word-parts'
import { paragraphXml, runXml } from './word-xml'

const deepestHeading = 5
const widest = 160
const highest = 215
const textWidth = 8900

/** The blocks of a text as Word keeps them; its notes, lists and pictures go into the parts of the document. */
export function blocksXml(text: BookText, parts: WordParts): string {
  const lists = text.lists.map((levels) => parts.addList(levels))
  const pictures = text.pictures.map((picture) => parts.addPicture(picture))
  const say = (runs: readonly FlowRun[]): string => runs.map((run) => sayRun(run, text, parts)).join('')
  const cells = (blocks: readonly FlowBlock[]): string => {
    const inner = blocks.map((block) => write(block, 'TableText')).join('')
    // a cell ends with a paragraph, or Word calls it damaged
    return blocks.at(-1)?.kind === 'table' || blocks.length === 0 ? `${inner}${paragraphXml('TableText', '')}` : inner
  }
  const write = (block: FlowBlock, style: string): string => {
    switch (block.kind) {
      case 'heading':
        return paragraphXml(`Heading${Math.min(deepestHeading, block.level + 2)}`, say(block.runs))
      case 'item': {
        const numbering = `<w:numPr><w:ilvl w:val="${block.level}"/><w:numId w:val="${lists[block.list]}"/></w:numPr>`
        return paragraphXml('ListParagraph', say(block.runs), numbering)
      }
      case 'picture':
        return paragraphXml('Picture', pictureXml(block, pictures, text, parts))
      case 'table':
        return tableXml(block, cells) + (style === 'TableText' ? '' : paragraphXml('Caption', ''))
      case 'paragraph': {
        const align = style === 'TableText' ? block.align : block.align === 'both' ? '' : block.align
        const indent = align === 'center' || align === 'right' ? '<w:ind w:firstLine="0"/>' : ''
        return paragraphXml(style, say(block.runs), align && `${indent}<w:jc w:val="${align}"/>`)
      }
    }
  }
  return text.blocks.map((block) => write(block, '')).join('')
}

function sayRun(run: FlowRun, text: BookText, parts: WordParts): string {
  if (!('note' in run)) return runXml(run.text, run)
  const id = parts.addNote((text.notes[run.note] ?? []).map((one) => runXml(one.text, one)).join(''))
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}

function pictureXml(figure: FlowFigure, ids: readonly string[], text: BookText, parts: WordParts): string {
  const picture = text.pictures[figure.picture]
  const id = ids[figure.picture]
  if (!picture || !id) return ''
  const { width, height } = shownSize(figure, picture)
  return parts.inlinePicture(id, emu(width), emu(height), figure.alt)
}

/** How large a picture stands on the page, in millimetres: as its author showed it, as far as the page allows. */
export function shownSize(
  figure: Pick<FlowFigure, 'width' | 'height'>,
  picture: { width: number; height: number },
): { width: number; height: number } {
  const ratio = picture.height / picture.width
  const wanted = figure.width ?? Math.min(widest, (picture.width * 25.4) / 150)
  const width = Math.max(5, Math.min(wanted, widest, highest / ratio))
  const own = figure.width && figure.height ? figure.height / figure.width : ratio
  return { width, height: Math.min(highest, width * own) }
}

type Slot = { cell: FlowCell; left: number } | 'free'

function tableXml({ columns, head, rows }: FlowTable, cells: (blocks: readonly FlowBlock[]) => string): string {
  const sum = columns.reduce((total, width) => total + width, 0)
  const widths = columns.map((width) => Math.max(200, Math.round((width / sum) * textWidth)))
  const slots: Slot[] = columns.map(() => 'free')
  const body = rows.map((row, at) => {
    const waiting = [...row]
    let xml = ''
    for (let column = 0; column < columns.length;) {
      const slot = slots[column]
      if (slot !== undefined && slot !== 'free') {
        // the cell above reaches down to here
        xml += cellXml(slot.cell, widthOf(widths, column, slot.cell.across), 'goes on', '')
        slots[column] = slot.left > 1 ? { ...slot, left: slot.left - 1 } : 'free'
        column += slot.cell.across
        continue
      }
      const cell = waiting.shift() ?? { across: 1, down: 1, blocks: [] }
      xml += cellXml(cell, widthOf(widths, column, cell.across), cell.down > 1 ? 'begins' : null, cells(cell.blocks))
      if (cell.down > 1) slots[column] = { cell, left: cell.down - 1 }
      column += cell.across
    }
    return `<w:tr><w:trPr><w:cantSplit/>${at < head ? '<w:tblHeader/>' : ''}</w:trPr>${xml}</w:tr>`
  })
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${body.join('')}</w:tbl>`
  )
}

const widthOf = (widths: readonly number[], column: number, across: number): number =>
  widths.slice(column, column + across).reduce((total, width) => total + width, 0)

function cellXml(cell: FlowCell, width: number, merge: 'begins' | 'goes on' | null, content: string): string {
  const span = cell.across > 1 ? `<w:gridSpan w:val="${cell.across}"/>` : ''
  const down = merge === 'begins' ? '<w:vMerge w:val="restart"/>' : merge === 'goes on' ? '<w:vMerge/>' : ''
  const inner = merge === 'goes on' ? paragraphXml('TableText', '') : content
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}</w:tcPr>${inner}</w:tc>`
}
