import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import {
  answerProposalAction,
  receiveProposalAction,
  sendProposalAction,
  withdrawProposalAction,
} from '@/lib/proposals/actions'
import type { ProposalView } from '@/lib/proposals/queries'
import { answers } from '@/lib/proposals/schema'

type Props = { proposal: ProposalView }

/** Sending a draft, or why it cannot be sent yet. */
export async function SendAct({ proposal }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals.acts')
  const { send, write } = proposal.may
  if (proposal.state !== 'draft') return null
  return (
    <Sheet className="no-print">
      <SheetBody>
        <Act verdict={send} label={t('send')} wide>
          <ActionForm action={sendProposalAction} draft={false} id="send">
            <input type="hidden" name="proposalId" value={proposal.id} />
            <input type="hidden" name="version" value={proposal.version} />
            <SubmitButton wide>{t('send')}</SubmitButton>
          </ActionForm>
        </Act>
        {write.ok ? (
          <LinkButton wide href={`/proposals/${proposal.id}/edit`}>
            {t('edit')}
          </LinkButton>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

/** Receiving and answering, by the addressee; recording a body's answer, by the asker. */
export async function AnswerActs({ proposal }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const { receive, answer } = proposal.may
  if (!answer.ok)
    return answer.refusal.code === 'proposals.with_other_unit' ? <LiesElsewhere proposal={proposal} /> : null
  const body = proposal.addressee === 'training_body'
  return (
    <Sheet className="no-print">
      <SheetHeader title={body ? t('acts.record') : t('acts.answer')} />
      <SheetBody className="gap-5">
        {proposal.together && proposal.together.open > 1 ? (
          <Notice>{t('together.answersAll', { count: proposal.together.open })}</Notice>
        ) : null}
        {receive.ok && !body ? (
          <ActionForm action={receiveProposalAction} draft={false} id="receive">
            <input type="hidden" name="proposalId" value={proposal.id} />
            <SubmitButton variant="outline">{t('acts.receive')}</SubmitButton>
          </ActionForm>
        ) : null}
        <ActionForm action={answerProposalAction} id="answer" className="gap-5">
          <input type="hidden" name="proposalId" value={proposal.id} />
          <RadioGroup
            name="answer"
            label={t('acts.kind')}
            defaultValue="accepted"
            options={answers.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
          />
          <TextArea name="text" label={t('acts.text')} rows={5} required />
          <TextInput name="number" label={t('acts.number')} required={body} />
          <FileInput
            name="file"
            label={t('acts.file')}
            hint={t('acts.fileHint')}
            accept={acceptOf('proposal_answer')}
            maxBytes={maxFileBytes}
            required={body}
          />
          <div>
            <SubmitButton>{body ? t('acts.record') : t('acts.sendAnswer')}</SubmitButton>
          </div>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

/** To the Academy's other units: the answer is given where the proposal lies. */
async function LiesElsewhere({ proposal }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals.acts')
  const { answer } = proposal.may
  if (answer.ok) return null
  return (
    <Sheet className="no-print">
      <SheetBody>
        <RefusedAct reason={<Reason refusal={answer.refusal} />}>{t('answer')}</RefusedAct>
      </SheetBody>
    </Sheet>
  )
}

/** Taking a proposal back, with a reason. */
export async function WithdrawAct({ proposal }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals.acts')
  if (!proposal.may.withdraw.ok) return null
  return (
    <details className="no-print">
      <summary className="link w-fit cursor-pointer py-1">{t('withdraw')}</summary>
      <ActionForm action={withdrawProposalAction} id="withdraw" className="mt-2 gap-3">
        <input type="hidden" name="proposalId" value={proposal.id} />
        <TextArea name="reason" label={t('reason')} rows={3} required />
        <div>
          <SubmitButton variant="danger" size="s">
            {t('withdraw')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
