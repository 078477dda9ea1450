import { getTranslations } from 'next-intl/server'
import { getYear } from '@/lib/calendar/queries'
import { listPapers, type PaperLine } from '@/lib/papers/queries/list'
import { excelOf } from '@/app/api/excel'

type Params = { cluster: string; year: string; seminar: string }

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The papers of a seminar as the reader sees them on the page: what he is not told yet stays blank here too. */
export const GET = excelOf<Params, PaperLine>(async ({ ctx, locale, params }) => {
  const year = await getYear(ctx, params.cluster, Number(params.year))
  const list = year && isId(params.seminar) ? await listPapers(ctx, year, params.seminar) : null
  if (!list) return null
  const t = await getTranslations({ locale, namespace: 'papers' })
  return {
    name: t('list.caption'),
    rows: list.lines,
    columns: [
      { header: t('list.title'), width: 70, value: ([, title]) => title },
      { header: t('list.school'), width: 24, value: ([, , at]) => list.schools[at]?.short[locale] ?? null },
      { header: t('list.authors'), width: 44, value: ([, , , authors]) => authors },
      { header: t('list.submitted'), width: 14, value: ([, , , , , at]) => (at === null ? null : new Date(at)) },
      {
        header: t('list.state'),
        width: 30,
        value: ([, , , , state]) => (state ? t(`states.${state}`) : t('list.not_told')),
      },
      { header: t('late'), width: 12, value: ([, , , , , , late]) => (late ? t('late') : null) },
    ],
  }
})
