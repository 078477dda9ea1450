import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import {
  addSpeechAction,
  inviteGuestsAction,
  setGuestsAction,
  setOfficersAction,
  setProgrammeAction,
} from '@/lib/meetings/actions'
import type { MeetingView, PersonChoice } from '@/lib/meetings/queries'
import { LineList } from '@/components/ui/line-list'

type Props = { meeting: MeetingView }

export async function ProgrammeForm({ meeting }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.prepare')
  const standing = meeting.parts.map(({ id, title, minutes, note }) => ({ id, title, minutes: String(minutes), note }))
  const template = [
    { title: t('template.seminar'), minutes: '120' },
    { title: t('template.movement'), minutes: '45' },
    { title: t('template.cluster'), minutes: '60' },
  ]
  const rows = standing.length > 0 ? standing : meeting.kind === 'summing_up' ? template : [{}]
  return (
    <ActionForm action={setProgrammeAction} id="programme" key={meeting.parts.map(({ id }) => id).join()}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <LineList
        name="parts"
        rows={rows}
        most={30}
        add={t('addPart')}
        remove={t('remove')}
        fields={[
          { key: 'id', kind: 'hidden', label: '' },
          { key: 'title', kind: 'text', label: t('part'), required: true, className: 'md:flex-[3_1_16rem]' },
          { key: 'minutes', kind: 'number', label: t('minutes'), required: true, className: 'md:w-28' },
          { key: 'note', kind: 'text', label: t('note'), className: 'md:flex-[2_1_10rem]' },
        ]}
      />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('saveProgramme')}
      </SubmitButton>
    </ActionForm>
  )
}

export async function OfficersForm({ meeting, people }: Props & { people: PersonChoice[] }): Promise<ReactNode> {
  const t = await getTranslations('meetings.prepare')
  const offices = await getTranslations('common.offices')
  const locale = await getLocale()
  const options = people.map((one) => ({
    value: one.id,
    label: `${offices(one.office)} ${one.school[locale]} – ${one.name}`,
    group: one.school[locale],
  }))
  const rowsOf = (role: 'presidium' | 'secretary') =>
    meeting.officers
      .filter((one) => one.role === role)
      .map(({ label, personId }) => ({ label, personId: personId ?? '' }))
  const fields = [
    {
      key: 'personId',
      kind: 'select' as const,
      label: t('account'),
      options,
      placeholder: t('noAccount'),
      fills: 'label',
    },
    { key: 'label', kind: 'text' as const, label: t('officeLabel'), required: true },
  ]
  const presidium = rowsOf('presidium')
  const chair = meeting.officers.filter((one) => one.role === 'presidium').findIndex((one) => one.chairs)
  const secretaries = rowsOf('secretary')
  return (
    <ActionForm action={setOfficersAction} id="officers" key={JSON.stringify(meeting.officers)}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <h3>{t('presidium')}</h3>
      <LineList
        name="presidium"
        rows={presidium.length > 0 ? presidium : [{}]}
        most={9}
        add={t('addPresidium')}
        remove={t('remove')}
        fields={fields}
        pick={{ name: 'chair', label: t('chairs'), chosen: Math.max(0, chair) }}
      />
      <h3>{t('secretaries')}</h3>
      <LineList
        name="secretaries"
        rows={secretaries.length > 0 ? secretaries : [{}]}
        most={5}
        add={t('addSecretary')}
        remove={t('remove')}
        fields={fields}
      />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('saveOfficers')}
      </SubmitButton>
    </ActionForm>
  )
}

export async function GuestsForm({ meeting }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.prepare')
  const rows = meeting.guests.map(({ id, label }) => ({ id, label }))
  const waiting = meeting.guests.filter(({ invitedAt }) => invitedAt === null).length
  return (
    <>
      <ActionForm action={setGuestsAction} id="guests" key={meeting.guests.map(({ id }) => id).join()}>
        <input type="hidden" name="meetingId" value={meeting.id} />
        <LineList
          name="guests"
          rows={rows.length > 0 ? rows : [{}]}
          most={60}
          add={t('addGuest')}
          remove={t('remove')}
          fields={[
            { key: 'id', kind: 'hidden', label: '' },
            { key: 'label', kind: 'text', label: t('guest'), required: true },
          ]}
        />
        <SubmitButton variant="outline" className="justify-self-start">
          {t('saveGuests')}
        </SubmitButton>
      </ActionForm>
      {waiting > 0 && meeting.state !== 'planned' ? (
        <ActionForm action={inviteGuestsAction} id="invite" draft={false} className="gap-2">
          <input type="hidden" name="meetingId" value={meeting.id} />
          <SubmitButton variant="outline" className="justify-self-start">
            {t('invite', { count: waiting })}
          </SubmitButton>
          <p className="text-sm text-muted">{t('inviteNote')}</p>
        </ActionForm>
      ) : null}
    </>
  )
}

export async function SpeechForm({ meeting }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.prepare')
  return (
    <ActionForm action={addSpeechAction} id="speech" resetOnDone>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <TextInput name="speaker" label={t('speaker')} hint={t('speakerHint')} required />
      <TextInput name="title" label={t('speechTitle')} required />
      {meeting.parts.length > 0 ? (
        <Select
          name="partId"
          label={t('inPart')}
          placeholder={t('noPart')}
          options={meeting.parts.map((part, index) => ({ value: part.id, label: `${index + 1}. ${part.title}` }))}
        />
      ) : null}
      <FileInput
        name="file"
        label={t('speechFile')}
        hint={t('speechFileHint')}
        accept={acceptOf('speech')}
        maxBytes={maxFileBytes}
      />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('addSpeech')}
      </SubmitButton>
    </ActionForm>
  )
}
