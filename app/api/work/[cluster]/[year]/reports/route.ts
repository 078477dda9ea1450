import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { listReports, type ReportLine } from '@/lib/scoring/queries'
import { excelOf } from '@/app/api/excel'

type Params = { cluster: string; year: string }

/** The schools' reports, for who may see the year; what he may not read stays blank. */
export const GET = excelOf<Params, ReportLine>(async ({ ctx, locale, params }) => {
  const year = await getYear(ctx, params.cluster, Number(params.year))
  if (!year) return null
  const t = await getTranslations({ locale, namespace: 'scoring' })
  const state = (row: ReportLine): string => (row.notScored ? t('notScored') : t(`states.${row.state ?? 'none'}`))
  const assessed = (row: ReportLine): string =>
    row.assessments.map(({ school, text }) => `${school[locale]}: ${text}`).join('\n')
  return {
    name: t('excel.name', { cluster: year.clusterCode, year: params.year }),
    rows: await listReports(ctx, year),
    columns: [
      { header: t('list.school'), width: 44, value: (row) => row.name[locale] },
      { header: t('list.state'), width: 24, value: state },
      { header: t('list.submittedAt'), width: 16, value: (row) => row.submittedAt },
      { header: t('excel.planned'), width: 12, value: (row) => row.figures.planned },
      { header: t('excel.said'), width: 12, value: (row) => (row.readable ? row.figures.said : null) },
      { header: t('excel.met'), width: 12, value: (row) => (row.readable ? row.figures.met : null) },
      { header: t('list.assessments'), width: 60, value: assessed },
    ],
  }
})
