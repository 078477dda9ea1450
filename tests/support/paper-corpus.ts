import type { FindingCode } from '@/lib/papers/rules/form-finding'
import { paperForm, paperLines, prose, type Line } from './paper-words'
import { pdfPaper, type PdfPaper } from './pdf-papers'
import { heavyPng, paragraphXml, pictureXml, sectionXml, wordPaper, type WordPaper } from './word-papers'

const a4 = { width: 210, height: 297, top: 20, right: 20, bottom: 20, left: 30 }
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
const from = (first: number, xml: string) => (at: number) => (at >= first && at % 10 !== 5 ? xml : '')

/** "Trường chính trị tỉnh, đổi mới phương pháp giảng dạy" as TCVN3 and VNI keep it. */
const tcvn3 = 'Tr­êng chÝnh trÞ tØnh ®æi míi ph­¬ng ph¸p gi¶ng d¹y lý luËn chÝnh trÞ, g¾n víi thùc tiÔn ®Þa ph­¬ng.'
const vni =
  'Tröôøng chính trò tænh ñoåi môùi phöông phaùp giaûng daïy lyù luaän chính trò, gaén vôùi thöïc tieãn ñòa phöông.'

const withoutHeadings = (): Line[] => paperLines().filter((line) => !line.heading)
const pdfLines = (changes: Partial<typeof paperForm>): string[] => paperLines(changes).map((line) => line.text)

type Planted = [what: string, codes: FindingCode[], name: string, bytes: () => Buffer]
const docx = (what: string, codes: FindingCode[], changes: Partial<WordPaper>): Planted => [
  what,
  codes,
  'a.docx',
  () => wordPaper(changes),
]
const pdf = (what: string, codes: FindingCode[], changes: Partial<PdfPaper>): Planted => [
  what,
  codes,
  'a.pdf',
  () => pdfPaper(changes),
]

const tracked = `<w:p><w:ins w:id="1" w:author="Trần Thị Hòa"><w:r><w:t>thêm vào</w:t></w:r></w:ins><w:del w:id="2" w:author="Lê An"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del></w:p>`
const reformatted = `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="Lê An"><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r></w:p>`

/** Made papers, each with the faults that were planted in it and no other. */
export const planted: Planted[] = [
  docx('US Letter', ['paper_size'], { page: { ...a4, width: 215.9, height: 279.4 } }),
  docx('A5', ['paper_size'], { page: { ...a4, width: 148, height: 210 } }),
  docx('landscape', ['paper_turned'], { page: { ...a4, width: 297, height: 210 } }),
  docx('a narrow left margin', ['margin'], { page: { ...a4, left: 20 } }),
  docx('a wide right margin', ['margin'], { page: { ...a4, right: 30 } }),
  docx('margins as Word has them from the beginning', ['margin', 'margin'], {
    page: { ...a4, top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 },
  }),
  docx('high margins', ['margin', 'margin'], { page: { ...a4, top: 35, bottom: 10 } }),
  docx('another typeface throughout', ['font_other'], { font: 'Arial' }),
  docx('another typeface in some paragraphs', ['font_other'], { run: from(20, font('Calibri')) }),
  docx('a typeface that comes by the theme', ['font_other'], {
    theme: { major: 'Calibri Light', minor: 'Calibri' },
    run: from(10, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
  }),
  docx('small letters', ['font_size'], { size: 12 }),
  docx('large letters in a part', ['font_size'], { run: from(12, '<w:sz w:val="32"/>') }),
  docx('lines too far apart', ['line_spacing'], { line: 'w:line="480" w:lineRule="auto"' }),
  docx('lines too tight, in points', ['line_spacing'], { line: 'w:line="260" w:lineRule="exact"' }),
  docx('empty lines in a row', ['blank_lines'], { before: '<w:p/><w:p/><w:p/><w:p/>' }),
  docx('too many pages', ['pages_over'], { pages: 14 }),
  docx('too few pages', ['pages_under'], { pages: 4 }),
  docx('no abstract', ['abstract_missing'], { lines: paperLines({ abstract: '' }) }),
  docx('an abstract too long', ['abstract_long'], {
    lines: paperLines({ abstract: `${paperForm.abstract} `.repeat(6) }),
  }),
  docx('an abstract too short', ['abstract_short'], { lines: paperLines({ abstract: 'Bài viết nêu giải pháp.' }) }),
  docx('an abstract unlike the one of the form', ['abstract_differs'], {
    lines: paperLines({
      abstract:
        'Phong trào văn nghệ quần chúng cùng hội thao mùa xuân đã thu hút đông đảo học viên; ban tổ chức tổng hợp kinh phí, địa điểm, thời gian thi đấu.',
    }),
  }),
  docx('no keywords', ['keywords_missing'], { lines: paperLines({ keywords: [] }) }),
  docx('one keyword', ['keywords_few'], { lines: paperLines({ keywords: ['chuyển đổi số'] }) }),
  docx('seven keywords', ['keywords_many'], { lines: paperLines({ keywords: 'a1 b2 c3 d4 e5 f6 g7'.split(' ') }) }),
  docx('no title', ['title_missing'], { lines: paperLines().slice(1) }),
  docx('another title', ['title_differs'], {
    lines: paperLines({ title: 'Nâng cao chất lượng giảng dạy lý luận chính trị ở trường tỉnh' }),
  }),
  docx('no authors', ['author_missing', 'author_missing'], { lines: paperLines({ authors: [] }) }),
  docx('one author of two', ['author_missing'], { lines: paperLines({ authors: ['Nguyễn Văn Minh'] }) }),
  docx('no headings', ['headings_none'], { lines: withoutHeadings() }),
  docx('headings that skip a level', ['heading_skips'], {
    lines: paperLines().flatMap((line, at) => (at === 5 ? [line, { text: 'Mục nhỏ', heading: 3, bold: true }] : line)),
  }),
  docx('a heavy picture', ['picture_heavy'], {
    behind: pictureXml('p1'),
    pictures: [{ name: 'a.png', bytes: heavyPng(2_400_000) }],
  }),
  docx('tracked changes', ['tracked_changes'], { behind: tracked }),
  docx('a tracked change of format', ['tracked_changes'], { behind: reformatted }),
  docx('comments', ['comments'], {
    comments: '<w:comment w:id="1" w:author="Lê An"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment>',
  }),
  docx('hidden text', ['hidden_text'], { behind: paragraphXml('không ai thấy đoạn này', '<w:vanish/>') }),
  docx('a scan in Word', ['text_none'], {
    lines: [],
    behind: pictureXml('p1') + pictureXml('p2'),
    pictures: [1, 2].map((at) => ({ name: `${at}.png`, bytes: heavyPng(9000) })),
  }),
  docx('TCVN3 with its typeface', ['encoding_tcvn3'], {
    behind: paragraphXml(tcvn3, font('.VnTime')),
  }),
  docx('TCVN3 without its typeface', ['encoding_tcvn3'], { behind: paragraphXml(tcvn3) }),
  docx('VNI with its typeface', ['encoding_vni'], { behind: paragraphXml(vni, font('VNI-Times')) }),
  docx('VNI without its typeface', ['encoding_vni'], { behind: paragraphXml(vni) }),
  docx('accents apart from their letters', ['decomposed'], {
    lines: paperLines().map((line) => ({ ...line, text: line.text.normalize('NFD') })),
  }),
  docx('several faults at once', ['comments', 'margin', 'font_other', 'keywords_missing'], {
    font: 'Arial',
    page: { ...a4, left: 20 },
    lines: paperLines({ keywords: [] }),
    comments: '<w:comment w:id="1" w:author="Lê An"/>',
  }),
  pdf('a PDF on Letter', ['paper_size'], { width: 612, height: 792 }),
  pdf('a PDF with a narrow left margin', ['margin'], { left: 48 }),
  pdf('a PDF in another typeface', ['font_other'], { font: 'ArialMT' }),
  pdf('a PDF in small letters', ['font_size', 'pages_under'], { size: 10, gap: 15 }),
  pdf('a PDF with lines far apart', ['line_spacing', 'pages_over'], { gap: 34 }),
  pdf('a PDF of few pages', ['pages_under'], { lines: pdfLines({}).slice(0, 15) }),
  pdf('a PDF without keywords', ['keywords_missing'], { lines: pdfLines({ keywords: [] }) }),
  pdf('a PDF without a title', ['title_missing'], { lines: pdfLines({}).slice(1) }),
  pdf('a scanned PDF', ['text_none'], { lines: [], scanned: 6 }),
  pdf('a PDF with a scanned page', ['text_partly'], { scanned: 1 }),
  pdf('a PDF with a heavy picture', ['picture_heavy'], { pictureBytes: 3_000_000 }),
  pdf('a PDF whose letters have no meaning', ['text_garbled'], { mute: true }),
  pdf('a PDF in TCVN3', ['encoding_tcvn3'], { lines: [...pdfLines({}), tcvn3] }),
  pdf('a PDF with a note in its margin', ['comments'], {
    annotations: '/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/Contents(xem lai)/T(An)>>]',
  }),
]

const table = `<w:tbl><w:tr><w:tc>${paragraphXml(prose(1), '<w:sz w:val="22"/>', '<w:spacing w:line="240" w:lineRule="auto"/>')}</w:tc></w:tr></w:tbl>`

/** Made papers in which nothing is to be found. */
export const sound: [what: string, name: string, bytes: () => Buffer][] = [
  ['a Word paper', 'a.docx', () => wordPaper()],
  ['lines of 18 points', 'a.docx', () => wordPaper({ line: 'w:line="360" w:lineRule="exact"' })],
  [
    'the typeface by the theme',
    'a.docx',
    () =>
      wordPaper({
        theme: { major: 'Times New Roman', minor: 'Times New Roman' },
        run: from(4, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
      }),
  ],
  [
    'the widest lawful margins, a title in two lines and tones in the old place',
    'a.docx',
    () =>
      wordPaper({
        page: { ...a4, top: 25, bottom: 25, left: 35, right: 15 },
        lines: [
          { text: 'NÂNG CAO CHẤT LƯỢNG GIẢNG DẠY LÝ LUẬN CHÍNH TRỊ', bold: true },
          { text: 'GẮN VỚI CHUYỂN ĐỔI SỐ (1)', bold: true },
          ...paperLines({ authors: ['Nguyễn Văn Minh', 'Trần Thị Hoà'] }).slice(1),
        ],
      }),
  ],
  [
    'a table in smaller letters on a page of its own across',
    'a.docx',
    () =>
      wordPaper({
        behind: `<w:p><w:pPr>${sectionXml(a4)}</w:pPr></w:p>${table}<w:p><w:pPr>${sectionXml({ ...a4, width: 297, height: 210 })}</w:pPr></w:p>${paragraphXml(prose(3))}`,
      }),
  ],
  [
    'headings in bold without a style, the abstract under its own line',
    'a.docx',
    () =>
      wordPaper({
        lines: paperLines().flatMap(({ text, bold = false }): Line[] =>
          text.startsWith('Tóm tắt: ') ? [{ text: 'TÓM TẮT', bold: true }, { text: text.slice(9) }] : [{ text, bold }],
        ),
      }),
  ],
  [
    'a light picture, signs of another typeface and English words',
    'a.docx',
    () =>
      wordPaper({
        behind: `${pictureXml('p1')}${paragraphXml('→', font('Wingdings'))}${paragraphXml('Abstracts in English: the façade of a naïve résumé, Zürich and São Paulo, déjà vu; crème brûlée at the café.')}`,
        pictures: [{ name: 'a.png', bytes: heavyPng(200_000) }],
      }),
  ],
  ['a PDF paper', 'a.pdf', () => pdfPaper()],
  [
    'a PDF with single lines',
    'a.pdf',
    () => pdfPaper({ gap: 16.5, lines: [...pdfLines({}), ...pdfLines({}).slice(5)] }),
  ],
]
