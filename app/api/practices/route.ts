import { getTranslations } from 'next-intl/server'
import { listPractices, type PracticeLine } from '@/lib/practices/queries'
import { everyPage, excelOf } from '../excel'

/** The practices that the reader may see, narrowed down as on the page. */
export const GET = excelOf<object, PracticeLine>(async ({ ctx, locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'practices' })
  const school = query.get('school')
  const year = Number(query.get('year'))
  const mine = (['own', 'adopted'] as const).find((one) => one === query.get('mine'))
  const filter = {
    q: query.get('q')?.slice(0, 200) ?? '',
    ...(school && { school }),
    ...(Number.isInteger(year) && year > 0 && year < 10_000 && { year }),
    ...(mine && { mine }),
  }
  return {
    name: t('title'),
    rows: await everyPage((page) => listPractices(ctx, { ...filter, page })),
    columns: [
      { header: t('excel.title'), width: 50, value: (row) => row.title },
      { header: t('excel.what'), width: 70, value: (row) => row.what },
      { header: t('list.school'), width: 24, value: (row) => row.school[locale] },
      { header: t('excel.cluster'), width: 10, value: (row) => row.cluster },
      { header: t('list.year'), width: 8, value: (row) => row.year, format: '0' },
      { header: t('excel.state'), width: 16, value: (row) => t(`states.${row.state}`) },
      { header: t('excel.adopted'), width: 14, value: (row) => row.adopted },
      { header: t('excel.effects'), width: 14, value: (row) => row.effects },
    ],
  }
})
