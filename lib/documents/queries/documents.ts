import 'server-only'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import { mayKeepBook } from '../policy'
import type { DocumentDirection, DocumentState } from '../schema'
import { seenBooks } from './books'
import { findBook, ownerOf, type BookRow } from './find'

export type DocumentFilter = {
  direction: DocumentDirection
  q?: string
  year?: number
  type?: string
  state?: DocumentState
  page?: number
}

export type DocumentLine = {
  id: string
  kind: string
  type: string
  state: DocumentState
  number: number | null
  symbol: string | null
  date: Date | null
  subject: string
  signer: string
  addressee: string
  recipients: string[]
  sender: string
  senderDate: Date | null
  cancelReason: string | null
}

export type DocumentPage = {
  lines: DocumentLine[]
  total: number
  pages: number
  page: number
  /** by what the list can be narrowed */
  years: number[]
  types: string[]
}

const pageSize = 50
const mostExported = 20_000

const shown = {
  ...{ id: true, kind: true, type: true, state: true, number: true, symbol: true, date: true, subject: true },
  ...{ signer: true, addressee: true, recipients: true, sender: true, senderDate: true, cancelReason: true },
} as const

/** The documents of a book, drafts first, then the newest numbers; searched without accents. Null for who does not see the book. */
export async function listDocuments(
  ctx: Context,
  bookId: string,
  filter: DocumentFilter,
): Promise<DocumentPage | null> {
  const book = await findBook(db(), ctx, bookId)
  if (!book) return null
  const where = await whereOf(ctx, book, filter)
  const total = await db().officialDocument.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(Math.max(1, filter.page ?? 1), pages)
  const lines = await db().officialDocument.findMany({
    where,
    orderBy: inOrder,
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: shown,
  })
  const series = await db().documentSeries.findMany({
    where: { bookId, direction: filter.direction },
    distinct: ['year'],
    orderBy: { year: 'desc' },
    select: { year: true },
  })
  const types = await db().officialDocument.findMany({
    where: { bookId, direction: filter.direction, type: { not: '' }, ...seenStates(ctx, book) },
    distinct: ['type'],
    orderBy: { type: 'asc' },
    select: { type: true },
  })
  return {
    ...{ lines, total, pages, page },
    years: series.map((one) => one.year),
    types: types.map((one) => one.type),
  }
}

/** The same documents whole, in the order of their numbers, for the sheet and the print. */
export async function listAllDocuments(
  ctx: Context,
  bookId: string,
  filter: DocumentFilter,
): Promise<DocumentLine[] | null> {
  const book = await findBook(db(), ctx, bookId)
  if (!book) return null
  return db().officialDocument.findMany({
    where: { AND: [await whereOf(ctx, book, filter), { state: { not: 'draft' } }] },
    orderBy: [{ date: 'asc' }, { type: 'asc' }, { number: 'asc' }],
    take: mostExported,
    select: shown,
  })
}

const inOrder: Prisma.OfficialDocumentOrderByWithRelationInput[] = [
  { date: { sort: 'desc', nulls: 'first' } },
  { number: 'desc' },
  { id: 'desc' },
]

// drafts are seen by those alone who keep the book
const seenStates = (ctx: Context, book: BookRow): Prisma.OfficialDocumentWhereInput =>
  mayKeepBook(ctx.actor, ownerOf(book)).ok ? {} : { state: { not: 'draft' } }

async function whereOf(
  ctx: Context,
  book: BookRow,
  filter: DocumentFilter,
): Promise<Prisma.OfficialDocumentWhereInput> {
  const q = filter.q?.trim()
  return {
    AND: [
      { bookId: book.id, direction: filter.direction },
      seenStates(ctx, book),
      q ? { id: { in: await idsOf(book.id, q) } } : {},
      filter.year ? { OR: [{ series: { year: filter.year } }, { state: 'draft' }] } : {},
      filter.type ? { type: filter.type } : {},
      filter.state ? { state: filter.state } : {},
    ],
  }
}

async function idsOf(bookId: string, q: string): Promise<string[]> {
  // escaped, so that a sign of the search is a sign of the text
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from official_documents
    where book_id = ${bookId}::uuid
      and fold_text(subject || ' ' || coalesce(symbol, '') || ' ' || sender || ' ' || signer || ' ' || addressee) like fold_text(${text})
    limit 5000`
  return rows.map((row) => row.id)
}

export type WaitingDocument = { id: string; bookId: string; symbol: string; subject: string; date: Date; body: string }

/** What has a number and waits for its signature in the books that the actor keeps, newest first. */
export async function listWaiting(ctx: Context): Promise<WaitingDocument[]> {
  const books = await db().documentBook.findMany({
    where: seenBooks(ctx),
    include: { organisation: { select: { kind: true } } },
  })
  const kept = books.filter((book) => mayKeepBook(ctx.actor, ownerOf(book)).ok).map((book) => book.id)
  const rows = await db().officialDocument.findMany({
    where: { bookId: { in: kept }, direction: 'outgoing', state: 'numbered' },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      bookId: true,
      symbol: true,
      subject: true,
      date: true,
      book: { select: { issuingBody: true } },
    },
  })
  return rows.map(({ book, symbol, date, ...row }) => ({
    ...{ ...row, symbol: symbol ?? '', body: book.issuingBody },
    date: date ?? new Date(0),
  }))
}
