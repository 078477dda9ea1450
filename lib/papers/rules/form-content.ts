import type { DocumentModel, DocumentParagraph } from '@/lib/platform/storage/document'
import { everywhere, placeOf, type Finding } from './form-finding'
import type { FormRules } from './form-rules'
import { inCommon, keyedWords, keySet, textKey } from './words'
import { wordCount } from './writing'

/** What was typed into the form beside the file. */
export type FormFields = { title: string; authors: readonly string[]; abstract: string; keywords: readonly string[] }

const headLength = 20
const filled = (paragraphs: readonly DocumentParagraph[]): DocumentParagraph[] =>
  paragraphs.filter((one) => one.text.trim() !== '')

const abstractLabel = /^\s*(?:\d+[.)]\s*)?(tóm tắt|abstract|summary)\b[\s.:*–-]*/iu
const keywordsLabel = /^\s*(từ kh(?:óa|oá)|key\s?words?)(?![\p{L}])[\s.:*–-]*/iu

const startOf = (paragraphs: readonly DocumentParagraph[], label: RegExp): number =>
  paragraphs.findIndex((one) => label.test(one.text.normalize('NFC')))

/** The title of the form stands at the head of the paper. */
export function checkTitle(model: DocumentModel, { title }: FormFields): Finding[] {
  const wanted = textKey(title)
  const head = filled(model.paragraphs).slice(0, headLength)
  if (wanted === '' || head.length === 0) return []
  // what is only like the title is looked for above the abstract
  const label = startOf(head, abstractLabel)
  const above = label === -1 ? 6 : label
  let nearest = { common: 0, text: '' }
  for (let at = 0; at < head.length; at++)
    // a long title is broken into lines
    for (let lines = 1; lines <= 4 && at + lines <= head.length; lines++) {
      const text = head
        .slice(at, at + lines)
        .map((one) => one.text.trim())
        .join(' ')
      const key = textKey(text)
      if (key.length > wanted.length * 2 + 20) break
      if (key.includes(wanted)) return []
      const common = inCommon(keySet(key), keySet(wanted))
      if (at + lines <= above && common > nearest.common) nearest = { common, text: text.replace(/\s+/g, ' ') }
    }
  if (nearest.common < 0.6) return [{ code: 'title_missing', severity: 'must', place: everywhere, facts: { title } }]
  return [{ code: 'title_differs', severity: 'should', place: everywhere, facts: { title, found: nearest.text } }]
}

/** Each author of the form is named at the head of the paper, or at its end. */
export function checkAuthors(model: DocumentModel, { authors }: FormFields): Finding[] {
  const lines = filled(model.paragraphs)
  const ends = [...lines.slice(0, headLength), ...lines.slice(-8)].map((one) => ` ${textKey(one.text)} `)
  return authors
    .filter((name) => textKey(name) !== '' && !ends.some((line) => line.includes(` ${textKey(name)} `)))
    .map((name) => ({ code: 'author_missing', severity: 'should', place: everywhere, facts: { name } }))
}

const behind = (paragraph: DocumentParagraph, label: RegExp): string =>
  paragraph.text.normalize('NFC').replace(label, '')

// the abstract goes on until the keywords, a heading or a line in bold
function abstractOf(paragraphs: readonly DocumentParagraph[], at: number): string {
  const first = paragraphs[at]
  const own = first ? behind(first, abstractLabel).trim() : ''
  const rest = paragraphs.slice(at + 1)
  const end = rest.findIndex((one) => keywordsLabel.test(one.text.normalize('NFC')) || one.heading !== null || one.bold)
  const following = rest.slice(0, end === -1 ? 3 : end).map((one) => one.text)
  if (own !== '' && end === -1) return own
  return [own, ...following].join(' ').trim()
}

/** The paper opens with an abstract of the length asked for, the one of the form. */
export function checkAbstract(
  model: DocumentModel,
  form: FormFields,
  { abstract: { from, to } }: FormRules,
): Finding[] {
  if (to === 0) return []
  const paragraphs = filled(model.paragraphs)
  const at = startOf(paragraphs, abstractLabel)
  const start = paragraphs[at]
  if (!start)
    return from === 0 ? [] : [{ code: 'abstract_missing', severity: 'must', place: everywhere, facts: { from, to } }]
  const text = abstractOf(paragraphs, at)
  const words = wordCount(text)
  const place = placeOf(model, start)
  if (words > to) return [{ code: 'abstract_long', severity: 'should', place, facts: { words, most: to } }]
  if (words < from) return [{ code: 'abstract_short', severity: 'should', place, facts: { words, least: from } }]
  if (form.abstract !== '' && inCommon(keySet(text), keySet(form.abstract)) < 0.5)
    return [{ code: 'abstract_differs', severity: 'note', place, facts: {} }]
  return []
}

/** The paper names as many keywords as asked for. */
export function checkKeywords(model: DocumentModel, { keywords: { from, to } }: FormRules): Finding[] {
  if (to === 0) return []
  const paragraphs = filled(model.paragraphs)
  const at = startOf(paragraphs, keywordsLabel)
  const start = paragraphs[at]
  if (!start)
    return from === 0 ? [] : [{ code: 'keywords_missing', severity: 'should', place: everywhere, facts: { from, to } }]
  const own = behind(start, keywordsLabel).trim() || (paragraphs[at + 1]?.text ?? '')
  const count = own.split(/[,;]/).filter((word) => /\p{L}/u.test(word)).length
  const place = placeOf(model, start)
  if (count > to) return [{ code: 'keywords_many', severity: 'should', place, facts: { count, most: to } }]
  if (count < from) return [{ code: 'keywords_few', severity: 'should', place, facts: { count, least: from } }]
  return []
}

const wordsWithoutHeadings = 1200
const numbered = /^\s*(\d+(\.\d+)*[.)]?|[IVX]+[.)]|[a-zđ][.)]|phần\s+\S+)\s+\p{L}/iu

const looksLikeHeading = (paragraph: DocumentParagraph): boolean => {
  const text = paragraph.text.trim()
  if (text.length < 3 || text.length > 160) return false
  return (
    paragraph.bold ||
    (numbered.test(text) && !text.endsWith('.')) ||
    (/\p{L}{4}/u.test(text) && text === text.toUpperCase())
  )
}

/** A long paper has headings, and they go down one level at a time. */
export function checkHeadings(model: DocumentModel, { title }: FormFields): Finding[] {
  const paragraphs = filled(model.paragraphs)
  const styled = paragraphs.filter((one) => one.heading !== null)
  const skip = styled.find((one, at) => at > 0 && (one.heading ?? 0) > (styled[at - 1]?.heading ?? 0) + 1)
  if (skip) {
    const before = styled[styled.indexOf(skip) - 1]?.heading ?? 0
    const facts = { level: skip.heading ?? 0, before }
    return [{ code: 'heading_skips', severity: 'note', place: placeOf(model, skip), facts }]
  }
  const body = paragraphs.filter((one) => !textKey(title).includes(textKey(one.text))).slice(5)
  if (model.words < wordsWithoutHeadings || styled.length > 0 || body.some(looksLikeHeading)) return []
  return [{ code: 'headings_none', severity: 'note', place: everywhere, facts: { words: model.words } }]
}

/** Traces of the writing that no reader should see. */
export function checkTraces(model: DocumentModel): Finding[] {
  const { inserted, deleted, formatted, by } = model.changes
  const findings: Finding[] = []
  const count = inserted + deleted + formatted
  const said = { place: everywhere } as const
  if (count > 0)
    findings.push({ code: 'tracked_changes', severity: 'must', ...said, facts: { count, by: by.join(', ') || '–' } })
  if (model.comments.count > 0) {
    const facts = { count: model.comments.count, by: model.comments.by.join(', ') || '–' }
    findings.push({ code: 'comments', severity: 'must', ...said, facts })
  }
  if (model.hiddenLetters > 0)
    findings.push({ code: 'hidden_text', severity: 'should', ...said, facts: { letters: model.hiddenLetters } })
  return findings
}

const fewMarks = 20

/** Accents typed as signs of their own: they look right and are found by no search. */
export function checkComposed(model: DocumentModel): Finding[] {
  const spoilt = model.paragraphs.filter((one) => one.text !== one.text.normalize('NFC'))
  const words = spoilt.reduce((sum, { text }) => sum + (text.match(/\p{L}\p{M}/gu)?.length ?? 0), 0)
  const [first] = spoilt
  if (!first || words < fewMarks || keyedWords(first.text).length === 0) return []
  return [{ code: 'decomposed', severity: 'note', place: placeOf(model, first), facts: { words } }]
}
