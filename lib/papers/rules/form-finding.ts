import type { DocumentModel, DocumentParagraph } from '@/lib/platform/storage/document'
import type { Facts } from '@/lib/platform/result'

/** What the form check can find; its words are papers.form.findings.<code>, its cure papers.form.cures.<code>. */
export const findingCodes = [
  ...['paper_size', 'paper_turned', 'margin', 'font_other', 'font_size', 'line_spacing', 'blank_lines'],
  ...['pages_over', 'pages_under', 'abstract_missing', 'abstract_long', 'abstract_short', 'abstract_differs'],
  ...['keywords_missing', 'keywords_few', 'keywords_many', 'title_missing', 'title_differs', 'author_missing'],
  ...['headings_none', 'heading_skips', 'picture_heavy', 'tracked_changes', 'comments', 'hidden_text'],
  ...['text_none', 'text_partly', 'text_garbled', 'encoding_tcvn3', 'encoding_vni', 'decomposed'],
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Severity = 'must' | 'should' | 'note'

/** Where in the paper; its words are papers.form.places.<kind>. */
export type Place =
  | { kind: 'document' }
  | { kind: 'section'; number: number }
  | { kind: 'pages'; pages: string }
  | { kind: 'picture'; number: number; page: number }
  /** counted over what is not empty; page 0 where the file does not tell it */
  | { kind: 'paragraph'; number: number; page: number; excerpt: string }

export type Finding = { code: FindingCode; severity: Severity; place: Place; facts: Facts }

export const everywhere: Place = { kind: 'document' }

const longestExcerpt = 60

/** The place of a paragraph, with its first words. */
export function placeOf(model: DocumentModel, paragraph: DocumentParagraph): Place {
  const at = model.paragraphs.indexOf(paragraph)
  const number = model.paragraphs.slice(0, at + 1).filter((one) => one.text.trim() !== '').length
  const text = paragraph.text.trim().replace(/\s+/g, ' ')
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).replace(/\s\S*$/, '')}…` : text
  return { kind: 'paragraph', number: Math.max(1, number), page: paragraph.page ?? 0, excerpt }
}

const shortestProse = 80

/** Running text: neither headings nor tables nor short lines. */
export const proseOf = (model: DocumentModel): DocumentParagraph[] =>
  model.paragraphs.filter((one) => !one.apart && one.heading === null && one.text.length >= shortestProse)

/** How many letters a paragraph has. */
export const lettersIn = (paragraph: DocumentParagraph): number =>
  paragraph.writing.reduce((sum, one) => sum + one.letters, 0)
