import { deflateSync } from 'node:zlib'
import { crc32 } from 'node:zlib'
import { zip, type Part } from '@/prisma/seed/sample-files'

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
export const heading = (level: number, text: string): string => para(run(text), `<w:pStyle w:val="H${level}"/>`)
export const item = (text: string, list = 1, level = 0): string =>
  para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
export const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${para(run(text))}</w:tc>`
export const row = (cells: string, head = false): string =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells}</w:tr>`
export const table = (widths: number[], rows: string): string =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`
export const picture = (id: string, width = 80, height = 50, alt = ''): string =>
  para(
    `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 36_000}" cy="${height * 36_000}"/><wp:docPr id="1" name="x" descr="${escape(alt)}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )
export const equation = '<w:p><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>'
export const chart =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rIdChart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
export const textBox = (text: string): string =>
  `<w:p><w:r><w:t>Bên cạnh hộp.</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${para(run(text))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering =
  `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>` +
  `<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`

const styles =
  `<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:style>` +
  [1, 2, 3]
    .map(
      (at) =>
        `<w:style w:type="paragraph" w:styleId="H${at}"><w:name w:val="heading ${at}"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>`,
    )
    .join('') +
  `<w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style></w:styles>`

export type RichPaper = { body: string; notes?: string[]; pictures?: { name: string; bytes: Uint8Array }[] }

/** A Word paper with this body; its notes are numbered from 1, its pictures are rIdP1, rIdP2 … */
export function richPaper({ body, notes = [], pictures = [] }: RichPaper): Buffer {
  const override = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${main}.${type}+xml"/>`
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('numbering', 'numbering')}${override('footnotes', 'footnotes')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packaged}/relationships">${relation('d', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packaged}/relationships">${relation('s', 'styles', 'styles.xml')}${relation('n', 'numbering', 'numbering.xml')}${relation('f', 'footnotes', 'footnotes.xml')}${pictures.map(({ name }, at) => relation(`rIdP${at + 1}`, 'image', `media/${name}`)).join('')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: styles },
    { name: 'word/numbering.xml', content: numbering },
    {
      name: 'word/footnotes.xml',
      content: `<w:footnotes ${names}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${notes.map((text, at) => `<w:footnote w:id="${at + 1}">${para(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`).join('')}</w:footnotes>`,
    },
    ...pictures.map(({ name, bytes }) => ({ name: `word/media/${name}`, content: bytes, stored: true })),
  ]
  return zip(parts)
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A whole PNG of so many points: bars of even colours, as a chart that was saved as a picture. */
export function chartPng(width = 640, height = 360, seed = 1): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const line = width * 3 + 1
  const points = Buffer.alloc(line * height, 255)
  for (let y = 0; y < height; y++) {
    points[y * line] = 0
    for (let x = 0; x < width; x++) {
      const bar = Math.floor((x / width) * 8)
      const reaches = height * (0.15 + (((bar + 1) * 37 * seed) % 70) / 100)
      const inBar = (x / width) * 8 - bar < 0.7 && height - y < reaches
      if (inBar) points.set([154, 27 + bar * 18, 30 + bar * 10], y * line + 1 + x * 3)
    }
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(points)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
