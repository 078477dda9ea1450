import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TickList } from '@/components/ui/tick'
import { returnMinutesAction, signMinutesAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { Act } from '@/components/ui/act'

/** Two signatures by two persons, the secretary first; then the text is what it is. */
export async function MinutesSigning({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.minutes')
  const locale = await getLocale()
  const { minutes, verdicts, officers } = meeting
  const secretary = minutes?.secretary
  const chair = minutes?.chair
  const named = {
    secretary: officers
      .filter((one) => one.role === 'secretary')
      .map((one) => one.label)
      .join('; '),
    chair: officers.find((one) => one.chairs)?.label ?? '',
  }
  return (
    <Sheet>
      <SheetHeader title={t('signatures')} />
      <SheetBody className="gap-5">
        <TickList
          items={[
            {
              key: 'secretary',
              state: secretary ? 'done' : 'open',
              text: t('secretary'),
              note: secretary
                ? `${secretary.name} · ${formatDeadline(secretary.at, locale)}`
                : named.secretary || t('nobody'),
            },
            {
              key: 'chair',
              state: chair ? 'done' : secretary ? 'open' : 'ahead',
              text: t('chair'),
              note: chair ? `${chair.name} · ${formatDeadline(chair.at, locale)}` : named.chair || t('nobody'),
            },
          ]}
        />
        {minutes?.textSha256 ? (
          <p className="text-sm text-muted">
            {t('hash')} <code className="break-all">{minutes.textSha256}</code>
          </p>
        ) : null}
        {chair ? null : <Sign meeting={meeting} asChair={Boolean(secretary)} />}
        {secretary && !chair && verdicts.returnMinutes.ok ? <Return meeting={meeting} /> : null}
      </SheetBody>
    </Sheet>
  )
}

async function Sign({ meeting, asChair }: { meeting: MeetingView; asChair: boolean }): Promise<ReactNode> {
  const t = await getTranslations('meetings.minutes')
  const label = t(asChair ? 'signAsChair' : 'signAsSecretary')
  const verdict = asChair ? meeting.verdicts.signAsChair : meeting.verdicts.signAsSecretary
  return (
    <Act verdict={verdict} label={label} wide>
      <ActionForm action={signMinutesAction} id="sign" draft={false} className="gap-3">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <input type="hidden" name="version" value={meeting.minutes?.version ?? 0} />
        <SubmitButton wide>{label}</SubmitButton>
        <p className="text-sm text-muted">{t('signNote')}</p>
      </ActionForm>
    </Act>
  )
}

async function Return({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.minutes')
  return (
    <Dialog
      trigger={
        <Button wide variant="quiet">
          {t('return')}
        </Button>
      }
      title={t('return')}
      description={t('returnText')}
    >
      <ActionForm action={returnMinutesAction} id="return">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <TextArea name="remark" label={t('remark')} rows={3} required />
        <SubmitButton>{t('return')}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}
