import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-input'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { assignByRuleAction, assignReviewAction } from '@/lib/reviews/actions'
import type { Assignments } from '@/lib/reviews/queries/assignment'

type Props = { assignments: Assignments; seminarId: string; now: Date }

/** All papers that wait, at once and by the rule. */
export async function RuleSheet({ assignments, seminarId, now }: Props): Promise<ReactNode> {
  const t = await getTranslations('reviews.rule')
  const { assign, startsAt } = assignments
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('title')} />
      <SheetBody>
        <p className="text-sm text-muted">{t('text')}</p>
        <Act verdict={assign} label={t('assign')} wide>
          <ActionForm action={assignByRuleAction} draft={false} id="assign-by-rule">
            <input type="hidden" name="seminarId" value={seminarId} />
            <Select
              name="perPaper"
              label={t('per_paper')}
              required
              defaultValue="2"
              options={['1', '2', '3'].map((count) => ({ value: count, label: count }))}
            />
            <DateTimeInput name="dueAt" label={t('due')} required defaultValue={inAWeek(now, startsAt)} />
            <SubmitButton wide>{t('assign')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

/** One paper and one person; what is not lawful is refused in words. */
export async function HandSheet({ assignments, now }: Props): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews.hand'), getLocale()])
  const { assign, rows, reviewers, startsAt } = assignments
  const waiting = rows.filter((row) => row.waiting)
  if (!assign.ok || waiting.length === 0) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('title')} />
      <SheetBody>
        <ActionForm action={assignReviewAction} draft={false} id="assign-by-hand" resetOnDone>
          <Select
            name="paperId"
            label={t('paper')}
            required
            placeholder={t('choose')}
            options={waiting.map(({ paperId, title }) => ({ value: paperId, label: title }))}
          />
          <Select
            name="reviewerId"
            label={t('reviewer')}
            required
            placeholder={t('choose')}
            options={reviewers.map(({ id, name, school, load }) => ({
              value: id,
              label: t('reviewer_option', { name, count: load }),
              group: school[locale],
            }))}
          />
          <DateTimeInput name="dueAt" label={t('due')} required defaultValue={inAWeek(now, startsAt)} />
          <SubmitButton wide variant="outline">
            {t('assign')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

/** 17:00 in Vietnam a week on, or the beginning of the seminar when that is earlier. */
function inAWeek(now: Date, latest: Date): Date {
  const day = new Date(now.getTime() + 7 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  const due = new Date(`${day}T17:00:00+07:00`)
  return due < latest ? due : latest
}
