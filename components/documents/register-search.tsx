import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import type { DocumentPage } from '@/lib/documents/queries'
import { states, type DocumentDirection, type DocumentState } from '@/lib/documents/schema'

export type Filter = {
  direction: DocumentDirection
  q: string
  year?: number
  type?: string
  state?: DocumentState
  page: number
}

type Props = { bookId: string; filter: Filter; found: DocumentPage; hrefOf: (filter: Partial<Filter>) => string }

const statesOf: Record<DocumentDirection, DocumentState[]> = {
  outgoing: states.filter((one) => one !== 'received'),
  incoming: ['received', 'cancelled'],
}

/** Search and filters of a register. */
export async function RegisterSearch({ bookId, filter, found, hrefOf }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents')
  const { direction, q, year, type, state } = filter
  return (
    <SearchForm
      href={`/registers/${bookId}`}
      kept={{ direction }}
      search={{
        label: t('list.search'),
        button: t('list.searchButton'),
        value: q,
        without: hrefOf({ ...filter, q: '', page: 1 }),
      }}
      choices={[
        {
          ...{ name: 'year', label: t('list.year'), any: t('list.anyYear'), value: year ? String(year) : undefined },
          options: found.years.map((one) => ({ value: String(one), label: String(one) })),
          without: hrefOf(without(filter, 'year')),
        },
        {
          ...{ name: 'type', label: t('list.type'), any: t('list.anyType'), value: type },
          options: found.types.map((one) => ({ value: one, label: one })),
          without: hrefOf(without(filter, 'type')),
        },
        {
          ...{ name: 'state', label: t('list.state'), any: t('list.anyState'), value: state },
          options: statesOf[direction].map((one) => ({ value: one, label: t(`states.${one}`) })),
          without: hrefOf(without(filter, 'state')),
        },
      ]}
      count={t('list.count', { count: found.total })}
      clearHref={hrefOf({ direction })}
    />
  )
}

function without(filter: Filter, name: 'year' | 'type' | 'state'): Partial<Filter> {
  const { [name]: _, ...rest } = filter
  return { ...rest, page: 1 }
}
