import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { EditStamp } from '@/components/ui/edit-stamp'
import { EmptyState } from '@/components/ui/empty-state'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { draftMinutesAction, recordMinutesAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'
import { isUndrawn } from '@/lib/meetings/rules/minutes'

type Props = {
  meeting: MeetingView
  /** what was noted on the stage, for minutes that have no conclusions yet */
  noted: string
}

/** Where the secretary writes; the first text is drawn from the data, and it saves itself. */
export async function MinutesEditor({ meeting, noted }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.minutes')
  const { minutes } = meeting
  const taken = noted !== '' && !minutes?.conclusions
  const begun = !isUndrawn(minutes?.body)
  return (
    <Sheet>
      <SheetHeader title={t('write')} aside={t('writeNote')} />
      <SheetBody className="gap-5">
        {minutes?.returnRemark ? (
          <Notice tone="due" title={t('returned')}>
            {minutes.returnRemark}
          </Notice>
        ) : null}
        {begun ? null : (
          <EmptyState title={t('empty')}>
            <p>{t('emptyText')}</p>
            <ActionForm action={draftMinutesAction} id="draft" draft={false} className="mt-3 justify-items-center">
              <input type="hidden" name="meetingId" value={meeting.id} />
              <SubmitButton variant="outline">{t('draw')}</SubmitButton>
            </ActionForm>
          </EmptyState>
        )}
        <ActionForm
          key={begun ? 'text' : 'blank'}
          action={recordMinutesAction}
          autosave={recordMinutesAction}
          id={begun ? 'minutes' : 'minutes-blank'}
        >
          <input type="hidden" name="meetingId" value={meeting.id} />
          <EditStamp version={minutes?.version ?? 0} edit={crypto.randomUUID()} />
          <TextArea
            name="body"
            label={t('body')}
            required
            rows={22}
            className="document"
            defaultValue={minutes?.body ?? ''}
          />
          <TextArea
            name="conclusions"
            label={t('conclusions')}
            hint={taken ? t('conclusionsNoted') : undefined}
            rows={6}
            className="document"
            defaultValue={minutes?.conclusions || noted}
          />
          <Row>
            <SubmitButton variant="outline">{t('save')}</SubmitButton>
          </Row>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
