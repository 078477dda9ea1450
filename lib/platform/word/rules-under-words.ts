// A line under words is as long as the words ask: known only once they are filled in.
import { ruleStyle } from './body'
import { childOf, isNode, node, wordsIn, type XmlNode } from './tree'
import { textLines } from './widths'

/** Size and weight of each style, by its id. */
export type StyleLooks = Map<string, { size: number; bold: boolean }>

/** Reads what styles say of size and weight. */
export function looksOf(styles: XmlNode): StyleLooks {
  const looks: StyleLooks = new Map()
  for (const style of styles.children) {
    if (!isNode(style, 'w:style')) continue
    const run = childOf(style, 'w:rPr')
    const size = Number(childOf(run, 'w:sz')?.attributes['w:val']) / 2
    looks.set(style.attributes['w:styleId'] ?? '', { size: size || 14, bold: childOf(run, 'w:b') !== undefined })
  }
  return looks
}

// under the motto of the state, and the title of the Party, the line is as long as the words; elsewhere a third to a half
const whole = new Set(['TieuNgu', 'TieuDeDang'])
const share = 0.42

const styleOf = (paragraph: XmlNode): string =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''

/** Gives each line under words its length. */
export function layRules(root: XmlNode, looks: StyleLooks, width: number | null = null): void {
  const inside = root.name === 'w:tc' ? cellWidth(root) : width
  root.children.forEach((child, at) => {
    if (!isNode(child)) return
    if (child.name !== 'w:p') return layRules(child, looks, inside)
    if (styleOf(child) !== ruleStyle) return
    const above = root.children[at - 1]
    const column = inside ?? sectionWidth(root.children, at)
    if (above && isNode(above, 'w:p') && column !== null) setLength(child, above, looks, column)
  })
}

function setLength(rule: XmlNode, above: XmlNode, looks: StyleLooks, column: number): void {
  const words = wordsIn(above)
  if (words.trim() === '') return
  const style = styleOf(above)
  const { size, bold } = looks.get(style) ?? { size: 14, bold: false }
  const longest = Math.max(...textLines(words, size, bold, column / 20)) * 20
  const side = Math.max(0, Math.round((column - longest * (whole.has(style) ? 1 : share)) / 2))
  const properties = childOf(rule, 'w:pPr')!
  const indent = childOf(properties, 'w:ind')
  const sides = { 'w:left': String(side), 'w:right': String(side) }
  if (indent) indent.attributes = sides
  else properties.children.push(node('w:ind', sides))
}

const cellWidth = (cell: XmlNode): number | null => {
  const width = Number(childOf(childOf(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w'])
  return width > 0 ? width : null
}

function sectionWidth(children: XmlNode['children'], from: number): number | null {
  for (const child of children.slice(from)) {
    if (!isNode(child)) continue
    const section = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr')
    if (!section) continue
    const page = childOf(section, 'w:pgSz')?.attributes
    const margins = childOf(section, 'w:pgMar')?.attributes
    const width = Number(page?.['w:w']) - Number(margins?.['w:left']) - Number(margins?.['w:right'])
    return width > 0 ? width : null
  }
  return null
}
