// The body of a Word document as blocks: what is read, in the order in which it is read, every tracked change accepted.
import { endParagraph, startParagraph, writeText } from './flow-paragraph.mjs'
import { lossesOf, startDrawing, takeDrawing } from './flow-drawing.mjs'
import { endTable, startTable } from './flow-table.mjs'
import { takeParagraph, takeRun } from './word-styles.mjs'
import { walkXml } from './xml.mjs'

const removed = new Set(['del', 'moveFrom'])
const written = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
])
const drawings = new Set(['drawing', 'pict', 'object'])
const notes = new Map([
  ['footnoteReference', 'footnote'],
  ['endnoteReference', 'endnote'],
])

/** What is being read: `ground` keeps lists, losses, notes and pictures over the parts of one document. */
export function readFlowPart(xml, ground, place) {
  const blocks = []
  const state = {
    ...{ ground, place, blocks },
    into: [blocks],
    open: [],
    tables: [],
    drawing: null,
    run: null,
    inside: [],
    skip: 0,
    gone: 0,
    reads: false,
    parts: new Map(),
  }
  walkXml(xml, {
    open: (name, attributes) => openElement(state, name, attributes),
    close: (name) => closeElement(state, name),
    text: (text) => state.reads && state.gone === 0 && writeText(state, text),
  })
  return state
}

function openElement(state, name, attributes) {
  // what was before a change of format, and the copy for old programs, are not what is seen
  if (state.skip > 0 || name === 'Fallback' || /(Pr|Grid)Change$/.test(name)) {
    state.skip += 1
    return
  }
  if (removed.has(name)) state.gone += 1
  if (removed.has(name) || name === 'ins') lose(state, 'tracked_change')
  if (name === 'p') startParagraph(state)
  else if (name === 'r') state.run = {}
  else if (name === 'pPr' || name === 'rPr') state.inside.push(name)
  else if (state.inside.length > 0) takeProperty(state, name, attributes)
  else if (name === 't') state.reads = true
  else if (openTable(state, name, attributes) || openNote(state, name, attributes)) return
  else takeContent(state, name, attributes)
}

function takeProperty(state, name, attributes) {
  const paragraph = state.open.at(-1)
  const inRun = state.inside.at(-1) === 'rPr'
  if (inRun && state.run && state.inside.length === 1) takeRun(state.run, name, attributes, state.ground.theme)
  else if (!inRun && paragraph) takeParagraph(paragraph.own, name, attributes)
}

function openTable(state, name, { w, val }) {
  const table = state.tables.at(-1)
  if (name === 'tbl') state.tables.push(startTable())
  else if (!table) return false
  else if (name === 'gridCol') table.columns.push(Number(w) || 0)
  else if (name === 'tr') table.rows.push((table.row = { cells: [] }))
  else if (name === 'tblHeader') table.head = table.rows.length
  else if (name === 'gridBefore')
    table.row?.cells.push({ across: Math.min(63, Number(val) || 1), merge: null, blocks: [] })
  else if (name === 'tc') {
    const cell = { across: 1, merge: null, blocks: [] }
    table.row?.cells.push(cell)
    state.into.push(cell.blocks)
  } else if (name === 'gridSpan') setCell(table, { across: Math.min(63, Math.max(1, Number(val) || 1)) })
  else if (name === 'vMerge') setCell(table, { merge: val === 'restart' ? 'begins' : 'goes_on' })
  else return false
  return true
}

const setCell = (table, change) => Object.assign(table.row?.cells.at(-1) ?? {}, change)

// a note is a part of its own: its paragraphs are gathered under its number
function openNote(state, name, { id, type }) {
  if (name !== 'footnote' && name !== 'endnote') return false
  const blocks = []
  if (!type || type === 'normal') state.parts.set(id, blocks)
  state.into.push(blocks)
  return true
}

function takeContent(state, name, attributes) {
  if (state.gone > 0) return
  if (drawings.has(name)) {
    state.drawing ??= { ...startDrawing(), paragraph: state.open.at(-1) }
    if (name === 'object') state.drawing.kinds.add('object')
  } else if (name === 'oMath') lose(state, 'equation')
  else if (name === 'commentReference') lose(state, 'comment')
  else if (notes.has(name)) state.ground.refer(state, notes.get(name), attributes.id)
  else if (name === 'sym') state.ground.sign(state, attributes)
  else if (written.has(name) && state.run && !/^(page|column)$/.test(attributes.type ?? ''))
    writeText(state, written.get(name))
  if (state.drawing) takeDrawing(state.drawing, name, attributes)
}

/** Remembers what does not come over, with the first words beside it. */
export function lose(state, kind, near = state.open[0]?.text ?? '') {
  const known = state.ground.lost.find((one) => one.kind === kind)
  if (known) known.count += 1
  else state.ground.lost.push({ kind, count: 1, near: near.trim().slice(0, 80) })
}

function closeElement(state, name) {
  if (state.skip > 0) {
    state.skip -= 1
    return
  }
  if (removed.has(name)) state.gone -= 1
  if (name === 't') state.reads = false
  else if (name === 'p') endParagraph(state)
  else if (name === 'r') state.run = null
  else if (name === 'pPr' || name === 'rPr') state.inside.pop()
  else if (name === 'tc' && state.tables.length > 0) state.into.pop()
  else if (name === 'footnote' || name === 'endnote') state.into.pop()
  else if (name === 'tbl') closeTable(state)
  else if (drawings.has(name)) closeDrawing(state)
}

function closeTable(state) {
  const table = state.tables.pop()
  const read = table && endTable(table)
  if (read && state.place === 'note') lose(state, 'table_in_note')
  else if (read) state.into.at(-1).push(read)
}

function closeDrawing(state) {
  const { drawing } = state
  if (!drawing) return
  state.drawing = null
  for (const kind of lossesOf(drawing)) lose(state, kind)
  for (const id of drawing.ids) {
    const { width, height, alt } = drawing
    if (state.place === 'note') lose(state, 'picture_in_note')
    else (drawing.paragraph?.after ?? state.into.at(-1)).push({ kind: 'picture', id, width, height, alt })
  }
}
