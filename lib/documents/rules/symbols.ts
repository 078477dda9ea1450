import type { DocumentDirection, NumberPattern } from '../schema'

/** A number as printed: below ten with a leading zero (Decree 30/2020, appendix I, II.3). */
export const printedNumber = (number: number): string => String(number).padStart(2, '0')

type Pattern = { pattern: NumberPattern; abbreviation: string }

/**
 * The symbol as printed: 01-KH/CTĐ where a hyphen stands before the type, 01/KH-CTĐ where a stroke does (Decree 30/2020,
 * appendix I, II.3); an official letter without a type is 01/CTĐ in both.
 */
export function symbolOf({ pattern, abbreviation }: Pattern, type: string, number: number): string {
  const n = printedNumber(number)
  if (type === '') return `${n}/${abbreviation}`
  return pattern === 'hyphen' ? `${n}-${type}/${abbreviation}` : `${n}/${type}-${abbreviation}`
}

/** Which series of its year a document takes its number from: that of its type, or the one that serves all. */
export const seriesType = (book: { commonSeries: boolean }, direction: DocumentDirection, type: string): string =>
  book.commonSeries || direction === 'incoming' ? '' : type

/** The secret in what a QR says, or null: the address of a document ends in /d/ and 22 signs. */
export const tokenIn = (text: string): string | null => /\/d\/([A-Za-z0-9_-]{22})(?:[?#].*)?$/.exec(text)?.[1] ?? null

/** The address that the QR of a print holds. */
export const addressOf = (site: string, token: string): string => `${site.replace(/\/$/, '')}/vi/d/${token}`
