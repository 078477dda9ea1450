// Reads a Word document as it is read by people: headings, paragraphs, notes, lists, tables, pictures (flow.ts).
import { lose, readFlowPart } from './flow-body.mjs'
import { listCounter } from './flow-lists.mjs'
import { writeText } from './flow-paragraph.mjs'
import { openWord } from './word-package.mjs'

const kinds = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
]
const mostPictures = 200
const mostPictureBytes = 80 * 1024 * 1024

// the signs of Symbol and Wingdings that papers really use
const signs = new Map([
  ['F0B7', '•'],
  ['F0A7', '▪'],
  ['F0D8', '➢'],
  ['F0E0', '→'],
  ['F0AE', '→'],
  ['F0FC', '✓'],
  ['F06C', '●'],
  ['F02D', '–'],
  ['F0B0', '°'],
  ['F0B1', '±'],
  ['F0A3', '≤'],
  ['F0B3', '≥'],
  ['F0B4', '×'],
])

export async function readFlow(bytes) {
  const word = await openWord(bytes)
  const ground = makeGround(word, await word.textByType('numbering'))
  for (const kind of ['footnote', 'endnote']) {
    const xml = await word.textByType(`${kind}s`)
    if (xml === null) continue
    for (const [id, blocks] of readFlowPart(xml, ground, 'note').parts) ground.known.set(`${kind} ${id}`, blocks)
  }
  const { blocks } = readFlowPart(word.document, ground, 'body')
  const pictures = await takePictures(word, ground, blocks)
  const { notes, lost, counter } = ground
  return { blocks, notes: notes.map(textOfNote), lists: counter.lists, pictures, lost }
}

function makeGround({ styles, theme }, numbering) {
  const ground = {
    ...{ styles, theme, paragraphs: 0, letters: 0 },
    lost: [],
    notes: [],
    known: new Map(),
    counter: listCounter(numbering),
    refer: (state, kind, id) => {
      const note = ground.known.get(`${kind} ${id}`)
      const paragraph = state.open.at(-1)
      if (note && paragraph) paragraph.runs.push({ note: ground.notes.push(note) - 1 })
    },
    sign: (state, { char = '' }) => {
      const known = signs.get(char.toUpperCase())
      if (!known) lose(state, 'sign')
      writeText(state, known ?? '□')
    },
    hide: (state, text) => text.trim() !== '' && lose(state, 'hidden_text', text),
    lostContents: (state) => !ground.lost.some((one) => one.kind === 'contents') && lose(state, 'contents', ''),
  }
  return ground
}

/** The paragraphs of a note as one text, a line for each; the sign of the note itself is set anew. */
function textOfNote(blocks) {
  const lines = blocks.filter((block) => block.runs && block.runs.length > 0)
  return lines.flatMap(({ runs }, at) => {
    const own = runs.filter((run) => run.text !== undefined).map((run, place) => trimmed(run, at, place))
    return at === 0 ? own : [{ text: '\n', font: own[0]?.font }, ...own]
  })
}

const trimmed = (run, line, place) => (place === 0 ? { ...run, text: run.text.replace(/^\s+/, '') } : run)

function* figuresIn(blocks) {
  for (const block of blocks) {
    if (block.kind === 'picture') yield { block, blocks }
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) yield* figuresIn(cell.blocks)
  }
}

// a picture that is shown twice is kept once
async function takePictures({ find, read, targets }, ground, blocks) {
  const pictures = []
  const places = new Map()
  let total = 0
  const state = { ground, open: [] }
  for (const { block, blocks: among } of [...figuresIn(blocks)]) {
    const target = targets.get(block.id)?.target ?? ''
    if (!places.has(target)) {
      const entry = find(target)
      const content = entry && pictures.length < mostPictures ? await read(entry) : Buffer.alloc(0)
      const kind = kinds.find(([, magic]) => magic.every((byte, at) => content[at] === byte))?.[0]
      total += content.length
      const taken = kind && total <= mostPictureBytes
      places.set(target, taken ? pictures.push({ kind, bytes: new Uint8Array(content) }) - 1 : -1)
    }
    const picture = places.get(target)
    delete block.id
    if (picture >= 0) block.picture = picture
    else {
      lose(state, 'picture_kind', block.alt)
      among.splice(among.indexOf(block), 1)
    }
  }
  return pictures
}
