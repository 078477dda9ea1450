import type PizZip from 'pizzip'
import type { Picture } from './fill'
import { childrenOf, node, parseXml, writeXml, type XmlNode } from './tree'
import { emu } from './xml'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Lays a picture into the file and names it in a part's relations and the types of content; answers the relation's id. */
export function addPicture(zip: PizZip, partName: string, { png }: Picture): string {
  const target = 'media/ma-qr.png'
  zip.file(`word/${target}`, png, { createFolders: false })
  addType(zip)
  const name = partName.replace(/([^/]+)$/, '_rels/$1.rels')
  const written = zip.file(name)?.asText()
  const relations = written ? parseXml(written) : node('Relationships', { xmlns: `${packages}/relationships` })
  const known = childrenOf(relations, 'Relationship')
  const there = known.find(({ attributes }) => attributes.Target === target)
  if (there) return there.attributes.Id!
  const ids = new Set(known.map(({ attributes }) => attributes.Id))
  let number = known.length + 1
  while (ids.has(`rId${number}`)) number += 1
  relations.children.push(node('Relationship', { Id: `rId${number}`, Type: `${office}/image`, Target: target }))
  zip.file(name, writeXml(relations), { createFolders: false })
  return `rId${number}`
}

function addType(zip: PizZip): void {
  const types = parseXml(zip.file('[Content_Types].xml')!.asText())
  const known = childrenOf(types, 'Default').some(({ attributes }) => attributes.Extension?.toLowerCase() === 'png')
  if (known) return
  types.children.unshift(node('Default', { Extension: 'png', ContentType: 'image/png' }))
  zip.file('[Content_Types].xml', writeXml(types))
}

/** A picture that stands in its line like a letter. */
export function drawPicture({ width, height, description }: Picture, relation: string, number: number): XmlNode {
  const size = { cx: String(emu(width)), cy: String(emu(height)) }
  // far from the numbers of pictures that the template has of its own
  const id = String(9000 + number)
  const picture = node(
    'pic:pic',
    { 'xmlns:pic': `${drawing}/picture` },
    node('pic:nvPicPr', {}, node('pic:cNvPr', { id, name: 'ma-qr.png' }), node('pic:cNvPicPr')),
    node(
      'pic:blipFill',
      {},
      node('a:blip', { 'xmlns:r': office, 'r:embed': relation }),
      node('a:stretch', {}, node('a:fillRect')),
    ),
    node(
      'pic:spPr',
      {},
      node('a:xfrm', {}, node('a:off', { x: '0', y: '0' }), node('a:ext', size)),
      node('a:prstGeom', { prst: 'rect' }, node('a:avLst')),
    ),
  )
  return node(
    'w:drawing',
    {},
    node(
      'wp:inline',
      { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: '0', distB: '0', distL: '0', distR: '0' },
      node('wp:extent', size),
      node('wp:docPr', { id, name: `QR ${number}`, descr: description }),
      node(
        'a:graphic',
        { 'xmlns:a': `${drawing}/main` },
        node('a:graphicData', { uri: `${drawing}/picture` }, picture),
      ),
    ),
  )
}
