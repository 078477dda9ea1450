import type { DocumentModel } from '@/lib/platform/storage/document'
import { inUnicode } from './form-check'
import { shinglesOf } from './similarity'

/** What is kept of a version: its model, its paragraphs, the hashes by which papers like it are found; or why it was not read. */
export type KeptReading = { model: object | null; problem: string; text: string[]; hashes: number[] }

// about ninety thousand words; what lies behind is not looked for in other papers
const mostShingles = 20_000
// the zero sign and halves of a pair are signs that the database takes for none
const unkeepable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const keepable = (text: string): string => text.replace(unkeepable, '')

const withText = (model: object, paragraphs: readonly string[]): KeptReading => {
  const text = paragraphs.map(keepable)
  const hashes = shinglesOf(text.join('\n')).slice(0, mostShingles)
  return { model, problem: '', text, hashes: [...new Set(hashes.map((one) => one.hash))] }
}

/** What is kept of a document that was read; its paragraphs in Unicode, so that versions in two encodings can be compared. */
export function readingOfModel(model: DocumentModel): KeptReading {
  const kept = JSON.parse(JSON.stringify(model), (_, value: unknown) =>
    typeof value === 'string' ? keepable(value) : value,
  ) as DocumentModel
  const paragraphs = inUnicode(kept).paragraphs.map((one) => one.text)
  return withText(
    kept,
    paragraphs.filter((text) => text.trim() !== ''),
  )
}

/** What is kept of a text written here: the product lays it out itself, so it has no form to be checked. */
export const readingOfText = (text: string): KeptReading =>
  withText(
    {},
    text.split(/\n+/).filter((line) => line.trim() !== ''),
  )

/** A document that could not be read; the paper is taken all the same. */
export const unread = (problem: string): KeptReading => ({ model: null, problem, text: [], hashes: [] })
