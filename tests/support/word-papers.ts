import { zip, type Part } from '@/prisma/seed/sample-files'
import { paperLines, type Line } from './paper-words'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

export type WordPaper = {
  lines: Line[]
  font: string
  size: number
  line: string
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number }
  pages: number | null
  /** the run properties of a line, of its paragraph; XML before or behind all lines */
  run: (at: number) => string
  paragraph: (at: number) => string
  before: string
  behind: string
  styles: string | null
  theme: { major: string; minor: string } | null
  comments: string | null
  pictures: { name: string; bytes: Uint8Array; stored?: boolean }[]
}

const lawful: WordPaper = {
  lines: paperLines(),
  ...{ font: 'Times New Roman', size: 14, line: 'w:line="360" w:lineRule="auto"', pages: 8 },
  page: { width: 210, height: 297, top: 20, right: 20, bottom: 20, left: 30 },
  ...{ run: () => '', paragraph: () => '', before: '', behind: '' },
  ...{ styles: null, theme: null, comments: null, pictures: [] },
}

export const paragraphXml = (text: string, run = '', paragraph = ''): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`

const lineXml = (paper: WordPaper) => (line: Line, at: number) =>
  paragraphXml(
    line.text,
    `${line.bold ? '<w:b/>' : ''}${paper.run(at)}`,
    `${line.heading ? `<w:pStyle w:val="H${line.heading}"/>` : ''}${paper.paragraph(at)}`,
  )

export const sectionXml = ({ width, height, top, right, bottom, left }: WordPaper['page']): string =>
  `<w:sectPr><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`

export const pictureXml = (id: string): string =>
  `<w:p><w:r><w:drawing><a:blip xmlns:a="${drawing}" r:embed="${id}"/></w:drawing></w:r></w:p>`

const stylesXml = ({ font, size, line }: WordPaper): string =>
  `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing ${line}/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="${size * 2}"/></w:rPr></w:style>` +
  [1, 2, 3]
    .map(
      (level) =>
        `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
    )
    .join('') +
  `</w:styles>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

/** A Word paper that keeps to the form, but for what is changed. */
export function wordPaper(changes: Partial<WordPaper> = {}): Buffer {
  const paper = { ...lawful, ...changes }
  const { theme, comments, pictures, pages } = paper
  const body = `${paper.before}${paper.lines.map(lineXml(paper)).join('')}${paper.behind}${sectionXml(paper.page)}`
  const relations = [
    relation('s', 'styles', 'styles.xml'),
    ...(theme ? [relation('t', 'theme', 'theme/theme1.xml')] : []),
    ...(comments ? [relation('c', 'comments', 'comments.xml')] : []),
    ...pictures.map(({ name }, at) => relation(`p${at + 1}`, 'image', `media/${name}`)),
  ]
  const optional = (name: string, content: string | null): Part[] => (content === null ? [] : [{ name, content }])
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelations}">${relation('d', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: paper.styles ?? stylesXml(paper) },
    ...optional(
      'word/theme/theme1.xml',
      theme &&
        `<a:theme xmlns:a="${drawing}"><a:majorFont><a:latin typeface="${theme.major}"/></a:majorFont><a:minorFont><a:latin typeface="${theme.minor}"/></a:minorFont></a:theme>`,
    ),
    ...optional('word/comments.xml', comments && `<w:comments xmlns:w="${word}">${comments}</w:comments>`),
    ...optional('docProps/app.xml', pages === null ? null : `<Properties><Pages>${pages}</Pages></Properties>`),
    ...pictures.map(({ name, bytes, stored = true }) => ({ name: `word/media/${name}`, content: bytes, stored })),
  ])
}

/** A PNG of so many points and bytes that cannot be packed smaller. */
export function heavyPng(bytes: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(4000, 0)
  size.writeUInt32BE(3000, 4)
  let seed = 1
  const noise = Buffer.from(Array.from({ length: bytes }, () => (seed = (seed * 48271) % 2147483647) & 255))
  return Buffer.concat([head, size, noise, Buffer.from('0000000049454e44ae426082', 'hex')])
}
