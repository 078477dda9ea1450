import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { DateInput, DateTimeInput } from '@/components/ui/date-input'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { issuePlanAction, openCommentsAction } from '@/lib/planning/actions'
import type { PlanView } from '@/lib/planning/queries'

type Props = {
  plan: PlanView
  home: string
  today: Date
  /** how long schools usually have */
  days: number
  /** why the text cannot be changed now, and why the plan cannot be issued; null when it can */
  writeRefused: ReactNode
  issueRefused: ReactNode
}

/** The head's part: change the draft, send it for comments, issue it. */
export async function PlanActs({ plan, home, today, days, writeRefused, issueRefused }: Props): Promise<ReactNode> {
  const t = await getTranslations('planning')
  const ready = plan.state === 'in_comments' && plan.commentsOver
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('acts.heading')} />
      <SheetBody className="gap-5">
        {writeRefused ? (
          <RefusedAct wide reason={writeRefused}>
            {t('plan.edit')}
          </RefusedAct>
        ) : (
          <LinkButton wide href={`${home}/planning/plan/edit`}>
            {t('plan.edit')}
          </LinkButton>
        )}
        {ready ? <Issue plan={plan} today={today} refused={issueRefused} /> : null}
        <ActionForm action={openCommentsAction} id="open" draft={false} className="gap-3">
          <input type="hidden" name="planId" value={plan.id} />
          <DateTimeInput
            name="until"
            label={t('acts.until')}
            hint={t('acts.openHint', { days })}
            required
            defaultValue={plan.commentsUntil ?? new Date(today.getTime() + days * 86_400_000)}
          />
          <SubmitButton wide variant={plan.state === 'draft' ? 'primary' : 'outline'}>
            {plan.state === 'draft' ? t('acts.open') : t('acts.openAgain')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

type IssueProps = { plan: PlanView; today: Date; refused: ReactNode }

async function Issue({ plan, today, refused }: IssueProps): Promise<ReactNode> {
  const t = await getTranslations('planning.acts')
  if (refused) {
    return (
      <RefusedAct wide reason={refused}>
        {t('issue')}
      </RefusedAct>
    )
  }
  return (
    <ActionForm action={issuePlanAction} id="issue" className="gap-3">
      <input type="hidden" name="planId" value={plan.id} />
      <TextInput name="number" label={t('number')} hint={t('numberHint')} required />
      <DateInput name="date" label={t('date')} required defaultValue={today} />
      <SubmitButton wide>{t('issue')}</SubmitButton>
      <p className="text-sm text-muted">{t('issueNote')}</p>
    </ActionForm>
  )
}
