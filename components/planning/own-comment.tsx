import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { commentPlanAction } from '@/lib/planning/actions'
import type { PlanCommentLine, PlanView } from '@/lib/planning/queries'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'

type Props = { plan: PlanView; comment: PlanCommentLine; locale: Locale }

/** The school's own word on the draft: agree, or say what should be changed. */
export async function OwnComment({ plan, comment, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('planning.comments')
  const until = plan.commentsUntil ? formatDeadline(plan.commentsUntil, locale) : ''
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('ask')} aside={until} />
      <SheetBody>
        <ActionForm action={commentPlanAction} id="comment">
          <input type="hidden" name="planId" value={plan.id} />
          <RadioGroup
            name="agreed"
            label={t('ask')}
            defaultValue={comment.standing === 'commented' ? 'no' : 'yes'}
            options={[
              { value: 'yes', label: t('agree') },
              { value: 'no', label: t('disagree') },
            ]}
          />
          <TextArea name="text" label={t('text')} rows={4} defaultValue={comment.text} />
          <div className="flex flex-wrap items-center gap-4">
            <SubmitButton variant={comment.at ? 'outline' : 'primary'}>{t('send')}</SubmitButton>
            <span className="text-sm text-muted">{t('again', { until })}</span>
          </div>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
