import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findBook, hrefOf, isYearOf, ownerOf } from '../queries/find'
import type { createDraftSchema } from '../schema'

export type LaidDraft = { documentId: string; bookId: string; href: string }

/**
 * Lays down a draft inside the transaction of a command, such as one that makes it from what stands in the year.
 * Refusals: as createDraft.
 */
export async function layDraft(
  tx: Tx,
  ctx: Context,
  input: z.output<typeof createDraftSchema>,
): Promise<Result<LaidDraft>> {
  const { bookId, documentId, source, prose, data, ...facts } = input
  const book = await findBook(tx, ctx, bookId)
  if (!book || ctx.actor.kind !== 'person') return notFound
  const may = mayKeepBook(ctx.actor, ownerOf(book))
  if (!may.ok) return may
  if (facts.yearId && !(await isYearOf(tx, book, facts.yearId))) return notFound
  const there = await tx.officialDocument.findUnique({ where: { id: documentId }, select: { bookId: true } })
  if (there && there.bookId !== bookId) return notFound
  if (there) return ok({ documentId, bookId, href: hrefOf(bookId, documentId) })

  await tx.officialDocument.create({
    data: {
      ...{ id: documentId, bookId, direction: 'outgoing', state: 'draft', ...facts },
      place: facts.place || book.place,
      ...(source && { sourceType: source.type, sourceId: source.id }),
      prose: prose ?? {},
      data: data ?? {},
      // the print carries it: 128 bits, which nobody guesses
      token: randomBytes(16).toString('base64url'),
      ...{ createdById: ctx.actor.personId, createdAt: ctx.now },
    },
  })
  return ok({ documentId, bookId, href: hrefOf(bookId, documentId) })
}
