import 'server-only'
import { listHistory, type RecordLine } from '@/lib/audit/queries'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { mayKeepBook, maySeeDocument } from '../policy'
import { checkCancelling, checkDraft, checkNumbering, checkSigning } from '../rules/documents'
import { addressOf, printedNumber, seriesType, symbolOf } from '../rules/symbols'
import type { DocumentDirection, SigningAuthority } from '../schema'
import type { DocumentLine } from './documents'
import { findDocument, ownerOf, type DocumentRow } from './find'

export type FileLine = { id: string; name: string; size: number; sha256: string }

export type DocumentView = DocumentLine & {
  bookId: string
  direction: DocumentDirection
  place: string
  signerPost: string
  authority: SigningAuthority
  printedNumber: string | null
  /** of a draft: the symbol that it would take now */
  nextSymbol: string | null
  /** the day of the last number of its series, before which it may not be dated */
  lastDate: Date | null
  year: { clusterCode: string; year: number } | null
  source: { type: string; id: string } | null
  file: FileLine | null
  scan: FileLine | null
  /** a scan that was brought in and waits to be looked at */
  brought: { id: string; file: FileLine; byCode: boolean; at: Date } | null
  signedSha256: string | null
  signedAt: Date | null
  cancelledAt: Date | null
  /** what the QR of its print holds */
  address: string
  prose: unknown
  data: unknown
  version: number
  history: RecordLine[]
  today: Date
  may: { write: Verdict; number: Verdict; sign: Verdict; cancel: Verdict; discard: Verdict }
}

const fileShown = { id: true, name: true, size: true, sha256: true } as const

/** One document of a book with its files, its history, and what may be done with it; null for those who do not see it. */
export async function getDocument(ctx: Context, bookId: string, id: string): Promise<DocumentView | null> {
  const ids = [bookId, id].every((one) => /^[0-9a-f-]{36}$/.test(one))
  const row = ids ? await findDocument(db(), ctx, id) : null
  if (row?.bookId !== bookId) return null
  const year = row.yearId ? await yearOf(row.yearId) : null
  const files = await db().fileObject.findMany({
    where: { id: { in: [row.fileId, row.scanId].flatMap((one) => one ?? []) } },
    select: fileShown,
  })
  const fileOf = (fileId: string | null): FileLine | null => files.find((one) => one.id === fileId) ?? null
  const next = row.state === 'draft' ? await nextOf(db(), row, fieldDay(ctx.now)) : null
  return {
    ...factsOf(row),
    ...{ year, nextSymbol: next?.symbol ?? null, lastDate: next?.lastDate ?? null },
    ...{ file: fileOf(row.fileId), scan: fileOf(row.scanId), brought: await broughtOf(row) },
    history: await listHistory(ctx, { type: 'official_document', id }),
    ...{ today: fieldDay(ctx.now), may: verdictsOf(ctx, row) },
  }
}

type Facts = Omit<
  DocumentView,
  'year' | 'nextSymbol' | 'lastDate' | 'file' | 'scan' | 'brought' | 'history' | 'today' | 'may'
>

function factsOf(row: DocumentRow): Facts {
  const { id, bookId, direction, kind, type, state, number, symbol, date, subject, place } = row
  const { signer, signerPost, authority, addressee, recipients, sender, senderDate } = row
  const { signedSha256, signedAt, cancelledAt, cancelReason, prose, data, version } = row
  return {
    ...{ id, bookId, direction, kind, type, state, number, symbol, date, subject, place },
    ...{ signer, signerPost, authority, addressee, recipients, sender, senderDate },
    ...{ signedSha256, signedAt, cancelledAt, cancelReason, prose, data, version },
    source: row.sourceType && row.sourceId ? { type: row.sourceType, id: row.sourceId } : null,
    printedNumber: number === null ? null : printedNumber(number),
    address: addressOf(env().NEXTAUTH_URL, row.token),
  }
}

function verdictsOf(ctx: Context, row: DocumentRow): DocumentView['may'] {
  const keep = mayKeepBook(ctx.actor, ownerOf(row.book))
  const write = firstRefusal(keep, checkDraft(row))
  return {
    ...{ write, discard: write, number: firstRefusal(keep, checkNumbering(row)) },
    ...{ sign: firstRefusal(keep, checkSigning(row)), cancel: firstRefusal(keep, checkCancelling(row)) },
  }
}

async function yearOf(id: string): Promise<DocumentView['year']> {
  const row = await db().clusterYear.findUnique({
    where: { id },
    select: { year: true, cluster: { select: { code: true } } },
  })
  return row && { year: row.year, clusterCode: row.cluster.code }
}

async function nextOf(tx: Tx, row: DocumentRow, today: Date): Promise<{ symbol: string; lastDate: Date | null }> {
  const type = seriesType(row.book, row.direction, row.type)
  const key = { bookId: row.bookId, direction: row.direction, type, year: today.getUTCFullYear() }
  const series = await tx.documentSeries.findUnique({
    where: { bookId_direction_type_year: key },
    select: { last: true, documents: { orderBy: { date: 'desc' }, take: 1, select: { date: true } } },
  })
  return {
    symbol: symbolOf(row.book, row.type, (series?.last ?? 0) + 1),
    lastDate: series?.documents[0]?.date ?? null,
  }
}

async function broughtOf(row: DocumentRow): Promise<DocumentView['brought']> {
  if (row.state !== 'numbered') return null
  const brought = await db().broughtScan.findFirst({
    where: { documentId: row.id },
    orderBy: { id: 'desc' },
    include: { file: { select: fileShown } },
  })
  return brought && { id: brought.id, file: brought.file, byCode: brought.byCode, at: brought.broughtAt }
}

/** Which document the QR of a print names, for who may see it; null for everybody else. */
export async function findByToken(ctx: Context, token: string): Promise<{ bookId: string; documentId: string } | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null
  const row = await db().officialDocument.findUnique({ where: { token }, select: { id: true } })
  const document = row && (await findDocument(db(), ctx, row.id))
  return document && { bookId: document.bookId, documentId: document.id }
}

export type MadeDocument = {
  id: string
  bookId: string
  kind: string
  state: string
  symbol: string | null
  subject: string
}

/** The documents that were made from a thing of the year (a meeting, a poll …), as far as the actor sees them. */
export async function listMadeFrom(ctx: Context, source: { type: string; id: string }): Promise<MadeDocument[]> {
  const rows = await db().officialDocument.findMany({
    where: { sourceType: source.type, sourceId: source.id },
    orderBy: { id: 'asc' },
    take: 200,
    include: { book: { include: { organisation: { select: { kind: true } } } } },
  })
  return rows
    .filter((row) => maySeeDocument(ctx.actor, ownerOf(row.book), row))
    .map(({ id, bookId, kind, state, symbol, subject }) => ({ id, bookId, kind, state, symbol, subject }))
}

export type ScanView = { id: string; file: FileLine; placed: boolean }

/** A scan that its bringer still has to place; null for everybody else. */
export async function getScan(ctx: Context, id: string): Promise<ScanView | null> {
  if (ctx.actor.kind !== 'person' || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db().broughtScan.findUnique({ where: { id }, include: { file: { select: fileShown } } })
  if (row?.broughtById !== ctx.actor.personId) return null
  return { id, file: row.file, placed: row.documentId !== null }
}

/** Whether the actor may read a file of a document: who sees the document, and who brought the scan. */
export async function mayReadDocumentFile(ctx: Context, fileId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false
  const brought = await db().broughtScan.findMany({
    where: { fileId },
    select: { broughtById: true, documentId: true },
  })
  const { personId } = ctx.actor
  if (brought.some((one) => one.broughtById === personId)) return true
  const rows = await db().officialDocument.findMany({
    where: { OR: [{ fileId }, { scanId: fileId }, { id: { in: brought.flatMap((one) => one.documentId ?? []) } }] },
    select: { id: true },
  })
  for (const { id } of rows) if (await findDocument(db(), ctx, id)) return true
  return false
}
