import { allowed, atField, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { DocumentDirection, DocumentState } from '../schema'

type Standing = { direction: DocumentDirection; state: DocumentState; symbol: string | null }

const named = ({ symbol }: Pick<Standing, 'symbol'>): { symbol: string } => ({ symbol: symbol ?? '' })

/** Only a draft is written, and discarded. Refusal: documents.no_draft. */
export const checkDraft = (document: Standing): Verdict =>
  document.state === 'draft' ? allowed : refuse('documents.no_draft', named(document))

export type DraftFacts = Standing & { subject: string; signer: string; kind: string }

/** A number is taken once, by a draft that says what it is about and who signs it. Refusals: numbered_already, subject_missing, signer_missing. */
export function checkNumbering(document: DraftFacts): Verdict {
  if (document.state !== 'draft') return refuse('documents.numbered_already', named(document))
  if (document.subject.trim() === '') return refuse('documents.subject_missing')
  return document.signer.trim() === '' ? refuse('documents.signer_missing') : allowed
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10).split('-').reverse().join('/')

/**
 * The day of a document is a day that has come, and numbers follow days: not before that of the number before it. Refusals:
 * documents.day_ahead, day_before_last.
 */
export function checkDay(date: Date, today: Date, last: Date | null): Verdict {
  if (date > today) return atField('date', refuse('documents.day_ahead'))
  if (last && date < last) return atField('date', refuse('documents.day_before_last', { last: dayText(last) }))
  return allowed
}

/** What was sent was sent before it arrived. Refusal: documents.sent_after_arrival. */
export const checkSent = (senderDate: Date | null, date: Date): Verdict =>
  senderDate && senderDate > date ? atField('senderDate', refuse('documents.sent_after_arrival')) : allowed

/** Signed is what has its number, once. Refusals: documents.not_numbered, signed_already, cancelled. */
export function checkSigning(document: Standing): Verdict {
  if (document.state === 'numbered') return allowed
  if (document.state === 'draft') return refuse('documents.not_numbered')
  return refuse(document.state === 'cancelled' ? 'documents.is_cancelled' : 'documents.signed_already', named(document))
}

type Brought = { scan: boolean; asIs: boolean; file: boolean }

/** What is signed must be there: the scan, or the Word file where no scan will come. Refusals: scan_missing, nothing_signed. */
export function checkSigned({ scan, asIs, file }: Brought): Verdict {
  if (scan) return allowed
  if (!asIs) return atField('scan', refuse('documents.scan_missing'))
  return file ? allowed : atField('scan', refuse('documents.nothing_signed'))
}

/** What has a number and is not signed can be cancelled; its number stays taken. Refusals: no_number_yet, signed_stays, is_cancelled. */
export function checkCancelling(document: Standing): Verdict {
  if (document.state === 'numbered' || document.state === 'received') return allowed
  if (document.state === 'draft') return refuse('documents.no_number_yet')
  return refuse(document.state === 'signed' ? 'documents.signed_stays' : 'documents.is_cancelled', named(document))
}

type Settled = { commonSeries: boolean }

/** One series for all or one for each type: it is not changed in a year that has numbers. Refusal: documents.series_in_use. */
export const checkSettling = (kept: Settled, wanted: Settled, numbersThisYear: number): Verdict =>
  kept.commonSeries === wanted.commonSeries || numbersThisYear === 0
    ? allowed
    : atField('commonSeries', refuse('documents.series_in_use', { count: numbersThisYear }))

/** Where the numbers of a series begin is said before it has given one. Refusal: documents.series_begun. */
export const checkStart = (series: { before: number; last: number } | null): Verdict =>
  !series || series.last === series.before ? allowed : atField('before', refuse('documents.series_begun'))

/** The scan of one document does not sign another. Refusal: documents.scan_of_another. */
export const checkOwnScan = (found: readonly string[], token: string, known: readonly string[]): Verdict =>
  found.length > 0 && !found.includes(token) && known.length > 0
    ? atField('scan', refuse('documents.scan_of_another'))
    : allowed

/** What a scan that found its document meets there. Refusals: scan_of_draft, scan_of_signed, is_cancelled. */
export const checkFound = (document: Standing): Verdict =>
  firstRefusal(
    document.state === 'draft' ? atField('scan', refuse('documents.scan_of_draft')) : allowed,
    document.state === 'signed' ? atField('scan', refuse('documents.scan_of_signed', named(document))) : allowed,
    document.state === 'cancelled' ? atField('scan', refuse('documents.is_cancelled', named(document))) : allowed,
  )
