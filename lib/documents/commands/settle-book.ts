import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayKeepBook } from '../policy'
import { findBook, ownerOf, placeOf } from '../queries/find'
import { checkSettling } from '../rules/documents'
import type { settleBookSchema } from '../schema'

type Input = z.output<typeof settleBookSchema>

/**
 * Sets the letterhead, the layout and the numbering of a book; what was numbered keeps what it has.
 * Refusals: not found, not keeping, changed meanwhile, series in use.
 */
export const settleBook = command<Input, { bookId: string }>(
  'documents.settle_book',
  async (tx, ctx, { bookId, version, edit, ...letterhead }) => {
    const book = await findBook(tx, ctx, bookId)
    if (!book) return notFound
    const thisYear = fieldDay(ctx.now).getUTCFullYear()
    const numbers = await tx.officialDocument.count({
      where: { series: { bookId, direction: 'outgoing', year: { gte: thisYear } } },
    })
    const verdict = firstRefusal(
      mayKeepBook(ctx.actor, ownerOf(book)),
      checkUnchanged(book, { version, edit }),
      checkSettling(book, letterhead, numbers),
    )
    if (!verdict.ok) return verdict

    await tx.documentBook.update({
      where: { id: bookId },
      data: { ...letterhead, editKey: edit, version: { increment: 1 } },
    })
    const { superiorBody, issuingBody, abbreviation, place, profile, pattern, commonSeries } = book
    await record(tx, ctx, {
      event: 'documents.book_settled',
      subject: { type: 'document_book', id: bookId },
      facts: { body: letterhead.issuingBody },
      ...placeOf(book),
      before: { superiorBody, issuingBody, abbreviation, place, profile, pattern, commonSeries },
      after: letterhead,
    })
    return ok({ bookId })
  },
)
