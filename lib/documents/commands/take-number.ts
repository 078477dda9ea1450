import 'server-only'
import { keepFile } from '@/lib/files/commands/keep-file'
import type { Upload } from '@/lib/files/schema'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { accountOf } from '../policy'
import { ownerOf, type BookRow } from '../queries/find'
import { checkDay } from '../rules/documents'
import { seriesType, symbolOf } from '../rules/symbols'
import type { DocumentDirection } from '../schema'

export type Given = { seriesId: string; number: number; symbol: string; fileId: string | null }
type Input = {
  book: BookRow
  direction: DocumentDirection
  type: string
  date: Date
  /** the file as it is with this number, made or uploaded */
  file?: ((given: { number: number; symbol: string }) => Promise<Upload | undefined>) | undefined
}

/**
 * Takes the next number of a book inside the transaction of the command that writes it onto a document, and keeps the file as it
 * is with that number; that command has said who may, and stands in the line `documents.numbering`. Rolled back, the number is
 * free again. Refusals: day ahead, day before last, those of the file.
 */
export async function takeNumber(tx: Tx, ctx: Context, input: Input): Promise<Result<Given>> {
  const { book, direction, date } = input
  const type = seriesType(book, direction, input.type)
  const year = date.getUTCFullYear()
  const id = crypto.randomUUID()
  // two that begin one series at once meet here: the later one is told by the database and tries again
  await tx.$executeRaw`
    insert into document_series (id, book_id, direction, type, year)
    values (${id}::uuid, ${book.id}::uuid, ${direction}::document_direction, ${type}, ${year})
    on conflict (book_id, direction, type, year) do nothing`
  const key = { bookId: book.id, direction, type, year }
  const series = await tx.documentSeries.update({
    where: { bookId_direction_type_year: key },
    data: { last: { increment: 1 } },
  })
  const last = await tx.officialDocument.aggregate({ where: { seriesId: series.id }, _max: { date: true } })
  const day = checkDay(date, fieldDay(ctx.now), last._max.date)
  if (!day.ok) return day
  const symbol = symbolOf(book, input.type, series.last)
  const given = { seriesId: series.id, number: series.last, symbol, fileId: null }
  const file = await input.file?.({ number: series.last, symbol })
  if (!file) return ok(given)
  const organisationId = accountOf(ctx.actor, ownerOf(book))
  if (!organisationId) return notFound
  const kept = await keepFile(tx, ctx, { purpose: 'document_file', file, organisationId })
  return kept.ok ? ok({ ...given, fileId: kept.value.fileId }) : kept
}
