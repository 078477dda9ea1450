import type { Anatomy } from './anatomy'
import { content, looks } from './elements'
import { checkLook, checkSize, finding, type Finding, type Numbered } from './findings'
import type { Profile } from './kinds'

/** "Kính gửi", the legal grounds, and the content. */
export function checkBody(anatomy: Anatomy, profile: Profile): Finding[] {
  return [
    ...checkAddressee(anatomy, profile),
    ...anatomy.bases.flatMap((one) => checkLook('basis', looks[profile].basis, one)),
    ...checkBasesEnd(anatomy.bases),
    ...anatomy.body.flatMap(checkParagraph),
    ...checkGaps(anatomy.body),
    ...anatomy.all.flatMap((one) => checkPart(one, profile)),
    ...checkAppendices(anatomy, profile),
  ]
}

const ended = (paragraph: Numbered): string => paragraph.text.trimEnd().slice(-1)

function checkAddressee({ addressee, addresseeLines }: Anatomy, profile: Profile): Finding[] {
  if (!addressee) return []
  const all = [addressee, ...addresseeLines]
  const words = /^Kính gửi:/.test(addressee.text.normalize('NFC').trim())
  return [
    ...(words ? [] : [finding('words', 'addressee', addressee, addressee.text.trim().slice(0, 12), 'Kính gửi:')]),
    ...all.flatMap((one) => checkLook('addressee', looks[profile].addressee, one)),
    ...checkEnds('addressee', addresseeLines),
  ]
}

/** Lines of a list end in a semicolon, the last one in a full stop. */
export function checkEnds(element: 'addressee' | 'recipients', list: Numbered[]): Finding[] {
  return list.flatMap((one, at) => {
    const wanted = at === list.length - 1 ? '.' : ';'
    return ended(one) === wanted ? [] : [finding('line_end', element, one, ended(one), wanted)]
  })
}

function checkBasesEnd(bases: Numbered[]): Finding[] {
  return bases.flatMap((one, at) => {
    const wanted = at === bases.length - 1 ? '.' : ';'
    return ended(one) === wanted ? [] : [finding('basis_end', 'basis', one, ended(one), wanted)]
  })
}

// what is longer fills more than a line
const longLine = 95

function checkParagraph(paragraph: Numbered): Finding[] {
  const text = paragraph.text.normalize('NFC').trim()
  const found = [...checkSize('body', content.size, paragraph), ...checkLine(paragraph)]
  const letters = paragraph.runs.filter((run) => run.text.trim() !== '')
  if (letters.length > 0 && letters.every(({ italic }) => italic) && !/^\(.*\)$/.test(text))
    found.push(finding('not_italic', 'body', paragraph))
  if (text.length > longLine && paragraph.align !== 'both') found.push(finding('justified', 'body', paragraph))
  const [from, to] = content.firstLine
  // lists that hang lie by a measure of their own
  const lies = paragraph.left + paragraph.firstLine
  if (text.length > longLine && paragraph.firstLine >= 0 && (lies < from - 0.3 || lies > to + 0.3))
    found.push(finding('first_line', 'body', paragraph, mm(lies), `${mm(from)}–${mm(to)}`))
  return [...found, ...checkArticle(paragraph, text)]
}

const mm = (millimetres: number): string => `${String(millimetres).replace('.', ',')} mm`
const times = (value: number): string => String(value).replace('.', ',')

function checkLine(paragraph: Numbered): Finding[] {
  const { rule, value } = paragraph.line
  const size = Math.max(...paragraph.runs.map((run) => run.size), 1)
  // Times set solid is 1.15 of its size high
  const lines = rule === 'multiple' ? value : value / (size * 1.15)
  const [from, to] = content.line
  if (rule === 'least' || (lines >= from - 0.08 && lines <= to + 0.08)) return []
  const found = rule === 'multiple' ? times(value) : `${times(value)} pt`
  return [finding('line', 'body', paragraph, found, `${times(from)}–${times(to)}`)]
}

// the gap between two paragraphs of the content: what one leaves below and the next asks above
function checkGaps(body: Numbered[]): Finding[] {
  return body.flatMap((one, at) => {
    const before = body[at - 1]
    if (!before || before.number !== one.number - 1 || before.section !== one.section) return []
    const gap = before.after + one.before
    return gap >= content.gap - 0.01 ? [] : [finding('gap', 'body', one, `${times(gap)} pt`, `${content.gap} pt`)]
  })
}

function checkArticle(paragraph: Numbered, text: string): Finding[] {
  const article = /^Điều \d+(.?)/u.exec(text)
  if (!article) return []
  const label = paragraph.runs.find((run) => run.text.trim() !== '')
  return [
    ...(article[1] === '.' ? [] : [finding('article_sign', 'article', paragraph, article[0], `${article[0].trim()}.`)]),
    ...(label?.bold ? [] : [finding('bold', 'article', paragraph)]),
  ]
}

function checkPart(paragraph: Numbered, profile: Profile): Finding[] {
  const part = /^(Phần|Chương)\s+([IVXLC]+|\d+|thứ \p{L}+)\.?$/iu.exec(paragraph.text.normalize('NFC').trim())
  if (!part || paragraph.cell) return []
  const roman = /^[IVXLC]+$/.test(part[2]!) || /^thứ/i.test(part[2]!)
  return [
    ...(roman ? [] : [finding('roman', 'part', paragraph, part[2], 'I, II, III')]),
    ...checkLook('part', looks[profile].part, paragraph),
  ]
}

function checkAppendices({ appendices }: Anatomy, profile: Profile): Finding[] {
  const several = appendices.length > 1
  return appendices.flatMap(([word, title]) => [
    ...checkLook('appendix', looks[profile].appendix, word!),
    ...(several && !/\s[IVXLC]+$/.test(word!.text.trim())
      ? [finding('roman', 'appendix', word, word!.text.trim(), 'Phụ lục I')]
      : []),
    ...(title
      ? checkLook('appendix_title', looks[profile].appendix_title, title)
      : [finding('missing', 'appendix_title')]),
  ])
}
