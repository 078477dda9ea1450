// What is done to a filled document: lines become paragraphs, what stayed empty goes, lines under words get their length.
import { ruleEnd } from './body'
import { emptyMark, lineMark, pictureMark, unmarked } from './marks'
import { layRules, type StyleLooks } from './rules-under-words'
import { childOf, isNode, node, parseXml, wordsIn, writeXml, type XmlNode } from './tree'

/** A filled part as it is kept; `picture` draws what stands at a mark of its own. */
export function settle(xml: string, styles: StyleLooks, picture: () => XmlNode | null): string {
  const root = parseXml(xml)
  settleInside(root, picture)
  const body = childOf(root, 'w:body')
  if (body) dropEmptySection(body)
  layRules(root, styles)
  return unmarked(writeXml(root))
}

function settleInside(of: XmlNode, picture: () => XmlNode | null): void {
  of.children = of.children.flatMap((child): XmlNode['children'] => {
    if (typeof child === 'string') return [child]
    settleInside(child, picture)
    return child.name === 'w:p' ? settleParagraph(child, picture) : [child]
  })
  of.children = of.children.flatMap((child, at): XmlNode['children'] => {
    const next = of.children[at + 1]
    const touches = isNode(child, 'w:tbl') && next !== undefined && isNode(next, 'w:tbl')
    return touches ? [child, emptyParagraph()] : [child]
  })
  // a cell ends in a paragraph
  if (of.name === 'w:tc' && !isNode(of.children.at(-1) ?? '', 'w:p')) of.children.push(node('w:p'))
}

const emptyParagraph = (): XmlNode => node('w:p', {}, node('w:pPr', {}, node('w:pStyle', { 'w:val': ruleEnd })))

const shown = new Set(['w:drawing', 'w:pict', 'w:object', 'w:br', 'w:fldChar', 'w:fldSimple', 'w:sectPr'])
const shows = (of: XmlNode): boolean =>
  of.children.some((child) => isNode(child) && (shown.has(child.name) || shows(child)))

function settleParagraph(paragraph: XmlNode, picture: () => XmlNode | null): XmlNode[] {
  const words = wordsIn(paragraph)
  if (words.includes(emptyMark) && unmarked(words).trim() === '' && !words.includes(pictureMark) && !shows(paragraph))
    return []
  return words === unmarked(words) ? [paragraph] : cutAtLines(paragraph, picture)
}

function cutAtLines(paragraph: XmlNode, picture: () => XmlNode | null): XmlNode[] {
  const properties = childOf(paragraph, 'w:pPr')
  const pieces: XmlNode['children'][] = [[]]
  for (const child of paragraph.children) {
    if (child === properties) continue
    if (!isNode(child, 'w:r')) pieces.at(-1)!.push(isNode(child) ? withoutLines(child) : child)
    else
      cutRun(child, picture).forEach((run, at) => {
        if (at > 0) pieces.push([])
        pieces.at(-1)!.push(run)
      })
  }
  return pieces.map((children, at) => ({
    name: 'w:p',
    attributes: at === 0 ? paragraph.attributes : {},
    children: [...(properties ? [propertiesOf(properties, at === pieces.length - 1)] : []), ...children],
  }))
}

// a section ends once, and only the last of the paragraphs stays with what follows
const propertiesOf = (properties: XmlNode, last: boolean): XmlNode => ({
  ...properties,
  children: properties.children.filter((child) => last || !(isNode(child, 'w:sectPr') || isNode(child, 'w:keepNext'))),
})

/** A run, cut at the marks of lines into runs that look alike; at the marks of pictures they are drawn. */
function cutRun(run: XmlNode, picture: () => XmlNode | null): XmlNode[] {
  const properties = childOf(run, 'w:rPr')
  const runs: XmlNode['children'][] = [[]]
  const add = (child: XmlNode | string): void => void runs.at(-1)!.push(child)
  for (const child of run.children) {
    if (child === properties) continue
    if (!isNode(child, 'w:t')) add(child)
    else
      wordsIn(child)
        .split(lineMark)
        .forEach((line, at) => {
          if (at > 0) runs.push([])
          line.split(pictureMark).forEach((text, place) => {
            const drawn = place > 0 ? picture() : null
            if (drawn) add(drawn)
            if (unmarked(text) !== '') add(node('w:t', { 'xml:space': 'preserve' }, unmarked(text)))
          })
        })
  }
  return runs.map((children) => ({
    ...run,
    children: [...(properties ? [properties] : []), ...children],
  }))
}

// within a link or a tracked change a line stays a line
function withoutLines(of: XmlNode): XmlNode {
  return {
    ...of,
    children: of.children.flatMap((child): XmlNode['children'] => {
      if (typeof child === 'string') return [child]
      if (child.name !== 'w:t') return [withoutLines(child)]
      return wordsIn(child)
        .split(lineMark)
        .flatMap((line, at) => [
          ...(at > 0 ? [node('w:br')] : []),
          node('w:t', { 'xml:space': 'preserve' }, unmarked(line)),
        ])
    }),
  }
}

/** Pages that are left without a word go, with what set them off: the section before them is then the last. */
function dropEmptySection(body: XmlNode): void {
  const last = body.children.at(-1)
  const before = body.children.at(-2)
  if (!last || !before || !isNode(last, 'w:sectPr') || !isNode(before, 'w:p')) return
  const section = childOf(childOf(before, 'w:pPr'), 'w:sectPr')
  if (!section || wordsIn(before).trim() !== '' || shows({ ...before, children: before.children.slice(1) })) return
  body.children.splice(-2, 2, section)
}
