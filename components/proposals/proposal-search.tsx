import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import { addressees, proposalStates, type Addressee, type ProposalState } from '@/lib/proposals/schema'

type Filter = { q: string; state?: ProposalState; addressee?: Addressee; mine?: 'asked' | 'owed'; page: number }
type Props = { filter: Filter; total: number; hrefOf: (filter: Partial<Filter>) => string }

/** Search and filters of the proposals. */
export async function ProposalSearch({ filter, total, hrefOf }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const { q, state, addressee, mine } = filter
  const without = hrefOf({ ...filter, q: '', page: 1 })
  return (
    <SearchForm
      href="/proposals"
      kept={{ mine }}
      search={{ label: t('list.search'), button: t('list.searchButton'), value: q, without }}
      choices={[
        {
          ...{ name: 'state', label: t('list.state'), any: t('list.anyState'), value: state },
          options: proposalStates.map((one) => ({ value: one, label: t(`states.${one}`) })),
          without: hrefOf(omit(filter, 'state')),
        },
        {
          ...{ name: 'addressee', label: t('list.to'), any: t('list.anyAddressee'), value: addressee },
          options: addressees.map((one) => ({ value: one, label: t(`addressees.${one}`) })),
          without: hrefOf(omit(filter, 'addressee')),
        },
      ]}
      count={t('list.count', { count: total })}
      clearHref={hrefOf(mine ? { mine } : {})}
    />
  )
}

function omit(filter: Filter, name: 'state' | 'addressee'): Partial<Filter> {
  const { [name]: _, ...rest } = filter
  return { ...rest, page: 1 }
}
