import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { DateTimeInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { cancelEventAction, closeMeetingAction, conveneEventAction, openMeetingAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'
import { decides } from '@/lib/meetings/rules/states'
import { Act } from '@/components/ui/act'

type Props = { meeting: MeetingView; at: string }

/** What the host does next: convene, open, close, or note what came of it; and beside it change or cancel. */
export async function HostActs({ meeting, at }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.acts')
  const { verdicts, state } = meeting
  const over = state === 'held' || state === 'cancelled'
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('heading')} />
      <SheetBody className="gap-5">
        {state === 'planned' ? <Convene meeting={meeting} /> : null}
        {state === 'convened' && decides(meeting.kind) ? (
          <Press meeting={meeting} verdict={verdicts.open} label={t('open')} action={openMeetingAction} id="open" />
        ) : null}
        {state === 'convened' && !decides(meeting.kind) ? (
          <Act verdict={verdicts.recordOutcome} label={t('record')} wide>
            <LinkButton wide variant="primary" href={`${at}/results`}>
              {t('record')}
            </LinkButton>
          </Act>
        ) : null}
        {state === 'open' ? (
          <Press meeting={meeting} verdict={verdicts.close} label={t('close')} action={closeMeetingAction} id="close" />
        ) : null}
        {state === 'held' ? (
          <LinkButton wide href={`${at}/results`}>
            {t('results')}
          </LinkButton>
        ) : null}
        {over ? null : (
          <>
            <Act verdict={verdicts.change} label={t('change')} wide>
              <LinkButton wide href={`${at}/edit`}>
                {t('change')}
              </LinkButton>
            </Act>
            {state === 'open' ? null : <Cancel meeting={meeting} />}
          </>
        )}
      </SheetBody>
    </Sheet>
  )
}

type PressProps = {
  meeting: MeetingView
  verdict: MeetingView['verdicts']['open']
  label: string
  action: typeof openMeetingAction
  id: string
}

function Press({ meeting, verdict, label, action, id }: PressProps): ReactNode {
  return (
    <Act verdict={verdict} label={label} wide>
      <ActionForm action={action} id={id} draft={false}>
        <input type="hidden" name="meetingId" value={meeting.id} />
        <SubmitButton wide>{label}</SubmitButton>
      </ActionForm>
    </Act>
  )
}

async function Convene({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.acts')
  return (
    <Act verdict={meeting.verdicts.convene} label={t('convene')} wide>
      <ActionForm action={conveneEventAction} id="convene" draft={false} className="gap-3">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <DateTimeInput name="delegatesBy" label={t('delegatesBy')} hint={t('delegatesByHint')} />
        <SubmitButton wide>{t('convene')}</SubmitButton>
        <p className="text-sm text-muted">{t('conveneNote')}</p>
      </ActionForm>
    </Act>
  )
}

async function Cancel({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.acts')
  return (
    <Act verdict={meeting.verdicts.cancel} label={t('cancel')} wide>
      <Dialog
        trigger={
          <Button wide variant="quiet">
            {t('cancel')}
          </Button>
        }
        title={t('cancelTitle')}
        description={t('cancelText')}
      >
        <ActionForm action={cancelEventAction} id="cancel">
          <input type="hidden" name="meetingId" value={meeting.id} />
          <TextArea name="reason" label={t('reason')} rows={3} required />
          <SubmitButton variant="danger">{t('cancel')}</SubmitButton>
        </ActionForm>
      </Dialog>
    </Act>
  )
}
