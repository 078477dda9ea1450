import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inspectBytes } from '@/lib/platform/storage/inspect'
import { pdfFile, pngFile, wordFile, wordParts, zip, type Part } from '@/prisma/seed/sample-files'

const whole = wordParts(['Tham luận minh họa'])
const withPart = (...parts: Part[]): Buffer => zip([...whole, ...parts])
const relations = (inner: string): Part => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
})
const link = (type: string, mode = 'External'): Part =>
  relations(`<Relationship Id="r1" Type="http://x/${type}" Target="https://example.test/a" TargetMode="${mode}"/>`)
const field = (instruction: string): Part => ({
  name: 'word/header1.xml',
  content: `<w:hdr xmlns:w="x"><w:fldChar w:fldCharType="begin"/>${instruction}<w:fldChar w:fldCharType="end"/></w:hdr>`,
})
const objectStream = (inner: string): string => {
  const packed = deflateSync(Buffer.from(inner)).toString('latin1')
  return `9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream endobj`
}
const compound = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])

/** Two entries of the directory that share one body. */
function overlapping(): Buffer {
  const archive = zip([
    { name: 'a.xml', content: 'x'.repeat(500) },
    { name: 'b.xml', content: 'x'.repeat(500) },
  ])
  const second = archive.lastIndexOf('PK\x01\x02')
  archive.writeUInt32LE(0, second + 42)
  return archive
}

const honest: [string, Buffer, { kind: string; pages: number | null }][] = [
  ['a Word document with its pages', wordFile(['Một'], { pages: 8 }), { kind: 'docx', pages: 8 }],
  ['a Word document with links to read', withPart(link('hyperlink')), { kind: 'docx', pages: 1 }],
  ['a PDF of three pages', pdfFile(3), { kind: 'pdf', pages: 3 }],
  ['a picture', pngFile(), { kind: 'png', pages: null }],
]

const hostile: [string, Buffer, string][] = [
  ['an archive of other things', zip([{ name: 'a.txt', content: 'a' }]), 'other_archive'],
  ['an archive without a directory', wordFile(['Một']).subarray(0, 300), 'damaged'],
  ['a text', Buffer.from('xin chào'), 'unknown_kind'],
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>'), 'unknown_kind'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'unknown_kind'],
  ['an old Word document', compound('WordDocument'), 'old_word'],
  ['an old Excel book', compound('Workbook'), 'old_excel'],
  ['a Word document with a password', compound('EncryptedPackage'), 'has_password'],
  [
    'a document of a macro type',
    zip(wordParts([], { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })),
    'has_macros',
  ],
  ['a document with a macro part', withPart({ name: 'word/vbaProject.bin', content: 'x' }), 'has_macros'],
  ['a document with an OLE object', withPart({ name: 'word/embeddings/oleObject1.bin', content: 'x' }), 'has_embedded'],
  [
    'a document with an ActiveX control',
    withPart({ name: 'word/activeX/activeX1.xml', content: '<x/>' }),
    'has_embedded',
  ],
  [
    'an archive inside, under a harmless name',
    withPart({ name: 'word/media/a.png', content: zip(whole), stored: true }),
    'has_embedded',
  ],
  ['a compound file inside', withPart({ name: 'word/media/a.png', content: compound('x') }), 'has_embedded'],
  ['a foreign page taken in', withPart(link('aFChunk', 'Internal')), 'has_embedded'],
  ['an external template', withPart(link('attachedTemplate')), 'has_template'],
  ['a picture fetched from elsewhere', withPart(link('image')), 'has_external'],
  ['DDE in one piece', withPart(field('<w:instrText> DDEAUTO c:\\\\cmd </w:instrText>')), 'has_dde'],
  [
    'DDE cut into runs',
    withPart(field('<w:instrText>D</w:instrText></w:r><w:r><w:instrText>DE c:\\\\cmd</w:instrText>')),
    'has_dde',
  ],
  [
    'DDE written with character references',
    withPart(field('<w:instrText>&#68;&#x44;E c:\\\\cmd</w:instrText>')),
    'has_dde',
  ],
  [
    'DDE in a simple field',
    withPart({ name: 'word/footer1.xml', content: '<w:fldSimple w:instr="DDE excel a"/>' }),
    'has_dde',
  ],
  [
    'DDE in UTF-16',
    withPart({ name: 'word/a.xml', content: Buffer.from('\ufeff<w:fldSimple w:instr="DDE excel a"/>', 'utf16le') }),
    'has_dde',
  ],
  ['an entity of its own', withPart({ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'damaged'],
  ['a path out of the archive', withPart({ name: '../../evil.xml', content: 'x' }), 'archive_unsafe'],
  ['an absolute path', withPart({ name: '/etc/evil.xml', content: 'x' }), 'archive_unsafe'],
  ['a backslash in a path', withPart({ name: 'word\\evil.xml', content: 'x' }), 'archive_unsafe'],
  [
    'a symbolic link',
    withPart({ name: 'word/link.xml', content: '/etc/passwd', attributes: 0xa1ff << 16 }),
    'archive_unsafe',
  ],
  ['one name twice', withPart({ name: 'WORD/document.xml', content: 'x' }), 'archive_unsafe'],
  [
    'too many entries',
    zip(Array.from({ length: 2001 }, (_, at) => ({ name: `a${at}.xml`, content: 'x', stored: true }))),
    'archive_bomb',
  ],
  [
    'a part that unpacks a thousandfold',
    withPart({ name: 'word/a.xml', content: Buffer.alloc(30_000_000) }),
    'archive_bomb',
  ],
  [
    'a part that hides its size',
    withPart({ name: 'word/a.xml', content: Buffer.alloc(30_000_000), claims: 1000 }),
    'damaged',
  ],
  ['a directory that claims 4 GB', withPart({ name: 'word/a.xml', content: 'x', claims: 0xfffffff0 }), 'archive_bomb'],
  ['overlapping entries', overlapping(), 'archive_bomb'],
  ['a PDF with a script', pdfFile(1, '/OpenAction<</S/JavaScript/JS(app.alert(1))>>'), 'pdf_active'],
  ['a script with a masked name', pdfFile(1, '/OpenAction<</S/J#61vaScript/JS(app.alert(1))>>'), 'pdf_active'],
  [
    'a script in a compressed object',
    pdfFile(1, '', objectStream('9 0 <</S/JavaScript/JS(app.alert(1))>>')),
    'pdf_active',
  ],
  ['a PDF that launches a program', pdfFile(1, '/OpenAction<</S/Launch/F(cmd.exe)>>'), 'pdf_active'],
  ['a PDF with an attachment', pdfFile(1, '/Names<</EmbeddedFiles<</Names[]>>>>'), 'has_embedded'],
  ['a PDF with a password', pdfFile(1, '/Encrypt 9 0 R'), 'has_password'],
  ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj<<'), 'damaged'],
  ['half a picture', pngFile().subarray(0, 50), 'damaged'],
]

describe('what is in a file', () => {
  it.each(honest)('%s is taken', async (_, bytes, found) => {
    expect(await inspectBytes(bytes)).toEqual(found)
  })

  it.each(hostile)('%s is refused', async (_, bytes, problem) => {
    expect(await inspectBytes(bytes)).toEqual({ problem })
  })

  it('cut or spoilt anywhere, never ends the inspection', async () => {
    const sources = [wordFile(['Một đoạn văn']), pdfFile(2), pngFile()]
    for (let at = 0; at < 150; at++) {
      const bytes = Buffer.from(sources[at % 3]!)
      bytes[(at * 7919) % bytes.length]! ^= 1 + (at % 255)
      const cut = bytes.subarray(0, at % 2 ? bytes.length : (at * 104729) % bytes.length)
      const found = await inspectBytes(cut)
      expect('problem' in found || 'kind' in found).toBe(true)
    }
  }, 60_000)
})
