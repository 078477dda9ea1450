import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { TickList } from '@/components/ui/tick'
import type { FormAction } from '@/lib/platform/form-state'
import { cancelPollAction, confirmCancellingAction, prepareRoundAction, prepareRulingAction } from '@/lib/polls/actions'
import type { PollView } from '@/lib/polls/queries'

type Props = { poll: PollView; address: string }

/** The two tellers, and who of them has entered figures. */
export async function TellersSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  if (poll.tellers.length === 0) return null
  const started = poll.openedAt !== null && (poll.owed.room || poll.owed.written)
  return (
    <Sheet>
      <SheetHeader title={t('tellers')} />
      <SheetBody>
        <TickList
          items={poll.tellers.map((teller) => ({
            key: teller.schoolId,
            state: started && teller.entries > 0 ? 'done' : 'open',
            text: teller.school[locale],
            ...(started && { note: t(teller.entries > 0 ? 'tellerEntered' : 'tellerWaits') }),
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}

/** The rounds and rulings that follow a counted vote, and the polls before and after this one. */
export async function NextSheet({ poll, address }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const forms = [
    ...(poll.may.round.ok ? [{ id: 'round', action: prepareRoundAction, label: t('nextRound') }] : []),
    ...(poll.may.ruling.ok ? [{ id: 'ruling', action: prepareRulingAction, label: t('ruling') }] : []),
  ]
  const [next] = poll.next.filter((one) => one.state !== 'cancelled')
  if (!poll.previous && !next && forms.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('next')} />
      <SheetBody>
        {poll.previous ? (
          <Link className="link" href={`${address}/${poll.previous.id}`}>
            {t('openPrevious')}
          </Link>
        ) : null}
        {next ? (
          <Link className="link" href={`${address}/${next.id}`}>
            {t('openNext')}
          </Link>
        ) : (
          forms.map((form) => <Prepare key={form.id} {...form} poll={poll} minutes={t('minutes')} />)
        )}
      </SheetBody>
    </Sheet>
  )
}

type PrepareProps = { id: string; action: FormAction; label: string; poll: PollView; minutes: string }

function Prepare({ id, action, label, poll, minutes }: PrepareProps): ReactNode {
  return (
    <ActionForm action={action} id={id} draft={false} className="gap-3">
      <input type="hidden" name="pollId" value={poll.id} />
      <TextInput name="minutes" label={minutes} type="number" min={1} max={1440} defaultValue="15" required />
      <SubmitButton variant="outline" size="s">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}

/** Cancelling: asked for with a reason, answered by a second person of another school. */
export async function CancelSheet({ poll }: { poll: PollView }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const draft = poll.stands === 'draft'
  const asked = poll.cancelReason !== null && poll.stands !== 'cancelled'
  const over = poll.stands === 'counted' || poll.stands === 'cancelled'
  if (over || (!poll.may.cancel.ok && !asked)) return null
  const label = t(draft ? 'cancelDraft' : 'cancel')
  return (
    <Sheet>
      <SheetHeader title={t('cancelTitle')} />
      <SheetBody>
        <p className="text-md text-muted">{t(draft ? 'cancelTextDraft' : 'cancelText')}</p>
        {asked ? (
          <Answer poll={poll} text={t('cancelAsked', { reason: poll.cancelReason ?? '' })} />
        ) : (
          <Act verdict={poll.may.cancel} label={label} size="s">
            <ActionForm action={cancelPollAction} id="cancel" className="gap-3">
              <input type="hidden" name="pollId" value={poll.id} />
              <TextArea name="reason" label={t('cancelReason')} required rows={3} />
              <SubmitButton variant="danger" size="s">
                {label}
              </SubmitButton>
            </ActionForm>
          </Act>
        )}
      </SheetBody>
    </Sheet>
  )
}

async function Answer({ poll, text }: { poll: PollView; text: string }): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  if (!poll.may.answer.ok)
    return (
      <>
        <p>{text}</p>
        <RefusedAct size="s" reason={<Reason refusal={poll.may.answer.refusal} />}>
          {t('answerCancel')}
        </RefusedAct>
      </>
    )
  const answers = [
    { value: 'cancel', label: t('answerCancel'), variant: 'danger' },
    { value: 'keep', label: t('answerKeep'), variant: 'outline' },
  ] as const
  return (
    <>
      <p>{text}</p>
      <Row>
        {answers.map(({ value, label, variant }) => (
          <ActionForm key={value} action={confirmCancellingAction} id={`answer-${value}`} draft={false}>
            <input type="hidden" name="pollId" value={poll.id} />
            <input type="hidden" name="answer" value={value} />
            <SubmitButton variant={variant} size="s">
              {label}
            </SubmitButton>
          </ActionForm>
        ))}
      </Row>
    </>
  )
}
