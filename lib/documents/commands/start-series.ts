import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findBook, ownerOf, placeOf } from '../queries/find'
import { checkStart } from '../rules/documents'
import { seriesType } from '../rules/symbols'
import type { startSeriesSchema } from '../schema'

type Input = z.output<typeof startSeriesSchema>

/**
 * Says how many numbers of a series were given on paper before the book was kept here: the next one follows them.
 * Refusals: not found, not keeping, series begun.
 */
export const startSeries = command<Input, { bookId: string }>(
  'documents.start_series',
  async (tx, ctx, { bookId, direction, type: asked, year, before }) => {
    const book = await findBook(tx, ctx, bookId)
    if (!book) return notFound
    const type = seriesType(book, direction, asked)
    const key = { bookId_direction_type_year: { bookId, direction, type, year } }
    const series = await tx.documentSeries.findUnique({ where: key })
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(book)), checkStart(series))
    if (!verdict.ok) return verdict

    const { id } = await tx.documentSeries.upsert({
      where: key,
      create: { bookId, direction, type, year, before, last: before },
      update: { before, last: before },
    })
    await record(tx, ctx, {
      event: 'documents.series_started',
      subject: { type: 'document_book', id: bookId },
      facts: { body: book.issuingBody, type: type || '–', year, before },
      ...placeOf(book),
      after: { seriesId: id, direction, type, year, before },
    })
    return ok({ bookId })
  },
  { line: 'documents.numbering' },
)
