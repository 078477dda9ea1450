import { encodingOfFont, encodingOfText, fromLegacy, type LegacyEncoding } from '@/lib/papers/rules/encodings'
import type { Flow, FlowBlock, FlowRun, FlowText } from '@/lib/platform/storage/flow'

const isText = (run: FlowRun): run is FlowText => 'text' in run

/** What runs say together, without the signs of notes. */
export const saidBy = (runs: readonly FlowRun[]): string => runs.map((run) => (isText(run) ? run.text : '')).join('')

const shownAsCapitals = (font: string): boolean => /^\.vn.*h$/i.test(font)

function decoded(run: FlowText, byLetters: LegacyEncoding | null): FlowText {
  const { font = '', ...rest } = run
  const encoding = byLetters ?? encodingOfFont(font)
  const text = encoding ? fromLegacy(rest.text, encoding, shownAsCapitals(font)) : rest.text
  return { ...rest, text: text.normalize('NFC') }
}

const sameLook = (a: FlowText, b: FlowText): boolean =>
  !!a.bold === !!b.bold &&
  !!a.italic === !!b.italic &&
  !!a.underline === !!b.underline &&
  !!a.strike === !!b.strike &&
  a.raised === b.raised

/**
 * Runs in composed Unicode, those that look alike put together: the typeface is the book's own from here on. A mark that Word
 * kept apart from its letter comes back to it.
 */
export function cleanRuns(runs: readonly FlowRun[]): FlowRun[] {
  const encoding = encodingOfText(saidBy(runs))
  const joined: FlowRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (!isText(run)) joined.push(run)
    else if (last && isText(last) && (last.font ?? '') === (run.font ?? '') && sameLook(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push({ ...run })
  }
  const clean: FlowRun[] = []
  for (const run of joined) {
    if (!isText(run)) {
      clean.push(run)
      continue
    }
    const plain = decoded(run, encoding)
    const last = clean.at(-1)
    const marks = /^\p{M}+/u.exec(plain.text)?.[0] ?? ''
    if (marks && last && isText(last)) {
      last.text = (last.text + marks).normalize('NFC')
      plain.text = plain.text.slice(marks.length)
    }
    if (last && isText(last) && sameLook(last, plain)) last.text += plain.text
    else if (plain.text !== '') clean.push(plain)
  }
  return clean
}

const trimmedEnds = (runs: FlowRun[]): FlowRun[] => {
  const first = runs[0]
  if (first && isText(first)) first.text = first.text.replace(/^[\s\u00a0]+/u, '')
  const last = runs.at(-1)
  if (last && isText(last)) last.text = last.text.replace(/[\s\u00a0]+$/u, '')
  return runs.filter((run) => !isText(run) || run.text !== '')
}

const longestHeading = 220
const numbered = /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+\p{L}|(?:Phần|Chương)\s+(?:[IVX]+|\d+|thứ)\b)/u
const named =
  /^(?:đặt vấn đề|mở đầu|phần mở đầu|nội dung|kết luận|kiến nghị|kết luận và kiến nghị|tài liệu tham khảo|lời cảm ơn|phụ lục)\s*[.:]?$/iu

function depthOf(text: string): number {
  const digits = /^\d+(?:\.\d+)*/.exec(text)?.[0]
  if (!digits) return 1
  return Math.min(3, digits.split('.').length)
}

/** A short bold line that is numbered or named like a heading is one, where its author knew no styles. */
function guessed(block: FlowBlock): FlowBlock {
  if (block.kind !== 'paragraph') return block
  const texts = block.runs.filter(isText)
  const text = saidBy(block.runs)
  const bold = texts.every((run) => run.bold || run.text.trim() === '')
  if (!bold || text === '' || text.length > longestHeading || !(numbered.test(text) || named.test(text))) return block
  return { kind: 'heading', level: depthOf(text), runs: block.runs.map((run) => (isText(run) ? plain(run) : run)) }
}

// what a heading looks like is the book's own
const plain = ({ text, italic, raised }: FlowText): FlowText => ({
  text,
  ...(italic && { italic }),
  ...(raised && { raised }),
})

function cleanBlock(block: FlowBlock): FlowBlock[] {
  if (block.kind === 'picture') return [{ ...block, alt: block.alt.normalize('NFC') }]
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.flatMap(cleanBlock) })))
    return [{ ...block, rows }]
  }
  const runs = trimmedEnds(cleanRuns(block.runs))
  if (runs.length === 0) return []
  if (block.kind === 'heading') return [{ ...block, runs: runs.map((run) => (isText(run) ? plain(run) : run)) }]
  return [{ ...block, runs }]
}

// the headings of a paper begin at the first level, without a step left out at the top
function levelled(blocks: FlowBlock[]): FlowBlock[] {
  const levels = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))].sort(
    (a, b) => a - b,
  )
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(3, levels.indexOf(block.level) + 1) } : block,
  )
}

/** A paper's text as the book prints it: in Unicode, without empty lines, its headings known. */
export function readable(flow: Pick<Flow, 'blocks' | 'notes'>): { blocks: FlowBlock[]; notes: FlowText[][] } {
  const blocks = flow.blocks.flatMap(cleanBlock)
  const told = blocks.some((block) => block.kind === 'heading')
  return {
    blocks: levelled(told ? blocks : blocks.map(guessed)),
    notes: flow.notes.map((runs) => trimmedEnds(cleanRuns(runs)).filter(isText)),
  }
}

/** A text that was written in the product: a paragraph for each line. */
export const flowOfText = (text: string): FlowBlock[] =>
  text
    .split(/\n+/)
    .map((line) => line.normalize('NFC').trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', align: 'both', runs: [{ text: line }] }))
