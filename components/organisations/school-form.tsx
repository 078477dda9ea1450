import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { addSchoolAction } from '@/lib/organisations/actions'
import type { ClusterLine, ClusterPage } from '@/lib/organisations/queries/clusters'
import { NameFields } from './name-fields'

type Props = { cluster: ClusterPage; clusters?: undefined } | { cluster?: undefined; clusters: ClusterLine[] }

/** Enters a school, into the given cluster or one to choose. */
export function SchoolForm({ cluster, clusters }: Props): ReactNode {
  const t = useTranslations('organisations.form')
  const locale = useLocale()
  return (
    <ActionForm action={addSchoolAction} id="school" resetOnDone>
      <Sheet>
        <SheetBody className="gap-6">
          <TextInput name="code" label={t('code')} hint={t('codeHint')} autoComplete="off" required />
          <NameFields shortHint={t('shortSchoolHint')} />
          <TextInput name="province" label={t('province')} required />
          {cluster ? (
            <input type="hidden" name="clusterId" value={cluster.id} />
          ) : (
            <Select
              name="clusterId"
              label={t('cluster')}
              options={[
                { value: '', label: t('noCluster') },
                ...clusters.map((one) => ({ value: one.id, label: one.name[locale] })),
              ]}
            />
          )}
          <DateInput name="since" label={t('since')} defaultValue={cluster?.foundedOn ?? null} required />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('addSchool')}</SubmitButton>
        <LinkButton href={cluster ? `/academy/clusters/${cluster.code}` : '/academy/schools'} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </Row>
    </ActionForm>
  )
}
