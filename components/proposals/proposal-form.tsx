import { getTranslations, getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { DateTimeInput } from '@/components/ui/date-input'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { keepProposalAction, saveProposalAction } from '@/lib/proposals/actions'
import type { AskingPlace, ProposalView } from '@/lib/proposals/queries'
import { addressees } from '@/lib/proposals/schema'

type Props = { place: AskingPlace; proposal: ProposalView | null; meetingId?: string | undefined; back: string }

/** A proposal as it is being written: for whom, to whom, from which event, what. */
export async function ProposalForm({ place, proposal, meetingId, back }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  const days = place.rules['proposals.answer_days']
  const span = place.rules['proposals.answer_span'].value
  const own = { proposalId: proposal?.id ?? crypto.randomUUID() }
  return (
    <ActionForm action={saveProposalAction} autosave={keepProposalAction} id="proposal" className="max-w-3xl">
      <input type="hidden" name="yearId" value={place.year.id} />
      <EditStamp version={proposal?.version ?? 0} edit={crypto.randomUUID()} more={own} />
      <Sheet>
        <SheetBody className="gap-6">
          <Parties place={place} proposal={proposal} />
          <Select
            name="meetingId"
            label={t('form.origin')}
            placeholder={t('form.noOrigin')}
            defaultValue={proposal?.meeting?.id ?? meetingId ?? ''}
            options={place.meetings.map((meeting) => ({ value: meeting.id, label: meeting.title }))}
          />
          <TextInput name="title" label={t('form.name')} required defaultValue={proposal?.title ?? ''} />
          <TextArea
            name="content"
            label={t('form.content')}
            hint={t('form.contentHint')}
            rows={10}
            required
            defaultValue={proposal?.content ?? ''}
          />
          <DateTimeInput
            name="answerBy"
            label={t('form.answerBy')}
            hint={t('form.answerByHint', { days: days.value, article: days.article[locale], ...span })}
            defaultValue={proposal?.answerBy ?? null}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('form.save')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('title')}
        </LinkButton>
        <span className="text-sm text-muted">{t('form.saveNote')}</span>
      </Row>
    </ActionForm>
  )
}

async function Parties({ place, proposal }: { place: AskingPlace; proposal: ProposalView | null }): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  return (
    <>
      {place.runs ? (
        <RadioGroup
          name="asker"
          label={t('form.asker')}
          hint={t('form.askerHint')}
          defaultValue={proposal?.forCluster ? 'cluster' : 'school'}
          options={[
            { value: 'school', label: t('form.askerSchool') },
            { value: 'cluster', label: t('form.askerCluster') },
          ]}
        />
      ) : null}
      <RadioGroup
        name="addressee"
        label={t('form.addressee')}
        defaultValue={proposal?.addressee ?? 'academy'}
        options={addressees.map((one) => ({ value: one, label: t(`addressees.${one}`) }))}
      />
      <Select
        name="addresseeId"
        label={t('form.school')}
        hint={t('form.schoolHint')}
        placeholder={t('form.chooseSchool')}
        defaultValue={proposal?.addresseeId ?? ''}
        options={place.schools.map((school) => ({ value: school.id, label: school.name[locale] }))}
      />
      <TextInput
        name="bodyName"
        label={t('form.body')}
        hint={t('form.bodyHint')}
        defaultValue={proposal?.bodyName ?? ''}
      />
    </>
  )
}
