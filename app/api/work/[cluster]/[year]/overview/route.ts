import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { getOverview, type SchoolSteps } from '@/lib/insight/queries/overview'
import { getContext } from '@/lib/platform/auth/session'
import { isLocale } from '@/lib/platform/i18n/routing'
import { spreadsheet, spreadsheetResponse, type SheetColumn } from '@/lib/platform/spreadsheet'

type Props = { params: Promise<{ cluster: string; year: string }> }

/** The year overview as an Excel file, for who may see the year. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await getContext()
  const { cluster, year: number } = await params
  const year = await getYear(ctx, cluster, Number(number))
  if (!year) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('locale') ?? 'vi'
  const locale = isLocale(asked) ? asked : 'vi'
  const t = await getTranslations({ locale, namespace: 'insight.overview' })
  const { rows } = await getOverview(ctx, year)
  const columns: SheetColumn<SchoolSteps>[] = [
    { header: t('school'), width: 44, value: (row) => row.school.name[locale] },
    { header: t('columns.registration'), width: 18, value: (row) => row.registration?.at ?? null },
    { header: t('columns.pledge'), width: 18, value: (row) => row.signature?.at ?? null },
    { header: t('columns.papers'), width: 14, value: (row) => row.papers.handedIn },
    { header: t('columns.report'), width: 18, value: (row) => row.report?.at ?? null },
    { header: t('columns.delegates'), width: 18, value: (row) => row.delegates },
    { header: t('columns.votes'), width: 14, value: (row) => `${row.votes.done}/${row.votes.all}` },
  ]
  const title = t('title', { year: number })
  return spreadsheetResponse(title, await spreadsheet(title, columns, rows))
}
