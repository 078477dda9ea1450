// How the paragraphs of a Word part are laid out, once every tracked change is accepted.
import { Problem } from './problem.mjs'
import { lineOf, mm } from './word-body.mjs'
import { takeParagraph, takeRun } from './word-styles.mjs'
import { walkXml } from './xml.mjs'

const written = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
const mostParagraphs = 20_000
const inches = { width: 215.9, height: 279.4, margin: 25.4 }

/** Paragraphs and sections of a part, as they are laid out. */
export function readParts(xml, styles, theme) {
  const state = {
    ...{ styles, theme, paragraphs: [], sections: [], open: [], tables: [], inside: [] },
    ...{ run: null, reads: false, names: false, skip: 0, gone: 0, section: null, tableCount: 0 },
  }
  walkXml(xml, {
    open: (name, attributes) => openElement(state, name, attributes),
    close: (name) => closeElement(state, name),
    text: (text) => takeText(state, text),
  })
  if (state.sections.length === 0 && state.paragraphs.length > 0) state.sections.push(sectionOf({ heads: [] }))
  return { paragraphs: state.paragraphs.map((one) => finish(state, one)), sections: state.sections }
}

function openElement(state, name, attributes) {
  if (state.skip > 0 || name === 'Fallback' || /PrChange$/.test(name)) {
    state.skip += 1
    return
  }
  if (name === 'del' || name === 'moveFrom') state.gone += 1
  if (name === 'sectPr') state.section = { heads: [] }
  else if (state.section) takeSection(state.section, name, attributes)
  else if (name === 'tbl') startTable(state)
  else if (name === 'p') startParagraph(state)
  else if (name === 'r') state.run = {}
  else if (name === 'pPr' || name === 'rPr') state.inside.push(name)
  else if (state.inside.length > 0) takeProperty(state, name, attributes)
  else if (!takeTable(state, name, attributes)) takeContent(state, name, attributes)
}

function startTable(state) {
  state.tableCount += 1
  state.tables.push({ number: state.tableCount, row: -1, column: -1, grid: [], from: 0, span: 0 })
}

function takeTable(state, name, { val, w }) {
  const table = state.tables.at(-1)
  if (!table) return false
  if (name === 'gridCol') table.grid.push(Number(w) || 0)
  else if (name === 'tr') Object.assign(table, { row: table.row + 1, column: -1, from: 0, span: 0 })
  else if (name === 'tc') Object.assign(table, { column: table.column + 1, from: table.from + table.span, span: 1 })
  else if (name === 'gridSpan') table.span = Number(val) || 1
  else if (name === 'tblStyle') table.lines ??= /grid/i.test(val ?? '')
  else if (name === 'insideH' || name === 'insideV') table.lines = !/^(nil|none)$/.test(val ?? '')
  else return false
  return true
}

function takeProperty(state, name, attributes) {
  const paragraph = state.open.at(-1)
  if (state.inside.at(-1) === 'rPr') {
    if (state.run && state.inside.length === 1) takeRun(state.run, name, attributes, state.theme)
  } else if (paragraph) takeParagraph(paragraph.own, name, attributes)
}

function takeContent(state, name, attributes) {
  const paragraph = state.open.at(-1)
  if (name === 't') state.reads = true
  else if (!paragraph || state.gone > 0) return
  else if (name === 'blip' || name === 'imagedata') paragraph.picture = true
  else if (name === 'drawing' || name === 'pict') paragraph.drawn = true
  else if (name === 'instrText') state.names = true
  else if (name === 'fldSimple') paragraph.pageNumber ||= /\bPAGE\b/.test(attributes.instr ?? '')
  else if (written[name] !== undefined && state.run) write(state, written[name])
}

function takeText(state, text) {
  const paragraph = state.open.at(-1)
  if (state.names && paragraph && /\bPAGE\b/.test(text)) paragraph.pageNumber = true
  if (state.reads && state.skip === 0) write(state, text)
}

function startParagraph(state) {
  if (state.paragraphs.length >= mostParagraphs) throw new Problem('takes_too_long')
  const table = state.tables.at(-1)
  const paragraph = {
    ...{ own: {}, runs: [], drawn: false, picture: false, pageNumber: false, section: state.sections.length },
    table: table ?? null,
    cell: table ? placeIn(table) : null,
  }
  state.paragraphs.push(paragraph)
  state.open.push(paragraph)
}

function placeIn({ number, row, column, grid, from, span }) {
  const width = grid.slice(from, from + span).reduce((sum, one) => sum + one, 0)
  return { table: number, row, column, width: mm(width) }
}

const parts = ['font', 'size', 'bold', 'italic', 'underline', 'capitals', 'color']

function write(state, text) {
  const paragraph = state.open.at(-1)
  if (!paragraph || state.gone > 0) return
  const { font, size, bold, italic, underline, capitals, color, hidden } = state.styles.run(
    paragraph.own.style,
    state.run ?? {},
  )
  if (hidden) return
  const look = { font, size, bold: !!bold, italic: !!italic, underline: !!underline, capitals: !!capitals }
  const run = { text, ...look, color: color ?? 'auto' }
  const last = paragraph.runs.at(-1)
  if (last && parts.every((part) => last[part] === run[part])) last.text += text
  else paragraph.runs.push(run)
}

function closeElement(state, name) {
  if (state.skip > 0) {
    state.skip -= 1
    return
  }
  if (name === 'del' || name === 'moveFrom') state.gone -= 1
  else if (name === 't') state.reads = false
  else if (name === 'instrText') state.names = false
  else if (name === 'p') state.open.pop()
  else if (name === 'r') state.run = null
  else if (name === 'tbl') state.tables.pop()
  else if (name === 'pPr' || name === 'rPr') state.inside.pop()
  else if (name === 'sectPr' && state.section) {
    state.sections.push(sectionOf(state.section))
    state.section = null
  }
}

function takeSection(section, name, attributes) {
  const { w, h, top, right, bottom, left, gutter, type, id, start, val } = attributes
  if (name === 'pgSz') Object.assign(section, { width: mm(w), height: mm(h) })
  else if (name === 'pgMar')
    section.margins = {
      top: mm(Math.abs(top)),
      right: mm(right),
      bottom: mm(Math.abs(bottom)),
      left: mm(Number(left) + (Number(gutter) || 0)),
    }
  else if (name === 'headerReference') section.heads.push({ id, type, foot: false })
  else if (name === 'footerReference') section.heads.push({ id, type, foot: true })
  else if (name === 'titlePg') section.firstApart = !/^(0|false|off)$/.test(val ?? '1')
  else if (name === 'pgNumType') section.restarts = start !== undefined
}

const sectionOf = ({ width, height, margins, firstApart, restarts, heads }) => ({
  width: width ?? inches.width,
  height: height ?? inches.height,
  margins: margins ?? { top: inches.margin, right: inches.margin, bottom: inches.margin, left: inches.margin },
  firstApart: !!firstApart,
  restarts: !!restarts,
  heads,
})

function finish(state, { own, runs, cell, table, ...rest }) {
  const look = state.styles.paragraph(own)
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    align: look.align ?? 'left',
    firstLine: mm(look.firstLine),
    left: mm(look.left),
    right: mm(look.right),
    before: (look.before ?? 0) / 20,
    after: (look.after ?? 0) / 20,
    line: lineOf(look),
    rule: !!look.rule,
    cell: cell && { ...cell, columns: table.grid.length, lines: !!table.lines },
    ...rest,
  }
}
