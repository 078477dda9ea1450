import { escapeXml } from '../word/xml'
import { partOf } from './word-xml'

const fonts =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'

type Style = {
  id: string
  name: string
  based?: string
  next?: string
  paragraph?: string
  run?: string
  hidden?: boolean
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
const gap = (before: number, after: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="240" w:lineRule="auto"/>`
const flush = '<w:ind w:firstLine="0"/>'
const centred = '<w:jc w:val="center"/>'
const dots = (at: number): string => `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${at}"/></w:tabs>`
const textWidth = 8900

const headings: Style[] = [
  {
    ...{
      id: 'Heading1',
      name: 'heading 1',
      paragraph: `<w:keepNext/>${gap(0, 18)}${flush}${centred}<w:outlineLvl w:val="0"/>`,
    },
    run: `${bold}<w:caps/><w:color w:val="9A1B1E"/>${size(17)}`,
  },
  {
    ...{
      id: 'Heading2',
      name: 'heading 2',
      paragraph: `<w:keepNext/>${gap(0, 12)}${flush}${centred}<w:outlineLvl w:val="1"/>`,
    },
    run: `${bold}${size(15)}`,
  },
  {
    ...{
      id: 'Heading3',
      name: 'heading 3',
      paragraph: `<w:keepNext/>${gap(12, 6)}${flush}<w:jc w:val="left"/><w:outlineLvl w:val="2"/>`,
    },
    run: `${bold}${size(13.5)}`,
  },
  {
    ...{
      id: 'Heading4',
      name: 'heading 4',
      paragraph: `<w:keepNext/>${gap(9, 4)}${flush}<w:jc w:val="left"/><w:outlineLvl w:val="3"/>`,
    },
    run: `${bold}${italic}${size(13)}`,
  },
  {
    ...{
      id: 'Heading5',
      name: 'heading 5',
      paragraph: `<w:keepNext/>${gap(6, 3)}${flush}<w:jc w:val="left"/><w:outlineLvl w:val="4"/>`,
    },
    run: `${italic}${size(13)}`,
  },
]

const styles: Style[] = [
  ...headings,
  { id: 'CoverBody', name: 'Cover body', paragraph: `${gap(0, 2)}${flush}${centred}`, run: size(13) },
  {
    id: 'CoverKind',
    name: 'Cover kind',
    paragraph: `${gap(150, 12)}${flush}${centred}`,
    run: `${bold}<w:color w:val="9A1B1E"/><w:spacing w:val="40"/>${size(34)}`,
  },
  { id: 'CoverOccasion', name: 'Cover occasion', paragraph: `${gap(0, 24)}${flush}${centred}`, run: size(14) },
  { id: 'CoverTitle', name: 'Cover title', paragraph: `${gap(0, 12)}${flush}${centred}`, run: `${bold}${size(20)}` },
  { id: 'CoverFoot', name: 'Cover foot', paragraph: `${gap(0, 0)}${flush}${centred}`, run: `${italic}${size(13)}` },
  {
    id: 'Author',
    name: 'Author',
    paragraph: `${gap(0, 0)}${flush}<w:jc w:val="right"/>`,
    run: `${bold}${italic}${size(13)}`,
  },
  {
    id: 'AuthorAbout',
    name: 'Author about',
    paragraph: `${gap(0, 4)}${flush}<w:jc w:val="right"/>`,
    run: `${italic}${size(12)}`,
  },
  {
    id: 'Abstract',
    name: 'Abstract',
    paragraph: `${gap(6, 3)}<w:ind w:left="567" w:right="567" w:firstLine="0"/>`,
    run: size(12),
  },
  { id: 'Caption', name: 'caption', paragraph: `${gap(3, 9)}${flush}${centred}`, run: `${italic}${size(12)}` },
  { id: 'Picture', name: 'Picture', paragraph: `<w:keepNext/>${gap(6, 3)}${flush}${centred}` },
  { id: 'TableText', name: 'Table text', paragraph: `${gap(2, 2)}${flush}<w:jc w:val="left"/>`, run: size(12) },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: gap(0, 4) },
  { id: 'Signed', name: 'Signed', paragraph: `${gap(12, 0)}${flush}<w:jc w:val="right"/>`, run: `${bold}${size(13)}` },
  {
    id: 'IndexLine',
    name: 'Index line',
    paragraph: `<w:keepLines/>${dots(textWidth)}${gap(0, 3)}<w:ind w:left="340" w:hanging="340"/><w:jc w:val="left"/>`,
    run: size(12),
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    paragraph: `${dots(textWidth)}${gap(8, 3)}<w:ind w:firstLine="0"/><w:jc w:val="left"/>`,
    run: bold,
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    paragraph: `${dots(textWidth)}${gap(0, 4)}<w:ind w:firstLine="0"/><w:jc w:val="left"/>`,
  },
  {
    id: 'Header',
    name: 'header',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="8A8A8A"/></w:pBdr>${gap(0, 0)}${flush}${centred}`,
    run: `${italic}${size(11)}`,
  },
  { id: 'HeaderBlank', name: 'Header blank', paragraph: `${gap(0, 0)}${flush}`, run: size(11) },
  { id: 'Footer', name: 'footer', paragraph: `${gap(0, 0)}${flush}${centred}`, run: size(12) },
  { id: 'FootnoteText', name: 'footnote text', paragraph: `${gap(0, 1)}${flush}`, run: size(10.5) },
]

const styleXml = ({ id, name, based = 'Normal', next, paragraph = '', run = '' }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="${based}"/>` +
  `<w:next w:val="${next ?? (/^Heading/.test(id) ? 'Normal' : id)}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

/** The styles of a book: real headings, so that Word itself can make its contents anew. */
export const stylesPart = (): string =>
  partOf(
    'w:styles',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(13)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
      `<w:pPrDefault/></w:docDefaults>` +
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>` +
      `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
      `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
      `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders></w:tblPr></w:style>` +
      `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
      styles.map(styleXml).join(''),
  )
