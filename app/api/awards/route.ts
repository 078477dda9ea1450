import { getTranslations } from 'next-intl/server'
import { registerLines, type RegisterRow } from '@/lib/awards/queries'
import { registerFilterSchema } from '@/lib/awards/schema'
import { excelOf } from '../excel'

/** The register of awards of all years that the reader may see, narrowed down as on the page: titles and forms of commendation apart. */
export const GET = excelOf<object, RegisterRow>(async ({ ctx, locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'awards' })
  const filter = registerFilterSchema.parse(Object.fromEntries(query))
  const school = (row: RegisterRow): string =>
    row.school?.[locale] ?? t('register.none', { reason: row.noneReason ?? '' })
  return {
    name: t('register.title'),
    rows: await registerLines(ctx, filter),
    columns: [
      { header: t('register.year'), width: 8, value: (row) => row.year, format: '0' },
      { header: t('register.cluster'), width: 24, value: (row) => row.cluster[locale] },
      { header: t('register.school'), width: 48, value: school },
      { header: t('register.award'), width: 48, value: (row) => row.award[locale] },
      { header: t('register.kind'), width: 24, value: (row) => t(`kinds.${row.kind}`) },
      { header: t('register.state'), width: 22, value: (row) => t(`states.${row.state}`) },
      { header: t('register.decision'), width: 22, value: (row) => row.decision?.number ?? null },
      { header: t('register.decided'), width: 14, value: (row) => row.decision?.date ?? null },
      { header: t('register.reason'), width: 40, value: (row) => row.reason },
      { header: t('register.bonus'), width: 18, value: (row) => row.bonus, format: '#,##0' },
      { header: t('register.revokedBy'), width: 22, value: (row) => row.revoked?.number ?? null },
      { header: t('register.revokedOn'), width: 14, value: (row) => row.revoked?.date ?? null },
      { header: t('register.revokedWhy'), width: 40, value: (row) => row.revoked?.reason ?? null },
    ],
  }
})
