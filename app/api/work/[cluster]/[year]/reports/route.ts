import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { getContext } from '@/lib/platform/auth/session'
import { isLocale } from '@/lib/platform/i18n/routing'
import { spreadsheet, spreadsheetResponse, type SheetColumn } from '@/lib/platform/spreadsheet'
import { listReports, type ReportLine } from '@/lib/scoring/queries'

type Props = { params: Promise<{ cluster: string; year: string }> }

/** The schools' reports as an Excel file, for who may see the year; what he may not read stays blank. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const { cluster, year: number } = await params
  const year = await getYear(ctx, cluster, Number(number))
  if (!year) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('locale') ?? 'vi'
  const locale = isLocale(asked) ? asked : 'vi'
  const t = await getTranslations({ locale, namespace: 'scoring' })
  const state = (row: ReportLine): string => (row.notScored ? t('notScored') : t(`states.${row.state ?? 'none'}`))
  const columns: SheetColumn<ReportLine>[] = [
    { header: t('list.school'), width: 44, value: (row) => row.name[locale] },
    { header: t('list.state'), width: 24, value: state },
    { header: t('list.submittedAt'), width: 16, value: (row) => row.submittedAt },
    { header: t('excel.planned'), width: 12, value: (row) => row.figures.planned },
    { header: t('excel.said'), width: 12, value: (row) => (row.readable ? row.figures.said : null) },
    { header: t('excel.met'), width: 12, value: (row) => (row.readable ? row.figures.met : null) },
    {
      header: t('list.assessments'),
      width: 60,
      value: (row) => row.assessments.map(({ school, text }) => `${school[locale]}: ${text}`).join('\n'),
    },
  ]
  const name = t('excel.name', { cluster: year.clusterCode, year: number })
  return spreadsheetResponse(name, await spreadsheet(t('excel.sheet'), columns, await listReports(ctx, year)))
}
