import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { markAttendanceAction } from '@/lib/meetings/actions'
import type { DelegateView, MeetingView } from '@/lib/meetings/queries'
import { attendanceStates } from '@/lib/meetings/schema'
import { formatTime } from '@/lib/platform/i18n/format'

/** The secretary's sheet: one line a delegate, what was confirmed by himself said beside it. */
export async function AttendanceForm({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.delegates')
  const locale = await getLocale()
  const lines = meeting.delegations.flatMap(({ short, delegates }) =>
    delegates.map((delegate) => ({ delegate, school: short[locale] })),
  )
  const invited = meeting.guests.filter(({ invitedAt }) => invitedAt !== null)
  if (lines.length === 0) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('attendanceTitle')} aside={t('attendanceNote')} />
      <SheetBody>
        <ActionForm
          key={lines.map(({ delegate }) => delegate.state).join()}
          action={markAttendanceAction}
          id="attendance"
          draft={false}
        >
          <input type="hidden" name="meetingId" value={meeting.id} />
          <ul className="rows">
            {lines.map(({ delegate, school }, index) => (
              <Line key={delegate.id} delegate={delegate} school={school} index={index} />
            ))}
          </ul>
          {invited.length > 0 ? (
            <fieldset className="grid gap-1">
              <legend className="font-semibold">{t('guests')}</legend>
              {invited.map((guest, index) => (
                <div key={guest.id}>
                  <input type="hidden" name={`guests.${index}.id`} value={guest.id} />
                  <Checkbox
                    name={`guests.${index}.attended`}
                    label={guest.label}
                    defaultChecked={guest.attended === true}
                  />
                </div>
              ))}
            </fieldset>
          ) : null}
          <SubmitButton className="justify-self-start">{t('attendanceSave')}</SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

type LineProps = { delegate: DelegateView; school: string; index: number }

async function Line({ delegate, school, index }: LineProps): Promise<ReactNode> {
  const t = await getTranslations('meetings')
  const name = `delegates.${index}`
  return (
    <li className="grid gap-2.5 md:grid-cols-[minmax(0,1fr)_220px_minmax(0,220px)] md:items-end md:gap-4">
      <div className="min-w-0 self-center">
        <b className="font-semibold">{delegate.label}</b>
        <div className="text-sm text-muted">
          {school}
          {delegate.represents ? ` · ${t('delegates.speaksFor')}` : null}
          {delegate.confirmedAt ? ` · ${t('delegates.confirmedAt', { time: formatTime(delegate.confirmedAt) })}` : null}
        </div>
      </div>
      <input type="hidden" name={`${name}.id`} value={delegate.id} />
      <input type="hidden" name={`${name}.was`} value={delegate.state} />
      <Select
        name={`${name}.state`}
        label={t('delegates.stateOf', { name: delegate.label })}
        hideLabel
        required
        defaultValue={delegate.state}
        options={attendanceStates.map((state) => ({ value: state, label: t(`attendance.${state}`) }))}
      />
      <TextInput
        name={`${name}.reason`}
        label={t('delegates.reasonOf', { name: delegate.label })}
        hideLabel
        placeholder={t('delegates.reasonPlaceholder')}
        defaultValue={delegate.reason}
      />
    </li>
  )
}
