import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { FilterPills } from '@/components/ui/filter-pills'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { PracticePage } from '@/lib/practices/queries'

export type Filter = { q: string; school?: string; year?: number; mine?: 'own' | 'adopted'; page: number }
type Props = { filter: Filter; found: PracticePage; hrefOf: (filter: Partial<Filter>) => string }

/** Search and filters of the practices; all of it stands in the address. */
export async function PracticeSearch({ filter, found, hrefOf }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.list')
  const locale = await getLocale()
  const { q, school, year, mine } = filter
  const named = found.schools.find((one) => one.code === school)?.name[locale] ?? school
  const pills = [
    ...(q ? [{ key: 'q', label: `“${q}”`, without: hrefOf({ ...filter, q: '', page: 1 }) }] : []),
    ...(school ? [{ key: 'school', label: named ?? '', without: hrefOf(omit(filter, 'school')) }] : []),
    ...(year ? [{ key: 'year', label: String(year), without: hrefOf(omit(filter, 'year')) }] : []),
  ]
  return (
    <div className="my-4 grid gap-3 no-print">
      <form
        method="get"
        action={`/${locale}/practices`}
        className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_230px_150px_auto]"
      >
        {mine ? <input type="hidden" name="mine" value={mine} /> : null}
        <TextInput type="search" name="q" label={t('search')} defaultValue={q} />
        <Select
          name="school"
          label={t('school')}
          placeholder={t('anySchool')}
          defaultValue={school ?? ''}
          options={found.schools.map((one) => ({ value: one.code, label: one.name[locale] }))}
        />
        <Select
          name="year"
          label={t('year')}
          placeholder={t('anyYear')}
          defaultValue={year ? String(year) : ''}
          options={found.years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Button type="submit">{t('searchButton')}</Button>
      </form>
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-sm text-muted">{t('count', { count: found.total })}</span>
        {pills.length > 0 ? <FilterPills pills={pills} clearHref={hrefOf(mine ? { mine } : {})} /> : null}
      </div>
    </div>
  )
}

function omit(filter: Filter, name: 'school' | 'year'): Partial<Filter> {
  const { [name]: _, ...rest } = filter
  return { ...rest, page: 1 }
}
