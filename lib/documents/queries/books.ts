import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { isAcademyReviewer } from '@/lib/people/policy'
import { namesOn } from '@/lib/organisations/names'
import { mayBringScan, mayKeepBook, ownersKept } from '../policy'
import type { DocumentDirection, DocumentProfile, NumberPattern } from '../schema'
import { findBook, ownerOf, type BookRow } from './find'

export type Letterhead = {
  superiorBody: string
  issuingBody: string
  abbreviation: string
  place: string
  profile: DocumentProfile
  pattern: NumberPattern
  commonSeries: boolean
}

export type BookLine = Letterhead & {
  id: string
  owner: Bilingual
  ofCluster: boolean
  keeping: boolean
  /** documents that wait: drafts, and what has a number and no signature */
  drafts: number
  numbered: number
}

/** A body that has no book yet, and whose the actor may open. */
export type OpenableOwner = {
  key: string
  name: Bilingual
  province: string | null
  kind: 'cluster' | 'school' | 'academy'
}

export type Books = { books: BookLine[]; openable: OpenableOwner[]; scan: Verdict }

/** The books that the actor may see, his own first, and those that he may open. */
export async function listBooks(ctx: Context): Promise<Books> {
  const rows = await db().documentBook.findMany({
    where: seenBooks(ctx),
    include: { organisation: { select: { kind: true } } },
    orderBy: { openedAt: 'asc' },
  })
  const counts = await db().officialDocument.groupBy({
    by: ['bookId', 'state'],
    where: { bookId: { in: rows.map((row) => row.id) }, state: { in: ['draft', 'numbered'] } },
    _count: true,
  })
  const names = await ownerNames(ctx, rows)
  const countOf = (bookId: string, state: string): number =>
    counts.find((one) => one.bookId === bookId && one.state === state)?._count ?? 0
  const books = rows.map((row): BookLine => {
    const keeping = mayKeepBook(ctx.actor, ownerOf(row)).ok
    return {
      ...{ id: row.id, ...letterheadOf(row), owner: names.of(row), ofCluster: row.clusterId !== null, keeping },
      ...{ drafts: keeping ? countOf(row.id, 'draft') : 0, numbered: countOf(row.id, 'numbered') },
    }
  })
  return {
    books: books.sort((a, b) => Number(b.keeping) - Number(a.keeping)),
    openable: await listOpenable(ctx),
    scan: mayBringScan(ctx.actor),
  }
}

export const letterheadOf = (book: BookRow): Letterhead => {
  const { superiorBody, issuingBody, abbreviation, place, profile, pattern, commonSeries } = book
  return { superiorBody, issuingBody, abbreviation, place, profile, pattern, commonSeries }
}

/** The same as `maySeeBook`, for the database. */
export function seenBooks(ctx: Context): Prisma.DocumentBookWhereInput {
  if (ctx.actor.kind !== 'person') return { id: { in: [] } }
  const { seats } = ctx.actor
  const schools = seats.filter((seat) => seat.organisationKind === 'school').map((seat) => seat.organisationId)
  const clusters = seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId))
  const own = [{ organisationId: { in: schools } }, { clusterId: { in: clusters } }]
  if (!isAcademyReviewer(ctx.actor)) return { OR: own }
  return { OR: [...own, { clusterId: { not: null } }, { organisation: { kind: { not: 'school' } } }] }
}

async function listOpenable(ctx: Context): Promise<OpenableOwner[]> {
  const { organisationIds, clusterIds, academy } = ownersKept(ctx.actor)
  const organisations = await db().organisation.findMany({
    where: {
      documentBook: null,
      OR: [{ id: { in: organisationIds } }, ...(academy ? [{ kind: 'academy' as const }] : [])],
    },
    select: { id: true, kind: true },
  })
  const clusters = await db().cluster.findMany({
    where: { documentBook: null, id: { in: clusterIds } },
    select: { id: true },
  })
  const names = await namesOn(
    db(),
    organisations.map((one) => one.id),
    fieldDay(ctx.now),
  )
  const clusterNames = await namesOfClusters(
    ctx,
    clusters.map((one) => one.id),
  )
  return [
    ...clusters.map((one): OpenableOwner => ({
      ...{ key: `cluster:${one.id}`, kind: 'cluster', province: null },
      name: clusterNames.get(one.id) ?? { vi: '', en: '' },
    })),
    ...organisations.map((one): OpenableOwner => ({
      ...{ key: `organisation:${one.id}`, kind: one.kind === 'school' ? 'school' : 'academy' },
      name: names.get(one.id)?.name ?? { vi: '', en: '' },
      province: names.get(one.id)?.province ?? null,
    })),
  ]
}

async function namesOfClusters(ctx: Context, ids: readonly string[]): Promise<Map<string, Bilingual>> {
  const rows = await db().clusterName.findMany({
    where: { clusterId: { in: [...ids] }, validFrom: { lte: fieldDay(ctx.now) } },
    orderBy: { validFrom: 'asc' },
    select: { clusterId: true, vi: true, en: true },
  })
  return new Map(rows.map(({ clusterId, vi, en }) => [clusterId, { vi, en }]))
}

async function ownerNames(
  ctx: Context,
  books: readonly BookRow[],
): Promise<{ of: (book: Pick<BookRow, 'organisationId' | 'clusterId'>) => Bilingual }> {
  const organisations = await namesOn(
    db(),
    books.flatMap((book) => book.organisationId ?? []),
    fieldDay(ctx.now),
  )
  const clusters = await namesOfClusters(
    ctx,
    books.flatMap((book) => book.clusterId ?? []),
  )
  return {
    of: ({ organisationId, clusterId }) =>
      organisations.get(organisationId ?? '')?.name ?? clusters.get(clusterId ?? '') ?? { vi: '', en: '' },
  }
}

export type SeriesLine = {
  id: string
  direction: DocumentDirection
  type: string
  year: number
  before: number
  last: number
}

export type BookView = Letterhead & {
  id: string
  owner: Bilingual
  ofCluster: boolean
  version: number
  may: { keep: Verdict }
  today: Date
}

/** One book with its letterhead; null for those who do not see it. */
export async function getBook(ctx: Context, id: string): Promise<BookView | null> {
  const book = /^[0-9a-f-]{36}$/.test(id) ? await findBook(db(), ctx, id) : null
  if (!book) return null
  const names = await ownerNames(ctx, [book])
  return {
    ...{ id, ...letterheadOf(book), owner: names.of(book), ofCluster: book.clusterId !== null },
    ...{ version: book.version, may: { keep: mayKeepBook(ctx.actor, ownerOf(book)) }, today: fieldDay(ctx.now) },
  }
}

/** The series of a book that have a beginning, newest year first. */
export async function listSeries(ctx: Context, bookId: string): Promise<SeriesLine[]> {
  if (!(await findBook(db(), ctx, bookId))) return []
  return db().documentSeries.findMany({
    where: { bookId },
    orderBy: [{ year: 'desc' }, { direction: 'asc' }, { type: 'asc' }],
    select: { id: true, direction: true, type: true, year: true, before: true, last: true },
  })
}
