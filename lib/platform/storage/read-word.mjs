// Reads a Word document that the inspection has let through: its words, and how they really look.
import { sizeOfPicture } from './picture.mjs'
import { readBody } from './word-body.mjs'
import { openWord } from './word-package.mjs'
import { walkXml } from './xml.mjs'

const wordsAPage = 400
const mostWordsAPage = 1000

/** The model of a Word document (document.ts). */
export async function readWord(bytes) {
  const { find, read, textOf, textByType, targets, theme, styles, document } = await openWord(bytes)
  const body = readBody(document, styles, theme)
  const told = Number(/<Pages>(\d{1,4})<\/Pages>/.exec((await textOf('docProps/app.xml')) ?? '')?.[1]) || null
  const pictures = []
  for (const { id, paragraph } of body.pictures) {
    const entry = find(targets.get(id)?.target ?? '')
    if (entry) pictures.push({ paragraph, bytes: entry.uncompressedSize, ...sizeOfPicture(await read(entry)) })
  }
  const { pictures: _, breaks, ...rest } = body
  return {
    kind: 'docx',
    ...pagesOf(told, breaks, body.words),
    ...rest,
    pictures,
    comments: notesOf(await textByType('comments'), 'comment'),
    footnotes:
      notesOf(await textByType('footnotes'), 'footnote').count + notesOf(await textByType('endnotes'), 'endnote').count,
    garbledLetters: 0,
    textlessPages: body.words === 0 && pictures.length > 0 ? [1] : [],
  }
}

// separators between text and notes are notes of a type of their own
function notesOf(xml, kind) {
  const by = new Set()
  let count = 0
  if (xml !== null)
    walkXml(xml, {
      open: (name, { type, author }) => {
        if (name !== kind || (type && type !== 'normal')) return
        count += 1
        if (author) by.add(author)
      },
    })
  return { count, by: [...by].slice(0, 10) }
}

// the count in the file is as old as its last saving by Word: one that its words disprove is not believed
function pagesOf(told, breaks, words) {
  const least = Math.ceil(words / mostWordsAPage)
  if (told && told >= least) return { pages: told, pagesAre: 'told' }
  if (breaks > 0 && breaks + 1 >= least) return { pages: breaks + 1, pagesAre: 'told' }
  return { pages: Math.max(1, Math.ceil(words / wordsAPage)), pagesAre: 'estimated' }
}
