import { paperLines } from './paper-words'

type Look = { font: string; size: number; gap: number; left: number; right: number }

export type PdfPaper = Look & {
  lines: string[]
  width: number
  height: number
  /** pages that hold a picture and no words, behind the others */
  scanned: number
  pictureBytes: number
  /** no table from codes to letters */
  mute: boolean
  annotations: string
}

const lawful: PdfPaper = {
  lines: paperLines().map((line) => line.text),
  ...{ font: 'TimesNewRomanPSMT', size: 14, gap: 22, left: 88, right: 54 },
  ...{ width: 595, height: 842, scanned: 0, pictureBytes: 400, mute: false, annotations: '' },
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')
const widthOf = 0.5

function breakLines(text: string, most: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const now = lines.at(-1)!
    if (now !== '' && now.length + word.length + 1 > most) lines.push(word)
    else lines[lines.length - 1] = now === '' ? word : `${now} ${word}`
  }
  return lines
}

/** A PDF paper that keeps to the form, but for what is changed; letters have codes of their own and a table of them. */
export function pdfPaper(changes: Partial<PdfPaper> = {}): Buffer {
  const paper = { ...lawful, ...changes }
  const { size, gap, left, right, width, height } = paper
  const letters = [...new Set(paper.lines.join(''))]
  if (letters.length > 220) throw new Error('too many letters for one byte each')
  const codes = new Map(letters.map((letter, at) => [letter, at + 30]))
  const most = Math.floor((width - left - right) / (size * widthOf))
  const rows = paper.lines.flatMap((line) => [...breakLines(line, most), null])
  const pages: string[] = []
  let y = 0
  for (const row of rows) {
    if (pages.length === 0 || y < 70) {
      pages.push('')
      y = height - 62 - size
    }
    if (row === null) {
      y -= gap * 0.6
      continue
    }
    const shown = [...row].map((letter) => hex(codes.get(letter)!, 2)).join('')
    pages[pages.length - 1] += `BT /F1 ${size} Tf ${left} ${y} Td <${shown}> Tj ET\n`
    y -= gap
  }
  for (let at = 0; at < paper.scanned; at++) pages.push(`q ${width} 0 0 ${height} 0 0 cm /I1 Do Q`)
  return assemble(paper, pages, codes)
}

function assemble(paper: PdfPaper, pages: string[], codes: Map<string, number>): Buffer {
  const first = 10
  const table = [...codes].map(([letter, code]) => `<${hex(code, 2)}> <${hex(letter.codePointAt(0)!, 4)}>`)
  const chunks = Array.from({ length: Math.ceil(table.length / 100) }, (_, at) => table.slice(at * 100, at * 100 + 100))
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${chunks.map((chunk) => `${chunk.length} beginbfchar ${chunk.join(' ')} endbfchar`).join(' ')} endcmap end end`
  const stream = (number: number, head: string, body: string): string =>
    `${number} 0 obj<<${head}/Length ${body.length}>>stream\n${body}\nendstream endobj`
  const mute = [...codes.values()].map((code) => `${code}/g${code}`).join('')
  const encoding = paper.mute ? `/Encoding<</Type/Encoding/Differences[${mute}]>>` : '/ToUnicode 5 0 R'
  const objects = [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    `2 0 obj<</Type/Pages/Kids[${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}]/Count ${pages.length}>>endobj`,
    `3 0 obj<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+${paper.font}/FirstChar 0/LastChar 255/Widths[${Array(256)
      .fill(widthOf * 1000)
      .join(' ')}]${encoding}/FontDescriptor 4 0 R>>endobj`,
    `4 0 obj<</Type/FontDescriptor/FontName/ABCDEF+${paper.font}/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj`,
    stream(5, '', map),
    stream(
      6,
      '/Type/XObject/Subtype/Image/Width 20/Height 20/ColorSpace/DeviceGray/BitsPerComponent 8',
      'x'.repeat(paper.pictureBytes),
    ),
    ...pages.flatMap((content, at) => [
      `${first + at * 2} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${paper.width} ${paper.height}]/Contents ${first + at * 2 + 1} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</I1 6 0 R>>>>${at === 0 ? paper.annotations : ''}>>endobj`,
      stream(first + at * 2 + 1, '', content),
    ]),
    `trailer<</Root 1 0 R/Size ${first + pages.length * 2}>>`,
    '%%EOF',
  ]
  return Buffer.from(objects.join('\n'), 'latin1')
}
