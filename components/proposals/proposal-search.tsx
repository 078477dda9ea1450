import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { FilterPills } from '@/components/ui/filter-pills'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { addressees, proposalStates, type Addressee, type ProposalState } from '@/lib/proposals/schema'

type Filter = { q: string; state?: ProposalState; addressee?: Addressee; mine?: 'asked' | 'owed'; page: number }
type Props = { filter: Filter; total: number; hrefOf: (filter: Partial<Filter>) => string }

/** Search and filters of the proposals; all of it stands in the address. */
export async function ProposalSearch({ filter, total, hrefOf }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  const { q, state, addressee, mine } = filter
  const pills = [
    ...(q ? [{ key: 'q', label: `“${q}”`, without: hrefOf({ ...filter, q: '', page: 1 }) }] : []),
    ...(state ? [{ key: 'state', label: t(`states.${state}`), without: hrefOf(omit(filter, 'state')) }] : []),
    ...(addressee
      ? [{ key: 'to', label: t(`addressees.${addressee}`), without: hrefOf(omit(filter, 'addressee')) }]
      : []),
  ]
  return (
    <div className="my-4 grid gap-3">
      <form
        method="get"
        action={`/${locale}/proposals`}
        className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_190px_230px_auto]"
      >
        {mine ? <input type="hidden" name="mine" value={mine} /> : null}
        <TextInput type="search" name="q" label={t('list.search')} defaultValue={q} />
        <Select
          name="state"
          label={t('list.state')}
          placeholder={t('list.anyState')}
          defaultValue={state ?? ''}
          options={proposalStates.map((one) => ({ value: one, label: t(`states.${one}`) }))}
        />
        <Select
          name="addressee"
          label={t('list.to')}
          placeholder={t('list.anyAddressee')}
          defaultValue={addressee ?? ''}
          options={addressees.map((one) => ({ value: one, label: t(`addressees.${one}`) }))}
        />
        <Button type="submit">{t('list.searchButton')}</Button>
      </form>
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-sm text-muted">{t('list.count', { count: total })}</span>
        {pills.length > 0 ? <FilterPills pills={pills} clearHref={hrefOf(mine ? { mine } : {})} /> : null}
      </div>
    </div>
  )
}

function omit(filter: Filter, name: 'state' | 'addressee'): Partial<Filter> {
  const { [name]: _, ...rest } = filter
  return { ...rest, page: 1 }
}
