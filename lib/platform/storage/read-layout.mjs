// Reads how a Word document that the inspection has let through is laid out: the body, and what stands in the margins.
import { readParts } from './word-layout.mjs'
import { openWord } from './word-package.mjs'

/** The model of the layout (layout.ts). */
export async function readLayout(bytes) {
  const { textOf, targets, theme, styles, document } = await openWord(bytes)
  const { paragraphs, sections } = readParts(document, styles, theme)
  const margin = async (id) => {
    const xml = await textOf(targets.get(id)?.target)
    return xml === null ? [] : readParts(xml, styles, theme).paragraphs
  }
  const laid = []
  // a section without a head of its own goes on with that of the section before it
  let before = { head: [], firstHead: [], foot: [] }
  for (const { heads, ...section } of sections) {
    const found = { ...before }
    for (const { id, type, foot } of heads) {
      if (foot && type === 'default') found.foot = await margin(id)
      else if (!foot && type === 'default') found.head = await margin(id)
      else if (!foot && type === 'first') found.firstHead = await margin(id)
    }
    laid.push({ ...section, ...found })
    before = found
  }
  return { paragraphs, sections: laid }
}
