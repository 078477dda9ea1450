import 'server-only'
import type { DocumentRow } from '@/lib/documents/queries/find'
import { addressOf, symbolOf } from '@/lib/documents/rules/symbols'
import { env } from '@/lib/platform/env'
import type { Tx } from '@/lib/platform/db/client'
import { fillTemplate, tagsIn, type FilledDocument } from '@/lib/templates/queries/fill'
import { currentTemplate } from '@/lib/templates/queries/templates'
import type { DocumentData } from '@/lib/templates/rules/kinds'
import { printedDay, signingLines } from '../rules/frame'
import { composed } from '../rules/parts'
import type { Drafted } from './find'

export type Given = { symbol: string; date: Date }

/** The post in whose place a deputy signs, by the book. */
const headOf = ({ book }: DocumentRow): string => {
  if (book.clusterId) return 'Cụm trưởng'
  return book.organisation?.kind === 'school' ? 'Hiệu trưởng' : 'Giám đốc'
}

/** The symbol before there is a number: dots in its place, as on paper. */
const blankSymbol = ({ book, type }: DocumentRow): string => symbolOf(book, type, 0).replace(/^0+/, '…'.repeat(3))

/** Everything that the document says, with its letterhead, signature and, where it is known, its number. */
export function wholeOf({ row, source, data, prose }: Drafted, given: Given | null): DocumentData {
  const { book } = row
  const whole = composed(source.kind, data, prose)
  const lines = signingLines(row, { ...book, head: headOf(row) })
  return {
    ...whole,
    ...{ superior: book.superiorBody, issuer: book.issuingBody, issuerName: whole.issuerName || book.issuingBody },
    ...{ symbol: given?.symbol ?? row.symbol ?? blankSymbol(row), place: row.place, subject: row.subject },
    date: given ? printedDay(given.date) : row.date ? printedDay(row.date) : '',
    ...{ ...lines, signer: row.signer, recipients: row.recipients },
    qr: addressOf(env().NEXTAUTH_URL, row.token),
  }
}

type Template = { id: string | null; bytes: Uint8Array<ArrayBuffer> }

/** The template that the office of the book uses for a document, in the layout of the book; without an id it is the shipped one. */
export function templateOf(tx: Tx, { row: { book }, source }: Drafted): Promise<Template> {
  const owner = book.clusterId ? { clusterId: book.clusterId } : { organisationId: book.organisationId ?? '' }
  return currentTemplate(tx, owner, source.kind, book.profile)
}

/** The Word file of a document as it stands, or with the number that it takes. */
export async function fillDrafted(tx: Tx, drafted: Drafted, given: Given | null): Promise<FilledDocument> {
  return fillWith(await templateOf(tx, drafted), drafted, given)
}

/** The same with a template that is at hand. */
export const fillWith = ({ bytes }: Template, drafted: Drafted, given: Given | null): Promise<FilledDocument> =>
  fillTemplate(bytes, drafted.source.kind, wholeOf(drafted, given))

/** Whether a template can be filled at all, found before a number is taken for it. */
export const isFillable = ({ bytes }: Template, { source }: Drafted): boolean =>
  tagsIn(bytes, source.kind).faults.length === 0

/** "Giấy mời – Dự Hội nghị tổng kết.docx": what a file may be called on any machine. */
export const wordNameOf = (symbol: string | null, subject: string): string =>
  `${[symbol, subject]
    .filter(Boolean)
    .join(' ')
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')
    .slice(0, 120)
    .trim()}.docx`
