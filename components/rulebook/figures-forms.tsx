import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { Halves } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { setBaseSalaryAction, setDaysOffAction } from '@/lib/rulebook/actions'
import { ActFields } from './figures-sheets'

/** Days off, or weekends' days that are worked, as an act announced them. */
export async function DaysForm(): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  return (
    <Dialog
      trigger={<Button variant="primary">{t('setDays')}</Button>}
      title={t('setDays')}
      description={t('setDaysText')}
    >
      <ActionForm action={setDaysOffAction} id="days-off">
        <RadioGroup
          name="kind"
          label={t('kind')}
          defaultValue="off"
          options={[
            { value: 'off', label: t('kindOff') },
            { value: 'worked', label: t('kindWorked') },
          ]}
          required
        />
        <Halves>
          <DateInput name="from" label={t('from')} required />
          <DateInput name="to" label={t('to')} hint={t('toHint')} />
        </Halves>
        <TextInput name="vi" label={t('nameVi')} required />
        <TextInput name="en" label={t('nameEn')} required />
        <ActFields />
        <SubmitButton>{t('saveDays')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}

/** The base salary from a day on, by the act that set it. */
export async function SalaryForm(): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  return (
    <Dialog trigger={<Button>{t('setSalary')}</Button>} title={t('setSalary')} description={t('setSalaryText')}>
      <ActionForm action={setBaseSalaryAction} id="base-salary">
        <Halves>
          <TextInput name="amount" label={t('amount')} hint={t('amountHint')} inputMode="numeric" required />
          <DateInput name="from" label={t('from')} required />
        </Halves>
        <ActFields />
        <SubmitButton>{t('saveSalary')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
