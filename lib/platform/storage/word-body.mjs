// The body of a Word document: paragraphs as they read once every tracked change is accepted.
import { Problem } from './problem.mjs'
import { takeParagraph, takeRun } from './word-styles.mjs'
import { walkXml } from './xml.mjs'

/** Twentieths of a point in millimetres, to a tenth. */
export const mm = (twips) => Math.round(((Number(twips) || 0) * 254) / 1440) / 10
const lettersOf = (text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
/** Words as an office counts them. */
export const wordsOf = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const changes = { ins: 'inserted', moveTo: 'inserted', del: 'deleted', moveFrom: 'deleted' }
const written = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '\u00ad' }
// more than any book of proceedings holds
const mostParagraphs = 20_000
const mostLetters = 2_000_000
const apartIn = new Set(['tbl', 'txbxContent'])

/** Paragraphs, sections, pictures and tracked changes of a document part. */
export function readBody(xml, styles, theme) {
  const state = {
    styles,
    theme,
    paragraphs: [],
    sections: [],
    pictures: [],
    changes: { inserted: 0, deleted: 0, formatted: 0, by: new Set() },
    open: [],
    run: null,
    inside: [],
    skip: 0,
    gone: 0,
    apart: 0,
    reads: false,
    section: null,
    since: { paragraph: 0, page: 1 },
    page: 1,
    breaks: 0,
    hidden: 0,
    length: 0,
  }
  walkXml(xml, {
    open: (name, attributes) => openElement(state, name, attributes),
    close: (name) => closeElement(state, name),
    text: (text) => state.reads && write(state, text),
  })
  return finish(state)
}

function openElement(state, name, attributes) {
  // what was before a change of format, and the copy for old programs, are not what is seen
  if (state.skip > 0 || name === 'Fallback' || /PrChange$/.test(name)) {
    if (state.skip++ === 0 && name !== 'Fallback') noteChange(state, 'formatted', attributes)
    return
  }
  if (changes[name]) {
    noteChange(state, changes[name], attributes)
    if (changes[name] === 'deleted') state.gone += 1
  }
  if (apartIn.has(name)) state.apart += 1
  if (name === 'p') startParagraph(state)
  else if (name === 'r') state.run = {}
  else if (name === 'pPr' || name === 'rPr') state.inside.push(name)
  else if (name === 'sectPr') state.section = {}
  else if (state.section) takeSection(state.section, name, attributes)
  else if (state.inside.length > 0) takeProperty(state, name, attributes)
  else if (name === 't') state.reads = true
  else takeContent(state, name, attributes)
}

function takeProperty(state, name, attributes) {
  const paragraph = state.open.at(-1)
  const inRun = state.inside.at(-1) === 'rPr'
  // the properties of a paragraph's own mark say nothing of its words
  if (inRun && state.run && state.inside.length === 1) takeRun(state.run, name, attributes, state.theme)
  else if (!inRun && paragraph) takeParagraph(paragraph.own, name, attributes)
}

function takeContent(state, name, attributes) {
  if (name === 'blip' || name === 'imagedata') {
    const id = attributes.embed ?? attributes.id
    if (id && state.gone === 0) state.pictures.push({ id, paragraph: state.open[0]?.place ?? null })
  } else if (name === 'lastRenderedPageBreak') {
    state.page += 1
    state.breaks += 1
    const paragraph = state.open[0]
    if (paragraph && paragraph.text.trim() === '') paragraph.page = state.page
  } else if (written[name] !== undefined && state.run) write(state, written[name])
}

const noteChange = (state, kind, { author }) => {
  state.changes[kind] += 1
  if (author) state.changes.by.add(author)
}

function startParagraph(state) {
  const place = state.paragraphs.length
  if (place >= mostParagraphs) throw new Problem('takes_too_long')
  const paragraph = { place, own: {}, text: '', runs: [], apart: state.apart > 0, page: state.page }
  state.paragraphs.push(paragraph)
  state.open.push(paragraph)
}

function write(state, text) {
  const paragraph = state.open.at(-1)
  if (!paragraph || state.gone > 0) return
  if ((state.length += text.length) > mostLetters) throw new Problem('takes_too_long')
  const look = state.styles.run(paragraph.own.style, state.run ?? {})
  const letters = lettersOf(text)
  if (look.hidden) {
    state.hidden += letters
    return
  }
  paragraph.text += text
  const same = paragraph.runs.find(
    (run) => run.font === look.font && run.size === look.size && run.bold === !!look.bold,
  )
  if (same) same.letters += letters
  else if (letters > 0) paragraph.runs.push({ font: look.font, size: look.size, bold: !!look.bold, letters })
}

function closeElement(state, name) {
  if (state.skip > 0) {
    state.skip -= 1
    return
  }
  if (changes[name] === 'deleted') state.gone -= 1
  if (apartIn.has(name)) state.apart -= 1
  if (name === 't') state.reads = false
  else if (name === 'p') state.open.pop()
  else if (name === 'r') state.run = null
  else if (name === 'pPr' || name === 'rPr') state.inside.pop()
  else if (name === 'sectPr' && state.section) endSection(state)
}

function takeSection(section, name, { w, h, top, right, bottom, left, gutter }) {
  if (name === 'pgSz') Object.assign(section, { width: mm(w), height: mm(h) })
  if (name === 'pgMar')
    section.margins = {
      top: mm(Math.abs(top)),
      right: mm(right),
      bottom: mm(Math.abs(bottom)),
      left: mm(Number(left) + (Number(gutter) || 0)),
    }
}

function endSection(state) {
  const { width, height, margins = null } = state.section
  // US Letter is what Word takes where nothing is said
  state.sections.push({ ...state.since, width: width ?? 215.9, height: height ?? 279.4, margins })
  state.since = { paragraph: state.paragraphs.length, page: state.page }
  state.section = null
}

function finish({ styles, paragraphs, sections, pictures, changes: tracked, page, breaks, hidden }) {
  const knowsPages = page > 1
  const read = paragraphs.map((paragraph) => paragraphOf(styles, paragraph, knowsPages))
  const words = read.reduce((sum, paragraph) => sum + wordsOf(paragraph.text), 0)
  return {
    words,
    paragraphs: read,
    sections: sections.map((section) => ({ ...section, page: knowsPages ? section.page : null })),
    writing: sumWriting(read.flatMap((paragraph) => paragraph.writing)),
    pictures,
    changes: { ...tracked, by: [...tracked.by].slice(0, 10) },
    breaks,
    hiddenLetters: hidden,
  }
}

function paragraphOf(styles, { own, text, runs, apart, page }, knowsPages) {
  const look = styles.paragraph(own)
  const named = /^heading (\d)$/i.exec(look.name)?.[1]
  const outline = look.outline >= 0 && look.outline < 9 ? look.outline + 1 : null
  return {
    text,
    heading: named ? Number(named) : outline,
    style: look.name,
    align: look.align ?? '',
    bold: runs.length > 0 && runs.every((run) => run.bold),
    apart,
    page: knowsPages ? page : null,
    line: lineOf(look),
    writing: sumWriting(runs),
  }
}

/** How wide the lines of a paragraph stand. */
export function lineOf({ line, lineRule }) {
  if (!Number.isFinite(line) || line <= 0) return { rule: 'multiple', value: 1 }
  if (lineRule === 'exact' || lineRule === 'atLeast')
    return { rule: lineRule === 'exact' ? 'exact' : 'least', value: line / 20 }
  return { rule: 'multiple', value: Math.round((line / 240) * 100) / 100 }
}

/** Writing that looks alike, taken together, the most used first. */
export function sumWriting(parts) {
  const sums = new Map()
  for (const { font, size, letters } of parts) {
    const key = `${font}|${size}`
    const sum = sums.get(key) ?? { font, size, letters: 0 }
    sum.letters += letters
    sums.set(key, sum)
  }
  return [...sums.values()].sort((a, b) => b.letters - a.letters)
}
