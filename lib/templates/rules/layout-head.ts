import { textLines } from '@/lib/platform/word/widths'
import { isFixed, isJoint, type Anatomy } from './anatomy'
import { fixedWords, looks, type Element } from './elements'
import { checkLook, finding, seen, type Finding, type Numbered } from './findings'
import type { Profile } from './kinds'
import { textWidth as pageWidth } from './look'

/** The letterhead: the title of the state or the Party, who issues, number, place and date. */
export function checkHead(anatomy: Anatomy, profile: Profile): Finding[] {
  const own = looks[profile]
  return [
    ...(profile === 'party' ? checkPartyTitle(anatomy) : checkNationalTitle(anatomy)),
    ...anatomy.superiors.flatMap((one) => checkLook('superior', own.superior, one)),
    ...checkIssuer(anatomy, profile),
    ...checkNumber(anatomy, profile),
    ...checkDate(anatomy, profile),
  ]
}

function fixed(element: keyof typeof fixedWords, found: Numbered | null, profile: Profile): Finding[] {
  if (!found) return [finding('missing', element, null, '', fixedWords[element])]
  if (!isFixed(element, seen(found))) return [finding('words', element, found, seen(found).trim(), fixedWords[element])]
  return checkLook(element, looks[profile][element], found)
}

const checkPartyTitle = (anatomy: Anatomy): Finding[] => [
  ...fixed('party_title', anatomy.title, 'party'),
  ...(anatomy.title ? checkRule('party_title', [anatomy.title], anatomy, 'whole') : []),
]

const checkNationalTitle = (anatomy: Anatomy): Finding[] => [
  ...fixed('national_title', anatomy.title, 'decree30'),
  ...fixed('motto', anatomy.motto, 'decree30'),
  ...(anatomy.motto ? checkRule('motto', [anatomy.motto], anatomy, 'whole') : []),
]

function checkIssuer(anatomy: Anatomy, profile: Profile): Finding[] {
  const { issuers, asterisk } = anatomy
  if (issuers.length === 0) return [finding('missing', 'issuer')]
  const looked = issuers.flatMap((one) => checkLook('issuer', looks[profile].issuer, one))
  if (profile === 'decree30') return [...looked, ...checkRule('issuer', issuers, anatomy, 'part')]
  return [...looked, ...(asterisk ? [] : [finding('missing', 'asterisk')])]
}

/** The line below words: as long as they are, or a third to a half of them. A drawn line is seen, not measured. */
export function checkRule(element: Element, words: Numbered[], { all }: Anatomy, length: 'whole' | 'part'): Finding[] {
  const last = words.at(-1)!
  const below = all[last.number]
  const sameCell = below && below.cell?.row === last.cell?.row && below.cell?.column === last.cell?.column
  const rule = last.rule || last.drawn ? last : below && sameCell && (below.rule || below.drawn) ? below : null
  if (!rule) return [finding('rule_missing', element, last)]
  if (!rule.rule) return []
  const column = rule.cell?.width ?? pageWidth
  const found = column - rule.left - rule.right
  const run = last.runs.find(({ text }) => text.trim() !== '')
  const points = textLines(words.map(seen).join(' '), run?.size ?? 13, run?.bold ?? true, (column * 72) / 25.4)
  const text = (Math.max(...points) * 25.4) / 72
  const [from, to] = length === 'whole' ? [0.9, 1.1] : [1 / 3 - 0.03, 1 / 2 + 0.03]
  if (found >= text * from && found <= text * to) return []
  return [
    finding(
      'rule_length',
      element,
      last,
      `${Math.round((found / text) * 100)} %`,
      length === 'whole' ? '100 %' : '33–50 %',
    ),
  ]
}

// 01-KH/CTĐ as the Academy writes, 01/KH-CTĐ as Decree 30; 30/2020/QyĐ-TCT of what lays down law
const group = String.raw`\p{Lu}[\p{L}\d.]*`
const blank = String.raw`[….\s]*`
const patterns = [
  new RegExp(`^(\\d+|${blank})\\s*/\\s*${group}(-${group})*$`, 'u'),
  new RegExp(`^(\\d+|${blank})\\s*-\\s*${group}(/${group})+$`, 'u'),
  new RegExp(`^(\\d+|${blank})/\\d{4}/${group}(-${group})+$`, 'u'),
]

function checkNumber(anatomy: Anatomy, profile: Profile): Finding[] {
  const { number } = anatomy
  if (!number) return isJoint(anatomy) ? [] : [finding('missing', 'number')]
  const text = seen(number).normalize('NFC').trim()
  const [, colon, rest = ''] = /^số\s*(:?)\s*(.*)$/iu.exec(text) ?? []
  const symbol = rest.trim()
  const found: Finding[] = []
  const wantsColon = profile === 'decree30'
  if ((colon === ':') !== wantsColon)
    found.push(finding('number_colon', 'number', number, text, wantsColon ? 'Số: …' : 'Số …'))
  if (symbol !== '' && !new RegExp(`^${blank}$`).test(symbol) && !patterns.some((pattern) => pattern.test(symbol)))
    found.push(finding('number_pattern', 'number', number, symbol, '01/KH-CTĐ, 01-KH/CTĐ'))
  const digits = /^\d+/.exec(symbol)?.[0] ?? ''
  if (digits.length === 1) found.push(finding('number_zero', 'number', number, digits, `0${digits}`))
  return [...found, ...checkLook('number', looks[profile].number, number)]
}

function checkDate({ date }: Anatomy, profile: Profile): Finding[] {
  if (!date) return [finding('missing', 'date')]
  return [...checkDateWords(date), ...checkLook('date', looks[profile].date, date)]
}

function checkDateWords(date: Numbered): Finding[] {
  const text = date.text.normalize('NFC').trim()
  const wrong = (): Finding[] => [finding('date_pattern', 'date', date, text, 'Hà Tĩnh, ngày 05 tháng 02 năm 2026')]
  const parts = /^(.+?),\s*ngày\s*([\d….\s]*)\s*tháng\s*([\d….\s]*)\s*năm\s*([\d….\s]*)$/u.exec(text)
  if (!parts) return wrong()
  const [, , day = '', month = '', year = ''] = parts.map((part) => part.trim())
  const digits = (value: string): boolean => /^\d+$/.test(value)
  if ((digits(day) && Number(day) > 31) || (digits(month) && Number(month) > 12)) return wrong()
  if (digits(year) && year.length !== 4) return wrong()
  // numbers below 10 for days, below 3 for months take a zero (annex I, part I, item II.4)
  const zero = (value: string, below: number): boolean => /^\d$/.test(value) && Number(value) < below
  return [
    ...(zero(day, 10) ? [finding('date_zero', 'date', date, day, `0${day}`)] : []),
    ...(zero(month, 3) ? [finding('date_zero', 'date', date, month, `0${month}`)] : []),
  ]
}

/** The name of the kind and what the document is about; of a letter, what it is about below its number. */
export function checkTitle(anatomy: Anatomy, profile: Profile): Finding[] {
  const { letterSubject, type, subject } = anatomy
  if (letterSubject) return checkLetter(letterSubject, profile)
  if (!type) return [finding('missing', 'type')]
  const found = checkLook('type', looks[profile].type, type)
  if (subject.length === 0) return [...found, finding('missing', 'subject')]
  return [
    ...found,
    ...subject.flatMap((one) => checkLook('subject', looks[profile].subject, one)),
    ...checkRule('subject', subject, anatomy, 'part'),
  ]
}

function checkLetter(paragraph: Numbered, profile: Profile): Finding[] {
  const gap =
    paragraph.before < 6 ? [finding('gap', 'letter_subject', paragraph, `${paragraph.before} pt`, '6 pt')] : []
  return [...checkLook('letter_subject', looks[profile].letter_subject, paragraph), ...gap]
}
