import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { getOverview, type SchoolSteps } from '@/lib/insight/queries/overview'
import { excelOf } from '@/app/api/excel'

type Params = { cluster: string; year: string }

/** The year overview, for who may see the year. */
export const GET = excelOf<Params, SchoolSteps>(async ({ ctx, locale, params }) => {
  const year = await getYear(ctx, params.cluster, Number(params.year))
  if (!year) return null
  const t = await getTranslations({ locale, namespace: 'insight.overview' })
  const { rows } = await getOverview(ctx, year)
  return {
    name: t('title', { year: params.year }),
    rows,
    columns: [
      { header: t('school'), width: 44, value: (row) => row.school.name[locale] },
      { header: t('columns.registration'), width: 18, value: (row) => row.registration?.at ?? null },
      { header: t('columns.pledge'), width: 18, value: (row) => row.signature?.at ?? null },
      { header: t('columns.papers'), width: 14, value: (row) => row.papers.handedIn },
      { header: t('columns.report'), width: 18, value: (row) => row.report?.at ?? null },
      { header: t('columns.delegates'), width: 18, value: (row) => row.delegates },
      { header: t('columns.votes'), width: 14, value: (row) => `${row.votes.done}/${row.votes.all}` },
    ],
  }
})
