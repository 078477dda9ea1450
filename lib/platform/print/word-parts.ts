import type { FlowLevel } from '../storage/flow'
import { packWord, related, type WordPart } from '../word/package'
import { escapeXml } from '../word/xml'
import type { BookPicture } from './book'
import { partOf, runXml } from './word-xml'

/** What a document refers to: notes, lists, pictures, running heads. */
export type WordParts = {
  addNote: (content: string) => number
  addList: (levels: readonly FlowLevel[]) => number
  addPicture: (picture: BookPicture) => string
  /** a head or foot, by whose id a section names it */
  addHead: (kind: 'header' | 'footer', content: string) => string
  inlinePicture: (id: string, width: number, height: number, alt: string) => string
  pack: (document: string, styles: string, settings: string, told: { title: string; author: string }) => Uint8Array
}

/** An empty document, to be filled. */
export function wordParts(): WordParts {
  const notes: string[] = []
  const lists: string[] = []
  const parts: WordPart[] = []
  let drawings = 0
  const relate = (type: string, part: Omit<WordPart, 'relation'>): string => {
    const id = `rId${parts.length + 10}`
    parts.push({ ...part, relation: { id, type } })
    return id
  }
  return {
    addNote: (content) => notes.push(content),
    addList: (levels) => lists.push(levels.map(levelXml).join('')),
    addPicture: ({ kind, bytes }) =>
      relate('image', { name: `media/image${parts.length + 1}.${kind === 'jpg' ? 'jpeg' : 'png'}`, content: bytes }),
    addHead: (kind, content) => {
      const tag = kind === 'header' ? 'hdr' : 'ftr'
      return relate(kind, {
        ...{ name: `${kind}${parts.length + 1}.xml`, type: kind },
        content: partOf(`w:${tag}`, content),
      })
    },
    inlinePicture: (id, width, height, alt) => inlineXml((drawings += 1), id, width, height, alt),
    pack: (document, styles, settings, told) =>
      packWord(
        [
          { name: 'document.xml', content: document, type: 'document.main' },
          related('rId1', 'styles', styles),
          related('rId2', 'settings', settings),
          related('rId3', 'footnotes', notesXml(notes)),
          related('rId4', 'numbering', listsXml(lists)),
          ...parts,
        ],
        told,
      ),
  }
}

const separator = (id: number, type: string, tag: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${tag}/></w:r></w:p></w:footnote>`

const notesXml = (notes: readonly string[]): string =>
  partOf(
    'w:footnotes',
    separator(-1, 'separator', 'separator') +
      separator(0, 'continuationSeparator', 'continuationSeparator') +
      notes
        .map(
          (content, at) =>
            `<w:footnote w:id="${at + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${runXml(' ')}${content}</w:p></w:footnote>`,
        )
        .join(''),
  )

const levelXml = ({ format, text, start }: FlowLevel, level: number): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/>` +
  `<w:pPr><w:ind w:left="${567 + 360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`

// all shapes stand before all lists, as the schema has it
const listsXml = (lists: readonly string[]): string =>
  partOf(
    'w:numbering',
    lists
      .map(
        (levels, at) =>
          `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`,
      )
      .join('') + lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join(''),
  )

const inlineXml = (drawing: number, id: string, width: number, height: number, alt: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${drawing}" name="Picture ${drawing}" descr="${escapeXml(alt)}"/>` +
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${drawing}" name="Picture ${drawing}"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
