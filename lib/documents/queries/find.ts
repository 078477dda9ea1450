import 'server-only'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { maySeeBook, maySeeDocument, type BookOwner } from '../policy'

const owned = { organisation: { select: { kind: true } } } as const

export type BookRow = Prisma.DocumentBookGetPayload<{ include: typeof owned }>
export type DocumentRow = Prisma.OfficialDocumentGetPayload<{ include: { book: { include: typeof owned } } }>

/** Whose a book is, as the policies ask it. */
export const ownerOf = (book: BookRow): BookOwner => ({
  organisationId: book.organisationId,
  organisationKind: book.organisation?.kind ?? null,
  clusterId: book.clusterId,
})

/** A book that the actor may see. */
export async function findBook(tx: Tx, ctx: Context, id: string): Promise<BookRow | null> {
  const book = await tx.documentBook.findUnique({ where: { id }, include: owned })
  return book && maySeeBook(ctx.actor, ownerOf(book)) ? book : null
}

/** A document that the actor may see, with its book. */
export async function findDocument(tx: Tx, ctx: Context, id: string): Promise<DocumentRow | null> {
  const document = await tx.officialDocument.findUnique({ where: { id }, include: { book: { include: owned } } })
  return document && maySeeDocument(ctx.actor, ownerOf(document.book), document) ? document : null
}

/** The cluster year that a document belongs to must be one of the book's own cluster, or of a cluster of its school. */
export async function isYearOf(tx: Tx, book: BookRow, yearId: string): Promise<boolean> {
  const year = await tx.clusterYear.findUnique({
    where: { id: yearId },
    select: { clusterId: true, schools: { select: { organisationId: true } } },
  })
  if (!year) return false
  if (book.clusterId) return year.clusterId === book.clusterId
  if (book.organisation?.kind !== 'school') return true
  return year.schools.some((one) => one.organisationId === book.organisationId)
}

/** Where a change of a book stands in the audit. */
export const placeOf = (book: BookRow): { clusterId?: string; organisationId?: string } =>
  book.clusterId ? { clusterId: book.clusterId } : { organisationId: book.organisationId ?? '' }

/** The address of a book, or of one of its documents. */
export const hrefOf = (bookId: string, documentId?: string): string =>
  documentId ? `/registers/${bookId}/documents/${documentId}` : `/registers/${bookId}`
