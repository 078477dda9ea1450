import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { findDocument, ownerOf, type BookRow, type DocumentRow } from '@/lib/documents/queries/find'
import type { BookOwner } from '@/lib/documents/policy'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { isKind } from '@/lib/templates/rules/kinds'
import type { Kept, Prose } from '../rules/parts'
import { isSourceOf, type BookOwnerKey } from '../rules/sources'
import type { Source, SourceType } from '../schema'

/** A document that was made from the year, as far as the actor sees it. */
export type Drafted = { row: DocumentRow; source: Source; year: Year; data: Kept; prose: Prose }

/** A document made from the year; null for what was written by hand, and for who does not see it. */
export async function findDrafted(tx: Tx, ctx: Context, documentId: string): Promise<Drafted | null> {
  const row = await findDocument(tx, ctx, documentId)
  if (!row?.yearId || !row.sourceType || !row.sourceId || !isKind(row.kind)) return null
  const source: Source = { kind: row.kind, type: row.sourceType as SourceType, id: row.sourceId }
  const year = isSourceOf(source) ? await findYear(tx, row.yearId) : null
  if (!year || !maySeeYear(ctx.actor, year)) return null
  return { row, source, year, data: row.data as Kept, prose: row.prose as Prose }
}

/** Whose book it is, and the book where it is open already. */
export async function findBookOf(tx: Tx, owner: BookOwnerKey): Promise<{ owner: BookOwner; book: BookRow | null }> {
  const organisation = await organisationOf(tx, owner)
  const where =
    'clusterId' in owner ? { clusterId: owner.clusterId } : { organisationId: organisation?.id ?? crypto.randomUUID() }
  const book = await tx.documentBook.findUnique({ where, include: { organisation: { select: { kind: true } } } })
  return {
    book,
    owner: book
      ? ownerOf(book)
      : {
          clusterId: 'clusterId' in owner ? owner.clusterId : null,
          ...{ organisationId: organisation?.id ?? null, organisationKind: organisation?.kind ?? null },
        },
  }
}

async function organisationOf(
  tx: Tx,
  owner: BookOwnerKey,
): Promise<{ id: string; kind: 'academy' | 'academy_unit' | 'school' } | null> {
  if ('clusterId' in owner) return null
  return tx.organisation.findFirst({
    where: 'academy' in owner ? { kind: 'academy' } : { id: owner.organisationId },
    select: { id: true, kind: true },
  })
}

/** Where a document made from the year is written. */
export const draftedHref = (year: Pick<Year, 'clusterCode' | 'year'>, documentId: string): string =>
  `/work/${year.clusterCode}/${year.year}/documents/${documentId}`
