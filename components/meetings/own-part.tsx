import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmPresenceAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'

/** What the meeting asks of the reader: to say that he is there, or to name his school's delegates. */
export async function OwnPart({ meeting, at }: { meeting: MeetingView; at: string }): Promise<ReactNode> {
  const t = await getTranslations('meetings.own')
  const { verdicts, ownDelegateId, ownSchoolId } = meeting
  if (ownDelegateId && verdicts.confirm.ok)
    return (
      <ActionForm action={confirmPresenceAction} id="presence" draft={false} className="no-print">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <Notice tone="due" title={t('confirmTitle')} actions={<SubmitButton>{t('confirm')}</SubmitButton>}>
          {t('confirmText')}
        </Notice>
      </ActionForm>
    )
  const own = meeting.delegations.find(({ id }) => id === ownSchoolId)
  if (!verdicts.register.ok || !own || own.delegates.length > 0) return null
  return (
    <Notice
      tone="due"
      title={t('nameTitle')}
      actions={
        <LinkButton variant="primary" href={`${at}/delegates`}>
          {t('name')}
        </LinkButton>
      }
    >
      {t('nameText')}
    </Notice>
  )
}
