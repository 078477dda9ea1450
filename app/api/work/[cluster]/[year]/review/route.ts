import { getTranslations } from 'next-intl/server'
import { excelOf } from '@/app/api/excel'
import { getYear } from '@/lib/calendar/queries'
import { getReview, type ReviewRow } from '@/lib/insight/queries/review'
import type { ReviewCell } from '@/lib/insight/rules/review'

type Params = { cluster: string; year: string }
type Line = { year: number; row: ReviewRow; cell: ReviewCell }

/** The five-year review, a line for each school and year, for who may see the year. */
export const GET = excelOf<Params, Line>(async ({ ctx, locale, params }) => {
  const year = await getYear(ctx, params.cluster, Number(params.year))
  const review = year && (await getReview(ctx, year))
  if (!review) return null
  const t = await getTranslations({ locale, namespace: 'insight.review' })
  const roles = await getTranslations({ locale, namespace: 'common.roles' })
  const count = (cell: ReviewCell, value: number): number | null => (cell.known ? value : null)
  return {
    name: t('title', { from: String(review.years[0]), to: params.year }),
    rows: review.rows.flatMap((row) => row.cells.map((cell, place) => ({ row, cell, year: review.years[place] ?? 0 }))),
    columns: [
      { header: t('school'), width: 44, value: ({ row }) => row.name[locale] },
      { header: t('year'), width: 10, format: '0', value: (line) => line.year },
      { header: t('office'), width: 18, value: ({ cell }) => (cell.role ? roles(cell.role) : null) },
      { header: t('awards'), width: 36, value: ({ cell }) => cell.awards.map((award) => award[locale]).join('; ') },
      { header: t('measures.papers'), width: 14, value: ({ cell }) => count(cell, cell.papers) },
      { header: t('proposals'), width: 14, value: ({ cell }) => count(cell, cell.proposals) },
      { header: t('measures.answered'), width: 14, value: ({ cell }) => count(cell, cell.answered) },
      { header: t('measures.adoptions'), width: 14, value: ({ cell }) => count(cell, cell.adoptions) },
    ],
  }
})
