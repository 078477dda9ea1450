import { crc32, deflateRawSync } from 'node:zlib'

export type Part = {
  name: string
  content: string | Uint8Array
  stored?: boolean
  attributes?: number
  claims?: number
}

/** A small archive; `claims` lets a test lie about the unpacked size. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const plain = Buffer.from(part.content)
    const packed = part.stored ? plain : deflateRawSync(plain)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(part.stored ? 0 : 8, 4)
    common.writeUInt16LE(0x5421, 8)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.claims ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((part.attributes ?? 0) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, name]))
    bodies.push(body)
    offset += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end])
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a Word document with these paragraphs, to be packed as they are or spoilt by a test. */
export function wordParts(paragraphs: readonly string[], options: { pages?: number; mainType?: string } = {}): Part[] {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`)
    .join('')
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${options.mainType ?? wordMain}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'docProps/app.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${options.pages ?? 1}</Pages></Properties>`,
    },
  ]
}

/** A Word document with these paragraphs. */
export const wordFile = (paragraphs: readonly string[], options: { pages?: number } = {}): Buffer =>
  zip(wordParts(paragraphs, options))

/** A PDF of so many pages that look scanned: lines of grey, and no letter that could be read. */
export function scanFile(pages: number): Buffer {
  const lines = Array.from({ length: 27 }, (_, at) => {
    const ends = at % 9 === 8 ? 190 : 454
    return `88 ${748 - at * 25} ${ends - ((at * 37) % 23)} 6 re`
  })
  const drawing = ['0.62 g', '170 786 255 10 re', ...lines, 'f'].join('\n')
  const number = pages + 3
  const stream = `${number} 0 obj<</Length ${drawing.length}>>stream\n${drawing}\nendstream endobj`
  return pdfFile(pages, '', stream, `/Contents ${number} 0 R`)
}

/** A PDF of so many empty pages; `extra` puts objects or names into its catalogue, `each` into its pages. */
export function pdfFile(pages = 1, extra = '', tail = '', each = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`)
  const leaves = kids.map(
    (kid) => `${kid.replace(' R', ' obj')}<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${each}>>endobj`,
  )
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj<</Type/Catalog/Pages 2 0 R${extra}>>endobj`,
      `2 0 obj<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>endobj`,
      ...leaves,
      ...(tail ? [tail] : []),
      `trailer<</Root 1 0 R/Size ${pages + 3}>>`,
      '%%EOF',
    ].join('\n'),
    'latin1',
  )
}

/** The smallest of pictures: one point. */
export const pngFile = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )

/** As a form would bring it. */
export const upload = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name)
