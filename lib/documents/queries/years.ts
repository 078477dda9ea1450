import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { findBook } from './find'

export type YearOption = { id: string; cluster: Bilingual; year: number }

/** The cluster years that a document of the book may belong to: of its cluster, or of those of its school; newest first. */
export async function listBookYears(ctx: Context, bookId: string): Promise<YearOption[]> {
  const book = await findBook(db(), ctx, bookId)
  if (!book) return []
  const { clusterId, organisationId } = book
  const rows = await db().clusterYear.findMany({
    where: clusterId
      ? { clusterId }
      : book.organisation?.kind === 'school'
        ? { schools: { some: { organisationId: organisationId ?? '' } } }
        : {},
    orderBy: [{ year: 'desc' }, { clusterId: 'asc' }],
    take: 100,
    select: {
      id: true,
      year: true,
      cluster: {
        select: {
          code: true,
          names: { where: { validFrom: { lte: fieldDay(ctx.now) } }, orderBy: { validFrom: 'desc' }, take: 1 },
        },
      },
    },
  })
  return rows.map(({ id, year, cluster: { code, names } }) => ({
    ...{ id, year },
    cluster: { vi: names[0]?.shortVi ?? code, en: names[0]?.shortEn ?? code },
  }))
}
