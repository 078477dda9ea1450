import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ClusterLine } from '@/lib/organisations/queries/clusters'

type Props = { search: string; cluster: string; clusters: ClusterLine[] }

/** Search and filter of the register of schools; the state is in the address. */
export function SchoolSearch({ search, cluster, clusters }: Props): ReactNode {
  const t = useTranslations('organisations.schools')
  const locale = useLocale()
  return (
    <form method="get" role="search" className="flex flex-wrap items-end gap-3">
      <TextInput
        name="q"
        type="search"
        label={t('search')}
        defaultValue={search}
        placeholder={t('searchHint')}
        fieldClassName="min-w-0 flex-[1_1_260px]"
      />
      <Select
        name="cluster"
        label={t('cluster')}
        defaultValue={cluster}
        fieldClassName="flex-[0_1_220px]"
        options={[
          { value: '', label: t('anyCluster') },
          ...clusters.map((one) => ({ value: one.code, label: one.name[locale] })),
          { value: '-', label: t('noCluster') },
        ]}
      />
      <Button type="submit">{t('find')}</Button>
    </form>
  )
}
