import PizZip from 'pizzip'
import { element, escapeXml, part } from './xml'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
// the same parts are the same file, byte by byte
const written = new Date(Date.UTC(2026, 0, 1))

/** A part in the folder `word`, and how the document refers to it, where it does. */
export type WordPart = {
  name: string
  content: string | Uint8Array
  /** its type of content, as “styles”; pictures are told by their ending */
  type?: string
  relation?: { id: string; type: string }
}

/** A part that the document names by an id of its own. */
export const related = (id: string, type: string, content: string, name = `${type}.xml`): WordPart => ({
  ...{ name, content, type },
  relation: { id, type },
})

/** A Word file of its parts: types of content, relations and properties are made from them. */
export function packWord(
  parts: readonly WordPart[],
  told: { title: string; author?: string },
): Uint8Array<ArrayBuffer> {
  const zip = new PizZip()
  const put = (name: string, content: string | Uint8Array): void =>
    void zip.file(name, content, { date: written, createFolders: false, binary: typeof content !== 'string' })
  // the types come first, as some readers expect
  put('[Content_Types].xml', contentTypes(parts))
  put(
    '_rels/.rels',
    relations([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${office}/extended-properties`, 'docProps/app.xml'],
    ]),
  )
  put('docProps/core.xml', coreProperties(told))
  put(
    'docProps/app.xml',
    part(element('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' })),
  )
  for (const { name, content } of parts) put(`word/${name}`, content)
  put(
    'word/_rels/document.xml.rels',
    relations(
      parts.flatMap(({ name, relation }): [string, string, string][] =>
        relation ? [[relation.id, `${office}/${relation.type}`, name]] : [],
      ),
    ),
  )
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

const endings: [string, string][] = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
]

function contentTypes(parts: readonly WordPart[]): string {
  const overrides = [
    ...parts.flatMap(({ name, type }) => (type ? [[`/word/${name}`, `${wordType}.${type}+xml`] as const] : [])),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'] as const,
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'] as const,
  ]
  return part(
    element(
      'Types',
      { xmlns: `${packages}/content-types` },
      ...endings.map(([ending, type]) => element('Default', { Extension: ending, ContentType: type })),
      ...overrides.map(([name, type]) => element('Override', { PartName: name, ContentType: type })),
    ),
  )
}

const relations = (list: [id: string, type: string, target: string][]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${packages}/relationships` },
      ...list.map(([id, type, target]) => element('Relationship', { Id: id, Type: type, Target: target })),
    ),
  )

const coreProperties = ({ title, author }: { title: string; author?: string }): string =>
  part(
    element(
      'cp:coreProperties',
      { 'xmlns:cp': `${packages}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      element('dc:title', {}, escapeXml(title)),
      author === undefined ? '' : element('dc:creator', {}, escapeXml(author)),
      element('dc:language', {}, 'vi-VN'),
    ),
  )
