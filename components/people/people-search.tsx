import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { offices } from '@/lib/people/schema'

type Props = { search: string; office: string; state: string }

/** Search and filters of the register of people; their state is in the address. */
export function PeopleSearch({ search, office, state }: Props): ReactNode {
  const t = useTranslations()
  return (
    <form method="get" role="search" className="flex flex-wrap items-end gap-3">
      <TextInput
        name="q"
        type="search"
        label={t('people.register.search')}
        placeholder={t('people.register.searchHint')}
        defaultValue={search}
        fieldClassName="min-w-0 flex-[1_1_260px]"
      />
      <Select
        name="office"
        label={t('people.register.office')}
        defaultValue={office}
        fieldClassName="flex-[0_1_220px]"
        options={[
          { value: '', label: t('people.register.anyOffice') },
          ...offices.map((one) => ({ value: one, label: t(`common.offices.${one}`) })),
        ]}
      />
      <Select
        name="state"
        label={t('people.register.state')}
        defaultValue={state}
        fieldClassName="flex-[0_1_190px]"
        options={[
          { value: '', label: t('people.register.anyState') },
          ...(['open', 'closed', 'none'] as const).map((one) => ({
            value: one,
            label: t(`people.register.states.${one}`),
          })),
        ]}
      />
      <Button type="submit">{t('people.register.find')}</Button>
    </form>
  )
}
