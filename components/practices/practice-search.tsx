import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import type { PracticePage } from '@/lib/practices/queries'

export type Filter = { q: string; school?: string; year?: number; mine?: 'own' | 'adopted'; page: number }
type Props = { filter: Filter; found: PracticePage; hrefOf: (filter: Partial<Filter>) => string }

/** Search and filters of the practices. */
export async function PracticeSearch({ filter, found, hrefOf }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.list')
  const locale = await getLocale()
  const { q, school, year, mine } = filter
  return (
    <SearchForm
      href="/practices"
      kept={{ mine }}
      search={{
        label: t('search'),
        button: t('searchButton'),
        value: q,
        without: hrefOf({ ...filter, q: '', page: 1 }),
      }}
      choices={[
        {
          ...{ name: 'school', label: t('school'), any: t('anySchool'), value: school },
          options: found.schools.map((one) => ({ value: one.code, label: one.name[locale] })),
          without: hrefOf(omit(filter, 'school')),
        },
        {
          ...{ name: 'year', label: t('year'), any: t('anyYear'), value: year ? String(year) : undefined },
          options: found.years.map((one) => ({ value: String(one), label: String(one) })),
          without: hrefOf(omit(filter, 'year')),
        },
      ]}
      count={t('count', { count: found.total })}
      clearHref={hrefOf(mine ? { mine } : {})}
    />
  )
}

function omit(filter: Filter, name: 'school' | 'year'): Partial<Filter> {
  const { [name]: _, ...rest } = filter
  return { ...rest, page: 1 }
}
