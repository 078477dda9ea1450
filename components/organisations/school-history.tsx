import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { joinClusterAction, renameSchoolAction } from '@/lib/organisations/actions'
import type { ClusterLine } from '@/lib/organisations/queries/clusters'
import type { SchoolPage } from '@/lib/organisations/queries/schools'
import { formatDay } from '@/lib/platform/i18n/format'
import { NameFields } from './name-fields'

type Props = { school: SchoolPage; clusters: ClusterLine[] }

/** What a school was called and where it belonged, with its days; the administrator adds the next line. */
export function SchoolHistory({ school, clusters }: Props): ReactNode {
  const t = useTranslations('organisations.schools')
  const locale = useLocale()
  const span = (from: Date, to: Date | null): string =>
    t('span', { from: formatDay(from), to: to ? formatDay(to) : t('now') })
  return (
    <>
      <Sheet>
        <SheetHeader title={t('names')} />
        <SheetBody>
          <List>
            {school.names.map((name) => (
              <ListRow key={name.id}>
                <b className="block">{name[locale]}</b>
                <span className="block text-sm text-muted">{span(name.from, name.to)}</span>
                {name.decision ? <span className="block text-sm text-muted">{name.decision}</span> : null}
              </ListRow>
            ))}
          </List>
          {school.mayKeep.ok ? <Rename school={school} /> : null}
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('memberships')} />
        {school.memberships.length === 0 ? (
          <EmptyState title={t('noMembership')}>{t('noMembershipMore')}</EmptyState>
        ) : null}
        <SheetBody>
          <List>
            {school.memberships.map((one) => (
              <ListRow key={one.id}>
                <Link href={`/academy/clusters/${one.code}`} className="link font-semibold">
                  {one.cluster[locale]}
                </Link>
                <span className="block text-sm text-muted">{span(one.from, one.to)}</span>
              </ListRow>
            ))}
          </List>
          {school.mayKeep.ok && clusters.length > 0 ? <Move school={school} clusters={clusters} /> : null}
        </SheetBody>
      </Sheet>
    </>
  )
}

function Rename({ school }: { school: SchoolPage }): ReactNode {
  const t = useTranslations('organisations.form')
  const values = {
    vi: school.name.vi,
    en: school.name.en,
    shortVi: school.short.vi,
    shortEn: school.short.en,
  }
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('renameTitle')}</Button>}
      title={t('renameTitle')}
      description={t('renameLead')}
    >
      <ActionForm action={renameSchoolAction} id="rename" resetOnDone>
        <input type="hidden" name="schoolId" value={school.id} />
        <NameFields shortHint={t('shortSchoolHint')} values={values} />
        <TextInput name="province" label={t('province')} defaultValue={school.province ?? ''} required />
        <DateInput name="from" label={t('from')} required />
        <TextInput name="decision" label={t('decision')} hint={t('decisionHint')} />
        <SubmitButton>{t('rename')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}

function Move({ school, clusters }: Props): ReactNode {
  const t = useTranslations('organisations.schools')
  const locale = useLocale()
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('moveTitle')}</Button>}
      title={t('moveTitle')}
      description={t('moveLead')}
    >
      <ActionForm action={joinClusterAction} id="move" resetOnDone>
        <input type="hidden" name="schoolId" value={school.id} />
        <Select
          name="clusterId"
          label={t('cluster')}
          placeholder={t('chooseCluster')}
          options={clusters.map((one) => ({ value: one.id, label: one.name[locale] }))}
          required
        />
        <DateInput name="from" label={useTranslations('organisations.form')('from')} required />
        <SubmitButton>{t('move')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
