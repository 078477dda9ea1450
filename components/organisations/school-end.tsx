import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { dissolveSchoolAction } from '@/lib/organisations/actions'
import type { OrganisationChoice, SchoolPage } from '@/lib/organisations/queries/schools'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { school: SchoolPage; organisations: OrganisationChoice[] }

/** Whether the school still is one, which schools it took in, and the entry of its end. */
export function SchoolEnd({ school, organisations }: Props): ReactNode {
  const t = useTranslations('organisations.schools')
  const locale = useLocale()
  const { dissolved, tookIn } = school
  if (!dissolved && tookIn.length === 0 && !school.mayKeep.ok) return null
  return (
    <Sheet>
      <SheetHeader title={t('dissolveTitle')} />
      <SheetBody>
        {tookIn.map((one) => (
          <p key={one.school.vi}>{t('mergedFrom', { school: one.school[locale], date: formatDay(one.on) })}</p>
        ))}
        {dissolved ? (
          <p>
            {dissolved.into
              ? t('mergedOn', {
                  ...{ school: dissolved.into[locale], date: formatDay(dissolved.on), decision: dissolved.by },
                })
              : t('dissolvedOn', { date: formatDay(dissolved.on), decision: dissolved.by })}
          </p>
        ) : null}
        {!dissolved && school.mayKeep.ok ? <Dissolve school={school} organisations={organisations} /> : null}
      </SheetBody>
    </Sheet>
  )
}

function Dissolve({ school, organisations }: Props): ReactNode {
  const t = useTranslations('organisations.schools')
  const form = useTranslations('organisations.form')
  const locale = useLocale()
  const heirs = organisations.filter((one) => one.kind === 'school' && one.id !== school.id)
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('dissolveTitle')}</Button>}
      title={t('dissolveTitle')}
      description={t('dissolveLead')}
    >
      <ActionForm action={dissolveSchoolAction} id="dissolve" resetOnDone>
        <input type="hidden" name="schoolId" value={school.id} />
        <Select
          name="intoId"
          label={t('dissolveInto')}
          options={[
            { value: '', label: t('dissolveNone') },
            ...heirs.map((one) => ({ value: one.id, label: one.name[locale] })),
          ]}
        />
        <DateInput name="from" label={t('dissolveFrom')} required />
        <TextInput name="decision" label={form('decision')} hint={form('decisionHint')} required />
        <SubmitButton variant="danger">{t('dissolveDo')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
