// Reads a Word document that the inspection has let through: its words, and how they really look.
import { sizeOfPicture } from './picture.mjs'
import { Problem } from './problem.mjs'
import { readBody } from './word-body.mjs'
import { readStyles, readTheme } from './word-styles.mjs'
import { walkXml } from './xml.mjs'
import { readZip } from './zip.mjs'

const mostText = 24 * 1024 * 1024
const wordsAPage = 400
const mostWordsAPage = 1000

/** The model of a Word document (document.ts). */
export async function readWord(bytes) {
  const { entries, read } = await readZip(bytes)
  const find = (name) => entries.find((entry) => entry.fileName.toLowerCase() === name.toLowerCase())
  const textOf = async (name) => {
    const entry = name && find(name)
    return entry ? decode(await read(entry, mostText)) : null
  }
  const main = await mainPart(textOf)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets = relationsOf(await textOf(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const byType = (type) => [...targets.values()].find((one) => one.type === type)?.target
  const theme = readTheme((await textOf(byType('theme'))) ?? '<a/>')
  const styles = readStyles((await textOf(byType('styles'))) ?? '<a/>', theme)
  const document = await textOf(main)
  if (document === null) throw new Problem('damaged')
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
    comments: notesOf(await textOf(byType('comments')), 'comment'),
    footnotes:
      notesOf(await textOf(byType('footnotes')), 'footnote').count +
      notesOf(await textOf(byType('endnotes')), 'endnote').count,
    garbledLetters: 0,
    textlessPages: body.words === 0 && pictures.length > 0 ? [1] : [],
  }
}

function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8')
}

async function mainPart(textOf) {
  const relations = relationsOf(await textOf('_rels/.rels'), '')
  return [...relations.values()].find((one) => one.type === 'officeDocument')?.target ?? 'word/document.xml'
}

function relationsOf(xml, folder) {
  const targets = new Map()
  if (xml === null) return targets
  walkXml(xml, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`
      targets.set(Id, { type: Type.split('/').pop(), target })
    },
  })
  return targets
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
