import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { saveReviewAction, submitReviewAction } from '@/lib/reviews/actions'
import type { ReviewView } from '@/lib/reviews/queries/review'
import { criteria, ReviewRecommendation, type Criterion } from '@/lib/reviews/schema'

type Words = Awaited<ReturnType<typeof getTranslations<'reviews'>>>
const marks = ['1', '2', '3', '4', '5'] as const

/** A review as it is written: its draft saves itself, submitting is a press. */
export async function ReviewForm({ review, back }: { review: ReviewView; back: string }): Promise<ReactNode> {
  const t = await getTranslations('reviews')
  return (
    <ActionForm action={submitReviewAction} autosave={saveReviewAction} id={`review-${review.reviewId}`}>
      <input type="hidden" name="reviewId" value={review.reviewId} />
      <Sheet>
        <SheetHeader title={t('form.title')} />
        <SheetBody className="gap-6">
          {criteria.map((criterion) => (
            <CriterionFields key={criterion} criterion={criterion} review={review} t={t} />
          ))}
          <TextArea
            name="toAuthors"
            label={t('form.to_authors')}
            hint={t('form.to_authors_hint')}
            rows={7}
            required
            defaultValue={review.toAuthors}
          />
          <TextArea
            name="toEditors"
            label={t('form.to_editors')}
            hint={t('form.to_editors_hint')}
            rows={4}
            defaultValue={review.toEditors}
          />
          <RadioGroup
            name="recommendation"
            label={t('form.recommendation')}
            required
            defaultValue={review.recommendation ?? undefined}
            options={Object.values(ReviewRecommendation).map((value) => ({
              value,
              label: t(`recommendations.${value}`),
            }))}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('form.submit')}</SubmitButton>
        <LinkButton variant="quiet" href={back}>
          {t('form.later')}
        </LinkButton>
        <span className="text-sm text-muted">{t('form.note')}</span>
      </Row>
    </ActionForm>
  )
}

type FieldsProps = { criterion: Criterion; review: ReviewView; t: Words }

function CriterionFields({ criterion, review, t }: FieldsProps): ReactNode {
  const label = t(`criteria.${criterion}`)
  return (
    <div className="grid gap-3">
      <RadioGroup
        name={criterion}
        label={label}
        required
        inline
        defaultValue={review[criterion] === null ? undefined : String(review[criterion])}
        options={marks.map((value) => ({ value, label: t(`marks.${value}`) }))}
      />
      <TextArea
        name={`${criterion}Words`}
        label={t('form.words', { criterion: label })}
        rows={2}
        defaultValue={review[`${criterion}Words`]}
      />
    </div>
  )
}
