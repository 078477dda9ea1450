import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Progress } from '@/components/ui/progress'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/platform/form-state'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Verdict } from '@/lib/platform/result'
import { confirmManifestAction, openPollAction } from '@/lib/polls/actions'
import type { PollView } from '@/lib/polls/queries'

type Props = { poll: PollView; address: string }

/** What is to be done with a poll now, by whom; one primary act, or the reason why the reader may not. */
export async function ActSheet({ poll, address }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  if (poll.stands === 'draft')
    return (
      <Act title={t('confirmTitle')} text={t('confirmText')} verdict={poll.may.confirm} label={t('confirm')}>
        <Press action={confirmManifestAction} id="confirm" poll={poll} label={t('confirm')} />
      </Act>
    )
  if (poll.stands === 'frozen')
    return (
      <Act
        title={t('openTitle')}
        text={t(poll.kind === 'paper' ? 'openTextPaper' : poll.kind === 'secret' ? 'openTextSecret' : 'openText')}
        verdict={poll.may.open}
        label={t('open')}
      >
        <Press action={openPollAction} id="open" poll={poll} label={t('open')} />
      </Act>
    )
  // a secret vote has a sheet of its own
  return poll.stands === 'open' && poll.kind !== 'secret' ? <Voting poll={poll} address={address} /> : null
}

async function Voting({ poll, address }: Props): Promise<ReactNode> {
  const t = await getTranslations('polls.page')
  const locale = await getLocale()
  const onPaper = poll.kind === 'paper'
  const closes = poll.closesAt ? t('votingText', { closes: formatDeadline(poll.closesAt, locale) }) : ''
  return (
    <Act
      title={t(onPaper ? 'votingPaper' : 'votingTitle')}
      text={closes}
      verdict={onPaper ? null : poll.may.cast}
      label={t('vote')}
    >
      <Row>
        <LinkButton variant="primary" href={`${address}/${poll.id}/vote`}>
          {t('vote')}
        </LinkButton>
      </Row>
      {onPaper ? null : (
        <Progress
          label={t('progress')}
          text={t('progressOf', { cast: poll.cast, present: poll.present })}
          value={poll.cast}
          max={poll.present}
        />
      )}
    </Act>
  )
}

type ActProps = { title: string; text: string; verdict: Verdict | null; label: string; children: ReactNode }

function Act({ title, text, verdict, label, children }: ActProps): ReactNode {
  const refused = verdict && !verdict.ok ? verdict.refusal : null
  const parts = Array.isArray(children) ? (children as ReactNode[]) : [children]
  const [act, ...rest] = parts
  return (
    <Sheet>
      <SheetHeader title={title} />
      <SheetBody>
        {text ? <p className="max-w-prose">{text}</p> : null}
        {rest}
        {verdict === null ? null : refused ? (
          <RefusedAct reason={<Reason refusal={refused} />}>{label}</RefusedAct>
        ) : (
          act
        )}
      </SheetBody>
    </Sheet>
  )
}

function Press(props: { action: FormAction; id: string; poll: PollView; label: string }): ReactNode {
  return (
    <ActionForm action={props.action} draft={false} id={props.id}>
      <input type="hidden" name="pollId" value={props.poll.id} />
      <input type="hidden" name="sha256" value={props.poll.manifestSha256} />
      <Row>
        <SubmitButton>{props.label}</SubmitButton>
      </Row>
    </ActionForm>
  )
}
