import type { LayoutModel } from '@/lib/platform/storage/layout'
import { fixedWords } from './elements'
import { folded, type Numbered } from './findings'
import type { Profile } from './kinds'

/** Where each element of a document was found. */
export type Anatomy = {
  all: Numbered[]
  title: Numbered | null
  motto: Numbered | null
  date: Numbered | null
  superiors: Numbered[]
  issuers: Numbered[]
  asterisk: Numbered | null
  number: Numbered | null
  letterSubject: Numbered | null
  type: Numbered | null
  subject: Numbered[]
  addressee: Numbered | null
  addresseeLines: Numbered[]
  bases: Numbered[]
  body: Numbered[]
  recipientsWord: Numbered | null
  recipients: Numbered[]
  /** the cells of those who sign, each from the top */
  signers: Numbered[][]
  appendices: Numbered[][]
}

const typeNames = new Set(
  (
    'NGHI QUYET,QUYET DINH,CHI THI,QUY CHE,QUY DINH,THONG CAO,THONG BAO,HUONG DAN,CHUONG TRINH,KE HOACH,PHUONG AN,' +
    'DE AN,DU AN,BAO CAO,BIEN BAN,TO TRINH,HOP DONG,CONG DIEN,BAN GHI NHO,BAN THOA THUAN,GIAY UY QUYEN,GIAY MOI,' +
    'GIAY GIOI THIEU,GIAY NGHI PHEP,PHIEU GUI,PHIEU CHUYEN,PHIEU BAO,THU CONG,GIAO UOC THI DUA,BAN GIAO UOC THI DUA,' +
    'BAN DANG KY THI DUA,BANG DANG KY THI DUA,BANG DANG KY GIAO UOC THI DUA'
  ).split(','),
)

const says = (paragraph: Numbered): boolean => paragraph.text.trim() !== ''
const starts = (paragraph: Numbered, pattern: RegExp): boolean => pattern.test(paragraph.text.normalize('NFC').trim())
const isAppendix = (paragraph: Numbered): boolean =>
  paragraph.cell === null && starts(paragraph, /^phụ lục(\s+([IVXLC]+|\d+))?$/i)

/** Finds the elements of a document by their words and places. */
export function anatomyOf(model: LayoutModel, profile: Profile): Anatomy {
  const all: Numbered[] = model.paragraphs.map((paragraph, at) => ({ ...paragraph, number: at + 1 }))
  const end = all.findIndex((paragraph) => isAppendix(paragraph) || paragraph.section > 0)
  const main = end < 0 ? all : all.slice(0, end)
  const head = headOf(main, profile)
  const rest = main.filter((paragraph) => paragraph.cell === null || paragraph.cell.table !== head.table)
  const opening = openingOf(rest, head.letterSubject !== null)
  const ending = endingOf(rest)
  const taken = new Set([...opening.taken, ...ending.taken, ...head.taken])
  const body = rest.filter((paragraph) => paragraph.cell === null && says(paragraph) && !taken.has(paragraph))
  const { taken: _, table: __, ...ofHead } = head
  const { taken: ___, ...ofOpening } = opening
  const { taken: ____, ...ofEnding } = ending
  return { all, ...ofHead, ...ofOpening, ...ofEnding, body, appendices: end < 0 ? [] : appendicesOf(all.slice(end)) }
}

function headOf(main: Numbered[], profile: Profile) {
  const titleStart = profile === 'party' ? 'DANG CONG SAN' : 'CONG HOA XA HOI'
  const title = main.slice(0, 40).find((paragraph) => folded(paragraph.text).startsWith(titleStart)) ?? null
  const table = title?.cell?.table ?? main.find(({ cell }) => cell?.columns === 2 && !cell.lines)?.cell?.table ?? null
  const inside = main.filter(({ cell }) => cell !== null && cell.table === table)
  const right = inside.filter(({ cell }) => cell!.column > 0)
  const left = inside.filter(({ cell }) => cell!.column === 0)
  const number = left.find((paragraph) => starts(paragraph, /^số(?=[\s:\d])/i) || starts(paragraph, /^số:?$/i)) ?? null
  const letterSubject = left.find((paragraph) => starts(paragraph, /^v\/v/i)) ?? null
  const asterisk = left.find((paragraph) => starts(paragraph, /^\*+$/)) ?? null
  const names = left.filter((paragraph) => says(paragraph) && ![number, letterSubject, asterisk].includes(paragraph))
  const twoLines = names.length > 2 && names.slice(-2).every(({ runs }) => runs.every(({ bold }) => bold))
  const from = Math.max(0, names.length - (twoLines ? 2 : 1))
  return {
    title,
    motto: right.find((paragraph) => folded(paragraph.text).startsWith('DOC LAP')) ?? null,
    date: right.find((paragraph) => starts(paragraph, /ngày|tháng/i)) ?? null,
    superiors: names.slice(0, from),
    issuers: names.slice(from),
    ...{ number, letterSubject, asterisk, table },
    taken: inside,
  }
}

const nextSaying = (list: Numbered[], from: number): Numbered | null => list.slice(from).find(says) ?? null

function openingOf(rest: Numbered[], isLetter: boolean) {
  const free = rest.filter(({ cell }) => cell === null)
  const type = isLetter ? null : (free.find((paragraph) => typeNames.has(folded(paragraph.text))) ?? null)
  const subject = type ? subjectOf(free, free.indexOf(type) + 1) : []
  const addressee = free.find((paragraph) => starts(paragraph, /^kính gửi/i)) ?? null
  const addresseeLines = addressee ? linesFrom(free, free.indexOf(addressee) + 1) : []
  const bases = basesOf(free)
  const decided = free.filter(
    (paragraph) => paragraph.align === 'center' && paragraph !== type && !subject.includes(paragraph),
  )
  const taken = [type, addressee, ...subject, ...addresseeLines, ...bases, ...decided].filter((one) => one !== null)
  return { type, subject, addressee, addresseeLines, bases, taken }
}

function subjectOf(free: Numbered[], from: number): Numbered[] {
  const first = nextSaying(free, from)
  if (!first || starts(first, /^(căn cứ|kính gửi|điều \d)/i)) return []
  if (first.align !== 'center' && first.runs.every(({ bold }) => !bold)) return []
  const subject = [first]
  for (const paragraph of free.slice(free.indexOf(first) + 1)) {
    const goesOn = says(paragraph) && paragraph.align === 'center' && paragraph.runs.every(({ bold }) => bold)
    if (!goesOn || paragraph.text === paragraph.text.toLocaleUpperCase('vi')) break
    subject.push(paragraph)
  }
  return subject
}

function linesFrom(list: Numbered[], from: number): Numbered[] {
  const stop = list.slice(from).findIndex((paragraph) => !starts(paragraph, /^[-–]/))
  return list.slice(from, stop < 0 ? undefined : from + stop)
}

function basesOf(free: Numbered[]): Numbered[] {
  const first = free.findIndex((paragraph) => starts(paragraph, /^căn cứ\s/i) && !starts(paragraph, /:$/))
  if (first < 0) return []
  const bases = [free[first]!]
  for (const paragraph of free.slice(first + 1)) {
    const another = starts(paragraph, /^căn cứ\s/i) && !starts(paragraph, /:$/)
    const goesOn = starts(paragraph, /^(theo|xét|thực hiện)\s/i) && paragraph.runs.some(({ italic }) => italic)
    if (!another && !goesOn) break
    bases.push(paragraph)
  }
  return bases
}

function endingOf(rest: Numbered[]) {
  const word = rest.findLast((paragraph) => starts(paragraph, /^nơi nhận/i)) ?? null
  const same = word ? rest.slice(rest.indexOf(word) + 1).filter((paragraph) => sameCell(paragraph, word)) : []
  const archive = same.findIndex((paragraph) => starts(paragraph, /^[-–]?\s*lưu/i))
  const recipients = (archive < 0 ? same : same.slice(0, archive + 1)).filter(says)
  const table = word?.cell?.table ?? signTable(rest, word)
  const signing = rest.filter(({ cell }) => cell !== null && cell.table === table)
  const cells: Numbered[][] = []
  for (const one of signing.filter(says)) {
    if (word && sameCell(one, word)) continue
    const last = cells.find(([first]) => sameCell(first!, one))
    if (last) last.push(one)
    else cells.push([one])
  }
  const taken = [...signing, ...recipients, ...(word ? [word] : [])]
  return { recipientsWord: word, recipients, signers: cells, taken }
}

const sameCell = (one: Numbered, other: Numbered): boolean =>
  one.cell === null || other.cell === null
    ? one.cell === other.cell
    : one.cell.table === other.cell.table && one.cell.row === other.cell.row && one.cell.column === other.cell.column

// several who sign stand in the last table without lines; the recipients then stand below it
function signTable(rest: Numbered[], word: Numbered | null): number | null {
  const before = word ? rest.slice(0, rest.indexOf(word)) : rest
  return before.findLast(({ cell }) => cell !== null && !cell.lines)?.cell?.table ?? null
}

function appendicesOf(rest: Numbered[]): Numbered[][] {
  const found: Numbered[][] = []
  for (const paragraph of rest) {
    if (isAppendix(paragraph)) found.push([paragraph])
    else if (says(paragraph)) found.at(-1)?.push(paragraph)
  }
  return found
}

/** Whether a document carries no number and is signed by all: the pledge. */
export const isJoint = (anatomy: Anatomy): boolean =>
  anatomy.type !== null && /^(BAN )?GIAO UOC/.test(folded(anatomy.type.text))

/** Whether its words are the fixed ones, in composed letters. */
export const isFixed = (which: keyof typeof fixedWords, text: string): boolean =>
  text.trim().replace(/\s+/g, ' ') === fixedWords[which]
