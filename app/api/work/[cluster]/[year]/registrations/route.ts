import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { listRegisteredLines } from '@/lib/movements/queries'
import { excelOf } from '@/app/api/excel'

type Params = { cluster: string; year: string }
type Line = Awaited<ReturnType<typeof listRegisteredLines>>[number]

/** The targets and titles that schools have sent, for who may see the year. */
export const GET = excelOf<Params, Line & { at: number }>(async ({ ctx, locale, params }) => {
  const year = await getYear(ctx, params.cluster, Number(params.year))
  if (!year) return null
  const t = await getTranslations({ locale, namespace: 'movements' })
  const lines = await listRegisteredLines(ctx, year)
  return {
    name: t('registration.title', { year: params.year }),
    rows: lines.map((line, at) => ({ ...line, at: at + 1 })),
    columns: [
      { header: t('registration.number'), width: 6, value: (row) => row.at },
      { header: t('table.school'), width: 44, value: (row) => row.school[locale] },
      { header: t('registration.content'), width: 60, value: (row) => row.content },
      {
        header: t('registration.unit'),
        width: 16,
        value: (row) => (row.kind === 'title' ? t('registration.titleName') : row.unit),
      },
      {
        header: t('registration.planned'),
        width: 14,
        value: (row) => (row.planned === '' ? null : Number(row.planned)),
      },
      { header: t('registration.note'), width: 30, value: (row) => row.note },
    ],
  }
})
