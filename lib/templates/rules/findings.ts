import type { LayoutParagraph } from '@/lib/platform/storage/layout'
import { itemOf, type Element, type ElementLook } from './elements'

/** What may differ from the layout. Its words: `templates.findings.<code>`. */
export type FindingCode =
  | 'paper'
  | 'margin_top'
  | 'margin_bottom'
  | 'margin_left'
  | 'margin_right'
  | 'font'
  | 'colour'
  | 'missing'
  | 'words'
  | 'size'
  | 'bold'
  | 'not_bold'
  | 'italic'
  | 'not_italic'
  | 'upper'
  | 'not_upper'
  | 'centred'
  | 'rule_missing'
  | 'rule_length'
  | 'order'
  | 'number_pattern'
  | 'number_zero'
  | 'number_colon'
  | 'date_pattern'
  | 'date_zero'
  | 'basis_end'
  | 'justified'
  | 'first_line'
  | 'gap'
  | 'line'
  | 'article_sign'
  | 'roman'
  | 'line_end'
  | 'line_dash'
  | 'archive'
  | 'prefix'
  | 'academic_title'
  | 'page_number_missing'
  | 'page_number_first'
  | 'page_number_place'
  | 'own_numbers'

/** A difference: of which element, what was found, what the rule wants, and in which paragraphs. */
export type Finding = {
  code: FindingCode
  element: Element
  found: string
  wanted: string
  /** counted from 1 over the whole document; none where a thing is missing */
  paragraphs: number[]
  words: string
}

/** A paragraph with its number in the document. */
export type Numbered = LayoutParagraph & { number: number }

const pageItems: Partial<Record<FindingCode, string>> = {
  ...{ paper: 'I.1', font: 'I.4', colour: 'I.4' },
  ...{ margin_top: 'I.3', margin_bottom: 'I.3', margin_left: 'I.3', margin_right: 'I.3' },
}

/** The item of annex I of Decree 30, part I, on which a finding rests. */
export const itemFor = ({ code, element }: Pick<Finding, 'code' | 'element'>): string =>
  pageItems[code] ?? itemOf[element]

const excerpt = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}

/** A finding at a paragraph, or of a thing that is missing. */
export const finding = (
  code: FindingCode,
  element: Element,
  at: Numbered | null = null,
  found = '',
  wanted = '',
): Finding => ({
  code,
  element,
  found,
  wanted,
  paragraphs: at ? [at.number] : [],
  words: at ? excerpt(at.text) : '',
})

/** The same difference in several paragraphs is said once. */
export function gathered(findings: Finding[]): Finding[] {
  const all = new Map<string, Finding>()
  for (const one of findings) {
    const key = [one.code, one.element, one.found, one.wanted].join('|')
    const same = all.get(key)
    if (same) same.paragraphs.push(...one.paragraphs)
    else all.set(key, { ...one, paragraphs: [...one.paragraphs] })
  }
  return [...all.values()]
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
const lettered = (paragraph: LayoutParagraph): LayoutParagraph['runs'] =>
  paragraph.runs.filter(({ text }) => hasLetters(text))

/** The words as they are seen: in capitals where the style makes them so. */
export const seen = (paragraph: LayoutParagraph): string =>
  paragraph.runs.map(({ text, capitals }) => (capitals ? text.toLocaleUpperCase('vi') : text)).join('')

const isUpper = (text: string): boolean => text === text.toLocaleUpperCase('vi')
const isAllUpper = (text: string): boolean => isUpper(text) && /\p{Lu}{2}/u.test(text)
const range = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}–${to}`)

/** Sizes that are not within what the rule gives. */
export function checkSize(element: Element, size: readonly [number, number], paragraph: Numbered): Finding[] {
  const wrong = lettered(paragraph).find((run) => run.size < size[0] || run.size > size[1])
  return wrong ? [finding('size', element, paragraph, String(wrong.size), range(size))] : []
}

/** How the letters of an element look, against the rule. */
export function checkLook(element: Element, wanted: ElementLook | undefined, paragraph: Numbered): Finding[] {
  if (!wanted) return []
  const runs = lettered(paragraph)
  const text = seen(paragraph)
  const found = checkSize(element, wanted.size, paragraph)
  if (wanted.bold && runs.some((run) => !run.bold)) found.push(finding('bold', element, paragraph))
  if (!wanted.bold && runs.some((run) => run.bold)) found.push(finding('not_bold', element, paragraph))
  if (wanted.italic && runs.some((run) => !run.italic)) found.push(finding('italic', element, paragraph))
  if (!wanted.italic && runs.some((run) => run.italic)) found.push(finding('not_italic', element, paragraph))
  if (wanted.upper && !isUpper(text)) found.push(finding('upper', element, paragraph))
  if (wanted.upper === undefined && wanted.centred && sentences.has(element) && isAllUpper(text))
    found.push(finding('not_upper', element, paragraph))
  if (wanted.centred && paragraph.align !== 'center') found.push(finding('centred', element, paragraph))
  return found
}

// elements that the rule writes in small letters: a name in capitals is not a name by the rule
const sentences = new Set<Element>(['motto', 'subject', 'signer', 'date'])

/** Words without marks and signs, in capitals: to find an element that is written a little wrong. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
