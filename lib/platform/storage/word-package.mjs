// A Word document as its parts: which is the main one, what it points at, its styles and its theme.
import { Problem } from './problem.mjs'
import { readStyles, readTheme } from './word-styles.mjs'
import { walkXml } from './xml.mjs'
import { readZip } from './zip.mjs'

const mostText = 24 * 1024 * 1024

/** Opens a Word document that the inspection has let through. */
export async function openWord(bytes) {
  const { entries, read } = await readZip(bytes)
  const find = (name) => entries.find((entry) => entry.fileName.toLowerCase() === name.toLowerCase())
  const textOf = async (name) => {
    const entry = name && find(name)
    return entry ? decode(await read(entry, mostText)) : null
  }
  const main = await mainPart(textOf)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const targets = relationsOf(await textOf(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const textByType = (type) => textOf([...targets.values()].find((one) => one.type === type)?.target)
  const theme = readTheme((await textByType('theme')) ?? '<a/>')
  const styles = readStyles((await textByType('styles')) ?? '<a/>', theme)
  const document = await textOf(main)
  if (document === null) throw new Problem('damaged')
  return { find, read, textOf, textByType, targets, theme, styles, document }
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
