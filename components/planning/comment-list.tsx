import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Tone } from '@/components/ui/tone'
import { replyCommentAction } from '@/lib/planning/actions'
import type { PlanCommentLine } from '@/lib/planning/queries'
import { formatDateTime } from '@/lib/platform/i18n/format'

type Props = { planId: string; comments: PlanCommentLine[]; mayReply: boolean }

const tones: Record<PlanCommentLine['standing'], Tone> = {
  agreed: 'done',
  commented: 'info',
  waiting: 'due',
  taken_as_agreed: 'neutral',
}

/** What each school said about the draft, and what the head answered; silence past the hour says what it means. */
export async function CommentList({ planId, comments, mayReply }: Props): Promise<ReactNode> {
  const t = await getTranslations('planning.comments')
  const locale = await getLocale()
  const words = { waiting: t('waitingText'), taken_as_agreed: t('silence'), agreed: t('agreedText'), commented: '' }
  return (
    <ul>
      {comments.map((one) => (
        <li key={one.schoolId} className="grid gap-2 border-t border-line px-4 py-3.5 first:border-t-0 md:px-5">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h3>{one.school[locale]}</h3>
            <span className="flex items-center gap-3">
              {one.at ? <span className="text-sm text-muted">{formatDateTime(one.at)}</span> : null}
              <Chip tone={tones[one.standing]}>{t(`standings.${one.standing}`)}</Chip>
            </span>
          </div>
          <p className={one.text ? 'whitespace-pre-line' : 'text-muted'}>{one.text || words[one.standing]}</p>
          {one.reply ? (
            <div className="border-l-[3px] border-line-strong pl-3.5">
              <p className="text-sm text-muted">{t('reply')}</p>
              <p className="whitespace-pre-line">{one.reply}</p>
            </div>
          ) : null}
          {mayReply && one.standing === 'commented' ? (
            <Reply planId={planId} line={one} school={one.school[locale]} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type ReplyProps = { planId: string; line: PlanCommentLine; school: string }

async function Reply({ planId, line, school }: ReplyProps): Promise<ReactNode> {
  const t = await getTranslations('planning.comments')
  return (
    <details className="no-print">
      <summary className="link w-fit cursor-pointer py-1">{line.reply ? t('changeReply') : t('reply')}</summary>
      <ActionForm action={replyCommentAction} id={`reply-${line.schoolId}`} className="mt-2 gap-3">
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="schoolId" value={line.schoolId} />
        <TextArea name="reply" label={t('replyLabel', { school })} required defaultValue={line.reply ?? ''} rows={3} />
        <SubmitButton variant="outline" size="s">
          {t('sendReply')}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
