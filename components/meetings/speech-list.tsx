import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { List, ListRow, RowTime } from '@/components/ui/list'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveSpeechAction, removeSpeechAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'

/** The order of the speeches, to be changed one place at a time. */
export async function SpeechList({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.prepare')
  if (meeting.speeches.length === 0) return <p className="text-muted">{t('noSpeeches')}</p>
  return (
    <List>
      {meeting.speeches.map((speech, index) => (
        <ListRow key={speech.id} lead={<RowTime>{index + 1}.</RowTime>}>
          <b className="font-semibold">{speech.speaker}</b>
          <div className="text-md">{speech.title}</div>
          <Row className="mt-1">
            {index > 0 ? (
              <ActionForm action={moveSpeechAction} id={`move-${speech.id}`} draft={false} className="gap-2">
                <input type="hidden" name="speechId" value={speech.id} />
                <SubmitButton variant="quiet" size="s" aria-label={t('moveUpNamed', { name: speech.speaker })}>
                  {t('moveUp')}
                </SubmitButton>
              </ActionForm>
            ) : null}
            <ActionForm action={removeSpeechAction} id={`remove-${speech.id}`} draft={false} className="gap-2">
              <input type="hidden" name="speechId" value={speech.id} />
              <SubmitButton variant="quiet" size="s" aria-label={t('removeNamed', { name: speech.speaker })}>
                {t('remove')}
              </SubmitButton>
            </ActionForm>
          </Row>
        </ListRow>
      ))}
    </List>
  )
}
