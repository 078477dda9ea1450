import type { DocumentModel, DocumentParagraph, DocumentSection } from '@/lib/platform/storage/document'
import { encodingOfFont } from './encodings'
import { everywhere, lettersIn, placeOf, proseOf, type Finding, type Place } from './form-finding'
import type { FormRules } from './form-rules'

const sizeSlack = 2
const told = { margin: 1, spacing: 0.06, share: 0.1 }
// what is measured on a page is less sharp than what a file says, and small notes stand among its lines
const measured = { margin: 4, spacing: 0.12, share: 0.25 }

const placeOfSection = (model: DocumentModel, section: DocumentSection): Place =>
  section.page !== null && model.sections.length > 1
    ? { kind: 'pages', pages: String(section.page) }
    : model.sections.length > 1
      ? { kind: 'section', number: model.sections.indexOf(section) + 1 }
      : everywhere

const near = (a: number, b: number): boolean => Math.abs(a - b) <= sizeSlack

/** Paper of the size asked for, upright; a single turned stretch holds a table. */
export function checkPaper(model: DocumentModel, { paper }: FormRules): Finding[] {
  const findings = model.sections
    .filter(({ width, height }) => {
      const [short, long] = width < height ? [width, height] : [height, width]
      return !near(short, paper.width) || !near(long, paper.height)
    })
    .map((section): Finding => {
      const facts = { width: Math.round(section.width), height: Math.round(section.height) }
      return { code: 'paper_size', severity: 'should', place: placeOfSection(model, section), facts }
    })
    .slice(0, 3)
  const turned = model.sections.filter((section) => section.width > section.height)
  if (turned.length * 2 > model.sections.length)
    findings.push({ code: 'paper_turned', severity: 'should', place: everywhere, facts: {} })
  return findings
}

/** Margins within their bounds; in a PDF left and right alone, for above and below its numbers may stand. */
export function checkMargins(model: DocumentModel, { margins }: FormRules): Finding[] {
  const slack = model.kind === 'pdf' ? measured.margin : told.margin
  const sides = model.kind === 'pdf' ? (['left', 'right'] as const) : (['top', 'bottom', 'left', 'right'] as const)
  return model.sections
    .filter((section) => section.width <= section.height)
    .slice(0, 3)
    .flatMap((section) =>
      sides.flatMap((side): Finding[] => {
        const found = section.margins?.[side]
        const { from, to } = margins[side]
        if (found === undefined || (found >= from - slack && found <= to + slack)) return []
        const facts = { side, found: Math.round(found), from, to }
        return [{ code: 'margin', severity: 'should', place: placeOfSection(model, section), facts }]
      }),
    )
}

const plain = (font: string): string => font.toLowerCase().replace(/[\s-]/g, '')
const signs = /^(symbol|wingdings|webdings|cambria math|mt extra|zapf)/i

const percent = (part: number, whole: number): number => Math.max(1, Math.round((100 * part) / whole))

/** Typefaces other than the one asked for, where they make up more than a little. */
export function checkFonts(model: DocumentModel, rules: FormRules): Finding[] {
  if (rules.font === '') return []
  const letters = model.writing.reduce((sum, one) => sum + one.letters, 0)
  const byFont = new Map<string, number>()
  for (const { font, letters: count } of model.writing) byFont.set(font, (byFont.get(font) ?? 0) + count)
  return [...byFont]
    .filter(([font]) => plain(font) !== plain(rules.font) && !signs.test(font) && font !== '')
    .filter(([font, count]) => encodingOfFont(font) === null && count > letters * 0.02)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([font, count]) => {
      const first = model.paragraphs.find((one) => one.writing.some((writing) => writing.font === font))
      const facts = { font, share: percent(count, letters), wanted: rules.font }
      return { code: 'font_other', severity: 'should', place: first ? placeOf(model, first) : everywhere, facts }
    })
}

/** The running text is written in the sizes asked for. */
export function checkSizes(model: DocumentModel, { sizes }: FormRules): Finding[] {
  const prose = proseOf(model).filter((one) => !/^(tóm tắt|abstract|từ kho|key)/iu.test(one.text.normalize('NFC')))
  const wanted = sizes.from === sizes.to ? String(sizes.from) : `${sizes.from}–${sizes.to}`
  const bounds = { from: sizes.from - 0.4, to: sizes.to + 0.4 }
  const off = (paragraph: DocumentParagraph): number =>
    paragraph.writing
      .filter(({ size }) => size < bounds.from || size > bounds.to)
      .reduce((sum, one) => sum + one.letters, 0)
  return shareOf(model, prose, off, (first, share) => {
    const size = first.writing.find((one) => one.size < bounds.from || one.size > bounds.to)?.size ?? 0
    return { code: 'font_size', facts: { size, share, wanted } }
  })
}

/** How many times single the lines of a paragraph stand. */
function linesOf({ line, writing }: DocumentParagraph): number | null {
  const size = writing[0]?.size
  if (!line || !size) return null
  const single = size * 1.15
  if (line.rule === 'multiple') return line.value
  return line.rule === 'least' ? Math.max(1, line.value / single) : line.value / single
}

/** The lines of the running text stand as far apart as asked for. */
export function checkSpacing(model: DocumentModel, { lineSpacing: { from, to } }: FormRules): Finding[] {
  const slack = model.kind === 'pdf' ? measured.spacing : told.spacing
  const isOff = (paragraph: DocumentParagraph): boolean => {
    const times = linesOf(paragraph)
    return times !== null && (times < from - slack || times > to + slack)
  }
  const off = (paragraph: DocumentParagraph): number => (isOff(paragraph) ? lettersIn(paragraph) : 0)
  return shareOf(model, proseOf(model), off, (first, share) => {
    const found = Math.round((linesOf(first) ?? 0) * 10) / 10
    return { code: 'line_spacing', facts: { found, share, from, to } }
  })
}

type Said = Pick<Finding, 'code' | 'facts'>

function shareOf(
  model: DocumentModel,
  prose: readonly DocumentParagraph[],
  off: (paragraph: DocumentParagraph) => number,
  say: (first: DocumentParagraph, share: number) => Said,
): Finding[] {
  const letters = prose.reduce((sum, one) => sum + lettersIn(one), 0)
  const wrong = prose.reduce((sum, one) => sum + off(one), 0)
  const first = prose.find((one) => off(one) > 0)
  if (!first || wrong <= letters * (model.kind === 'pdf' ? measured : told).share) return []
  return [{ ...say(first, percent(wrong, letters)), severity: 'should', place: placeOf(model, first) }]
}

/** Space made of empty lines moves when anything before it changes. */
export function checkBlankLines(model: DocumentModel): Finding[] {
  let run = 0
  for (const paragraph of model.paragraphs) {
    const isBlank = paragraph.text === '' && !paragraph.apart
    if (!isBlank && run >= 3)
      return [{ code: 'blank_lines', severity: 'note', place: placeOf(model, paragraph), facts: { count: run } }]
    run = isBlank ? run + 1 : 0
  }
  return []
}

/** As many pages as the rules ask for; an estimate is said as a note. */
export function checkPages(model: DocumentModel, { pages: { from, to } }: FormRules): Finding[] {
  const { pages, words } = model
  const severity = model.pagesAre === 'estimated' ? 'note' : 'must'
  const said = { severity, place: everywhere } as const
  if (pages > to) return [{ code: 'pages_over', ...said, facts: { pages, words, most: to, over: pages - to } }]
  if (pages < from) return [{ code: 'pages_under', ...said, facts: { pages, words, least: from } }]
  return []
}

/** Pictures no heavier than a reader's line bears. */
export function checkPictures(model: DocumentModel, { pictureBytes }: FormRules): Finding[] {
  return model.pictures.flatMap((picture, at): Finding[] => {
    if (picture.bytes <= pictureBytes) return []
    const page = (picture.paragraph !== null && model.paragraphs[picture.paragraph]?.page) || 0
    const facts = { megabytes: tenths(picture.bytes), most: tenths(pictureBytes) }
    return [{ code: 'picture_heavy', severity: 'should', place: { kind: 'picture', number: at + 1, page }, facts }]
  })
}

const tenths = (bytes: number): number => Math.round(bytes / 100_000) / 10
