import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SearchForm } from '@/components/ui/search-form'
import type { QueueFilter, QueuePage } from '@/lib/ratification/queries/queue'
import { queueOrders, queueStands } from '@/lib/ratification/schema'

const desk = '/academy/ratification'

/** The address of the desk with other filters. */
export function queueHref(filter: Partial<QueueFilter>): string {
  const asked = Object.entries(filter).filter(([name, value]) => value && !(name === 'page' && value === 1))
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${desk}?${search}` : desk
}

/** Search, what waits for whom, and the order: in the address. */
export async function QueueSearch({ filter, found }: { filter: QueueFilter; found: QueuePage }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const without = (name: keyof QueueFilter): string => queueHref({ ...filter, [name]: undefined, page: 1 })
  return (
    <SearchForm
      href={desk}
      search={{ label: t('search'), button: t('find'), value: filter.q, without: without('q') }}
      choices={[
        {
          ...{ name: 'stands', label: t('stands'), any: t('anyStands'), value: filter.stands },
          options: queueStands.map((stand) => ({
            value: stand,
            label: t('standsCount', { stands: t(`stand.${stand}`), count: found.counts[stand] }),
          })),
          without: without('stands'),
        },
        {
          ...{ name: 'order', label: t('order'), any: t('orders.until'), value: filter.order },
          options: queueOrders
            .filter((order) => order !== 'until')
            .map((order) => ({ value: order, label: t(`orders.${order}`) })),
          without: without('order'),
        },
      ]}
      count={t('count', { count: found.total })}
      clearHref={desk}
    />
  )
}
