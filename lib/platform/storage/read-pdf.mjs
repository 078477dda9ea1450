// Reads a PDF that the inspection has let through: its words, and how they really look.
import { openPdf, pictureStreams } from './pdf.mjs'
import { gapOf, joined, linesOf, marginsOf, paragraphsOf, textLines, usualMargins } from './pdf-lines.mjs'
import { sumWriting, wordsOf } from './word-body.mjs'

const mostPages = 200
const fewLetters = 10
const linesOfAFullPage = 10
const remarks = new Set(['Text', 'FreeText', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret'])

/** The model of a PDF document (document.ts). */
export async function readPdf(bytes) {
  const task = await openPdf(bytes)
  try {
    const document = await task.promise
    const pages = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++)
      pages.push(await readPage(await document.getPage(number), number))
    return modelOf(pages, document.numPages, bytes)
  } finally {
    await task.destroy()
  }
}

async function readPage(page, number) {
  // rotated pages are taken as they lie in the hand
  const [x0, y0, x1, y1] = page.view
  const turned = page.rotate % 180 !== 0
  const { items } = await page.getTextContent()
  // the drawing brings the fonts with their names; pictures are not unpacked for it
  await page.getOperatorList()
  const names = new Map()
  const fontOf = (id) => {
    if (!names.has(id))
      names.set(id, page.commonObjs.has(id) ? plainFont(page.commonObjs.get(id)?.name) : plainFont(''))
    return names.get(id)
  }
  const lines = textLines(linesOf(items, fontOf), y1 - y0)
  const notes = (await page.getAnnotations()).filter((one) => remarks.has(one.subtype))
  page.cleanup()
  const size = turned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0]
  return { number, size, lines, notes, margins: lines.length >= linesOfAFullPage ? marginsOf(lines, page.view) : null }
}

// "ABCDEF+TimesNewRomanPS-BoldMT" → "Times New Roman", bold
function plainFont(name = '') {
  const own = name.replace(/^[A-Z]{6}\+/, '')
  const [family] = own.split(/[-,]/)
  const plain = family.replace(/(PSMT|PS|MT)$/, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  return { font: plain === 'Times' ? 'Times New Roman' : plain, bold: /bold|black/i.test(own) }
}

function modelOf(pages, numPages, bytes) {
  const paragraphs = pages.flatMap(({ number, lines }) => paragraphsOf(lines).map((own) => paragraphOf(own, number)))
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  const notes = pages.flatMap((page) => page.notes)
  const lettersOn = (lines) =>
    lines.reduce((sum, line) => sum + line.parts.reduce((of, part) => of + part.letters, 0), 0)
  return {
    kind: 'pdf',
    pages: numPages,
    pagesAre: 'counted',
    words: wordsOf(text),
    sections: sectionsOf(pages),
    paragraphs,
    writing: sumWriting(paragraphs.flatMap((paragraph) => paragraph.writing)),
    pictures: [...pictureStreams(bytes)].map((picture) => ({ paragraph: null, ...picture })),
    changes: { inserted: 0, deleted: 0, formatted: 0, by: [] },
    comments: {
      count: notes.length,
      by: [...new Set(notes.map((one) => one.titleObj?.str).filter(Boolean))].slice(0, 10),
    },
    footnotes: 0,
    hiddenLetters: 0,
    garbledLetters: text.match(/[\u0001-\u0008\ufffd\ue000-\uf8ff]/g)?.length ?? 0,
    textlessPages: pages.filter(({ lines }) => lettersOn(lines) < fewLetters).map(({ number }) => number),
  }
}

function paragraphOf(lines, page) {
  const parts = lines.flatMap((line) => line.parts)
  const gap = gapOf(lines)
  return {
    text: joined(lines),
    heading: null,
    style: '',
    align: '',
    bold: parts.length > 0 && parts.every((part) => part.bold),
    apart: false,
    page,
    line: gap === null ? null : { rule: 'exact', value: gap },
    writing: sumWriting(parts),
  }
}

function sectionsOf(pages) {
  const mm = (points) => Math.round((points * 254) / 72) / 10
  const sections = []
  for (const page of pages) {
    const [width, height] = page.size.map(mm)
    const last = sections.at(-1)
    if (last && last.width === width && last.height === height) last.margins.push(page.margins)
    else sections.push({ page: page.number, paragraph: 0, width, height, margins: [page.margins] })
  }
  return sections.map((section) => {
    const known = section.margins.filter((one) => one !== null)
    return { ...section, margins: known.length > 0 ? usualMargins(known) : null }
  })
}
