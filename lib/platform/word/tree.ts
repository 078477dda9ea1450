import { SaxesParser } from 'saxes'
import { element, escapeXml, part } from './xml'

/** An element of an office part as it was written, names with their prefixes. */
export type XmlNode = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] }

/** Reads a part into elements; broken XML throws. */
export function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [] }
  const open = [top]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...(attributes as Record<string, string>) }, children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    if (open.length > 1) open.at(-1)!.children.push(text)
  })
  parser.write(xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml).close()
  return top.children.find((child): child is XmlNode => typeof child !== 'string')!
}

const write = (node: XmlNode | string): string =>
  typeof node === 'string' ? escapeXml(node) : element(node.name, node.attributes, ...node.children.map(write))

/** A part written from its elements. */
export const writeXml = (root: XmlNode): string => part(write(root))

export const isNode = (child: XmlNode | string, name?: string): child is XmlNode =>
  typeof child !== 'string' && (name === undefined || child.name === name)
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child): child is XmlNode => isNode(child, name))
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child): child is XmlNode => isNode(child, name))
export const node = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: XmlNode['children']
): XmlNode => ({
  name,
  attributes,
  children,
})

/** The words of an element, those of paragraphs within it left out. */
export function wordsIn(of: XmlNode): string {
  return of.children
    .map((child) => {
      if (typeof child === 'string') return of.name === 'w:t' ? child : ''
      return child.name === 'w:p' ? '' : wordsIn(child)
    })
    .join('')
}
