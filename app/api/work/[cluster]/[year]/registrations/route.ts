import { getTranslations } from 'next-intl/server'
import writeExcelFile from 'write-excel-file/node'
import { getYear } from '@/lib/calendar/queries'
import { listRegisteredLines } from '@/lib/movements/queries'
import { contentDisposition } from '@/lib/files/rules'
import { getContext } from '@/lib/platform/auth/session'
import { isLocale, routing } from '@/lib/platform/i18n/routing'

type Props = { params: Promise<{ cluster: string; year: string }> }

const missing = (): Response => new Response('Không tìm thấy mục này.', { status: 404 })

/** The targets and titles that schools have sent, as a workbook: every text is a text, whatever sign it begins with. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { cluster, year } = await params
  const ctx = await getContext()
  const found = /^\d{4}$/.test(year) ? await getYear(ctx, cluster, Number(year)) : null
  if (!found) return missing()
  const asked = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'movements' })
  const lines = await listRegisteredLines(ctx, found)
  const head = [
    t('table.school'),
    t('registration.number'),
    t('registration.content'),
    t('registration.unit'),
    t('registration.planned'),
    t('registration.note'),
  ].map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const text = (value: string): { value: string; type: StringConstructor; wrap: true } => ({
    value,
    type: String,
    wrap: true,
  })
  const rows = lines.map((line, index) => [
    text(line.school[locale]),
    { value: index + 1, type: Number },
    text(line.content),
    text(line.kind === 'title' ? t('registration.titleName') : line.unit),
    line.planned === '' ? null : { value: Number(line.planned), type: Number, format: '#,##0.##' },
    text(line.note),
  ])
  const columns = [{ width: 44 }, { width: 6 }, { width: 60 }, { width: 16 }, { width: 14 }, { width: 30 }]
  const workbook = await writeExcelFile([head, ...rows], {
    columns,
    sheet: `${found.clusterCode} ${found.year}`,
  }).toBuffer()
  return new Response(new Uint8Array(workbook), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': contentDisposition(`${t('registration.title', { year })}.xlsx`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
