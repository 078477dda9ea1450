import 'server-only'
import { record } from '@/lib/audit/record'
import type { Upload } from '@/lib/files/schema'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, firstRefusal, notFound, ok, type Result, type Verdict } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findDocument, hrefOf, ownerOf, placeOf } from '../queries/find'
import { checkNumbering } from '../rules/documents'
import { takeNumber } from './take-number'

export type Numbered = { documentId: string; symbol: string; href: string }
type Numbering = {
  documentId: string
  date: Date
  /** the Word file as it is with this number; a refusal undoes the number with all else */
  file: (given: { number: number; symbol: string }) => Promise<Upload | undefined>
  /** the office's own template that it is printed from */
  templateVersionId?: string | null
  /** what was found of the file beforehand */
  found?: Verdict
}

/**
 * Numbers a draft inside the transaction of a command that makes its Word file and stands in the line `documents.numbering`.
 * Refusals: as numberDocument.
 */
export async function numberDraft(
  tx: Tx,
  ctx: Context,
  { documentId, date, file, templateVersionId = null, found = allowed }: Numbering,
): Promise<Result<Numbered>> {
  const document = await findDocument(tx, ctx, documentId)
  if (!document || ctx.actor.kind !== 'person') return notFound
  const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(document.book)), checkNumbering(document), found)
  if (!verdict.ok) return verdict
  const { book, direction, type } = document
  const given = await takeNumber(tx, ctx, { book, direction, type, date, file })
  if (!given.ok) return given

  const { symbol, number } = given.value
  await tx.officialDocument.update({
    where: { id: documentId },
    data: {
      ...{ state: 'numbered', date, templateVersionId, ...given.value },
      ...{ numberedById: ctx.actor.personId, numberedAt: ctx.now, version: { increment: 1 } },
    },
  })
  await record(tx, ctx, {
    event: 'documents.document_numbered',
    subject: { type: 'official_document', id: documentId },
    facts: { symbol, subject: document.subject },
    ...placeOf(book),
    ...(document.yearId && { yearId: document.yearId }),
    after: { number, symbol, date: date.toISOString().slice(0, 10), fileId: given.value.fileId },
  })
  return ok({ documentId, symbol, href: hrefOf(book.id, documentId) })
}
