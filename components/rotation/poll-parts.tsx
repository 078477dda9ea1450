import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormState } from '@/lib/platform/form-state'

type Option = { value: string; label: string }
type Poll = { id: string; title: string; stage: 'counted' | 'under_way' }

type PollsProps = {
  title: string
  polls: readonly Poll[]
  yearId: string
  pollHome: string
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Polls on an office that are under way, and those counted whose result is to be recorded. */
export async function PollsSheet({ title, polls, yearId, pollHome, action }: PollsProps): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  if (polls.length === 0) return null
  const counted = polls.filter((poll) => poll.stage === 'counted')
  return (
    <Sheet>
      <SheetHeader title={title} />
      <SheetBody>
        <List>
          {counted.map((poll) => (
            <ListRow key={poll.id}>
              <ActionForm action={action} id={`record-${poll.id}`} draft={false} className="gap-2">
                <input type="hidden" name="yearId" value={yearId} />
                <input type="hidden" name="pollId" value={poll.id} />
                <Row>
                  <SubmitButton>{t('recordDo', { title: poll.title })}</SubmitButton>
                  <LinkButton variant="quiet" href={`${pollHome}/${poll.id}`}>
                    {t('poll')}
                  </LinkButton>
                </Row>
              </ActionForm>
            </ListRow>
          ))}
          {polls
            .filter((poll) => poll.stage === 'under_way')
            .map((poll) => (
              <ListRow
                key={poll.id}
                aside={
                  <LinkButton size="s" href={`${pollHome}/${poll.id}`}>
                    {t('openPoll')}
                  </LinkButton>
                }
              >
                <b className="font-medium">{poll.title}</b>
                <div className="text-sm text-muted">{t('underWay')}</div>
              </ListRow>
            ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}

type FieldsProps = {
  /** who may be proposed for an agreement, and whose schools may count */
  candidates: Option[]
  schools: Option[]
  meetings: readonly { id: string; title: string }[]
}

/** How a poll on an office is held: its form, the chair's proposal, the meeting, the tellers and the hour. */
export async function PollFields({ candidates, schools, meetings }: FieldsProps): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const kinds = (['agreement', 'open', 'paper', 'secret'] as const).map((kind) => ({
    value: kind,
    label: t(`kinds.${kind}`),
  }))
  return (
    <>
      <RadioGroup name="kind" label={t('kind')} options={kinds} defaultValue="agreement" required />
      <CheckboxGroup name="schoolIds[]" label={t('proposed')} options={candidates} />
      <TextArea name="text" label={t('text')} hint={t('textHint')} rows={2} />
      <Select
        name="meetingId"
        label={t('meeting')}
        options={[
          { value: '', label: t('noMeeting') },
          ...meetings.map((one) => ({ value: one.id, label: one.title })),
        ]}
        defaultValue={meetings[0]?.id ?? ''}
      />
      {[0, 1].map((place) => (
        <Select
          key={place}
          name={`tellers.${place}`}
          label={t('tellers', { place: place + 1 })}
          hint={t('tellersHint')}
          options={[{ value: '', label: t('noTeller') }, ...schools]}
        />
      ))}
      <TextInput name="minutes" label={t('minutes')} inputMode="numeric" defaultValue="30" required />
    </>
  )
}
