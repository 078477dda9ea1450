import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { prepareNominationAction, recordNoneAction, setQuotaAction } from '@/lib/awards/actions'
import type { NominationForm } from '@/lib/awards/queries'
import { formatDate } from '@/lib/platform/i18n/format'

type Props = { form: NominationForm; yearId: string }

/** Preparing the poll on an award: kind, meeting, hour, tellers; lines and rule follow from the year. */
export async function PrepareSheet({ form, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.form')
  const { prepare } = form.award.may
  if (!prepare.ok)
    return (
      <Sheet>
        <SheetHeader title={t('prepareTitle')} />
        <SheetBody>
          <RefusedAct reason={<Reason refusal={prepare.refusal} />}>{t('submit')}</RefusedAct>
        </SheetBody>
      </Sheet>
    )
  return (
    <ActionForm action={prepareNominationAction} id="prepare">
      <Sheet>
        <SheetHeader title={t('prepareTitle')} />
        <SheetBody className="gap-6">
          <input type="hidden" name="yearId" value={yearId} />
          <input type="hidden" name="awardId" value={form.award.id} />
          <PollFields form={form} />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('submit')}</SubmitButton>
      </Row>
    </ActionForm>
  )
}

async function PollFields({ form }: { form: NominationForm }): Promise<ReactNode> {
  const t = await getTranslations('awards.form')
  const locale = await getLocale()
  const tellers = [
    { value: '', label: t('noTeller') },
    ...form.tellers.map((school) => ({ value: school.id, label: school.name[locale] })),
  ]
  const meetings = [
    { value: '', label: t('noMeeting') },
    ...form.meetings.map(({ id, title, startsAt }) => ({ value: id, label: `${title} – ${formatDate(startsAt)}` })),
  ]
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('kind')}
        required
        defaultValue="open"
        options={[
          { value: 'open', label: t('open'), hint: t('openHint') },
          { value: 'paper', label: t('paper'), hint: t('paperHint') },
          { value: 'secret', label: t('secret'), hint: t('secretHint') },
        ]}
      />
      <Select
        name="meetingId"
        label={t('meeting')}
        hint={t('meetingHint')}
        required
        options={meetings}
        defaultValue={form.meetings.at(-1)?.id ?? ''}
      />
      <TextInput
        name="minutes"
        label={t('minutes')}
        hint={t('minutesHint')}
        type="number"
        min={1}
        max={1440}
        defaultValue="15"
        required
      />
      <Select name="firstTeller" label={t('firstTeller')} hint={t('tellerHint')} options={tellers} defaultValue="" />
      <Select name="secondTeller" label={t('secondTeller')} options={tellers} defaultValue="" />
      <p className="text-md text-muted">{t('threshold')}</p>
    </>
  )
}

/** The quota of the year with its document, and the recorded "none". */
export function QuotaAndNone(props: Props): ReactNode {
  return (
    <>
      <QuotaSheet {...props} />
      <NoneSheet {...props} />
    </>
  )
}

async function QuotaSheet({ form, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.form')
  const locale = await getLocale()
  const { quota } = form.award.may
  return (
    <Sheet id="quota">
      <SheetHeader title={t('quotaTitle')} />
      <SheetBody>
        <Act verdict={quota} label={t('quotaSubmit')}>
          <ActionForm action={setQuotaAction} id="quota-form" draft={false}>
            <input type="hidden" name="yearId" value={yearId} />
            <input type="hidden" name="awardId" value={form.award.id} />
            <TextInput
              name="quota"
              label={t('quota')}
              type="number"
              min={0}
              max={20}
              defaultValue={String(form.award.quota)}
              required
            />
            <TextInput
              name="basis"
              label={t('basis')}
              defaultValue={form.award.own ? form.award.basis[locale] : ''}
              required
            />
            <SubmitButton variant="outline">{t('quotaSubmit')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

async function NoneSheet({ form, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.form')
  const { none } = form.award.may
  return (
    <Sheet id="none">
      <SheetHeader title={t('noneTitle')} />
      <SheetBody>
        <p className="text-md text-muted">{t('noneText')}</p>
        <Act verdict={none} label={t('noneSubmit')}>
          <ActionForm action={recordNoneAction} id="none-form">
            <input type="hidden" name="yearId" value={yearId} />
            <input type="hidden" name="awardId" value={form.award.id} />
            <TextArea name="reason" label={t('noneReason')} required rows={3} />
            <SubmitButton variant="outline">{t('noneSubmit')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}
