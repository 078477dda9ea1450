import { wordParts, zip, type Part } from './sample-files'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

type Look = { pages: number; font?: string; left?: number }

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

const section = (left: number): string =>
  `<w:sectPr><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(20)}" w:right="${twips(20)}" w:bottom="${twips(20)}" w:left="${twips(left)}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`

const styles = (font: string): string =>
  `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`

/** A paper in Word, A4 in Times New Roman 14 as the paper rules ask, but for what is told otherwise. */
export function samplePaper(lines: readonly string[], { pages, font = 'Times New Roman', left = 30 }: Look): Buffer {
  const laidOut = (part: Part): Part =>
    part.name === 'word/document.xml'
      ? { ...part, content: String(part.content).replace('</w:body>', `${section(left)}</w:body>`) }
      : part
  return zip([
    ...wordParts(lines, { pages }).map(laidOut),
    { name: 'word/styles.xml', content: styles(font) },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
  ])
}
