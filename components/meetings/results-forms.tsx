import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { FileInput } from '@/components/ui/file-input'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { addMeetingFileAction, addPhotoAction, recordOutcomeAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'
import { Act } from '@/components/ui/act'

/** What came of it, in words; for events without an opening this notes that they were held. */
export async function OutcomeForm({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  const holds = meeting.state === 'planned' || meeting.state === 'convened'
  const label = t(holds ? 'recordHeld' : 'record')
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('outcomeWrite')} />
      <SheetBody>
        <Act verdict={meeting.verdicts.recordOutcome} label={label}>
          <ActionForm action={recordOutcomeAction} id="outcome">
            <input type="hidden" name="meetingId" value={meeting.id} />
            <TextArea
              name="outcome"
              label={t('outcome')}
              hint={t('outcomeHint')}
              rows={8}
              required
              defaultValue={meeting.outcome}
            />
            <SubmitButton className="justify-self-start">{label}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

export async function FileForm({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  return (
    <ActionForm action={addMeetingFileAction} id="file" resetOnDone className="no-print gap-4">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <TextInput name="label" label={t('fileLabel')} required />
      <FileInput
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        accept={acceptOf('meeting_result')}
        maxBytes={maxFileBytes}
        required
      />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('addFile')}
      </SubmitButton>
    </ActionForm>
  )
}

export async function PhotoForm({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  return (
    <ActionForm action={addPhotoAction} id="photo" resetOnDone className="no-print gap-4">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <FileInput
        name="photo"
        label={t('photo')}
        hint={t('photoHint')}
        accept={acceptOf('photo')}
        maxBytes={maxFileBytes}
        required
      />
      <TextInput name="caption" label={t('caption')} hint={t('captionHint')} required />
      <Checkbox name="isPublic" label={t('isPublic')} hint={t('isPublicHint')} />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('addPhoto')}
      </SubmitButton>
    </ActionForm>
  )
}
