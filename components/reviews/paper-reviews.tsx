import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { List } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { PaperReviews } from '@/lib/reviews/queries/of-paper'
import { criteria, type ReviewInput } from '@/lib/reviews/schema'
import { formatDeadline, formatNumber } from '@/lib/platform/i18n/format'
import { ReviewWords } from './review-words'

type Editors = Extract<PaperReviews, { for: 'editors' }>
type Authors = Extract<PaperReviews, { for: 'authors' }>

/** The reviews beside the decision, for the host's people; the remarks without names, for the authors, once they are told. */
export function PaperReviewsSheet({ reviews, assignHref }: { reviews: PaperReviews; assignHref: string }): ReactNode {
  return reviews.for === 'editors' ? (
    <EditorsSheet reviews={reviews} assignHref={assignHref} />
  ) : (
    <RemarksSheet reviews={reviews} />
  )
}

const averageOf = (review: ReviewInput): number =>
  criteria.reduce((sum, name) => sum + (review[name] ?? 0), 0) / criteria.length

async function EditorsSheet({ reviews, assignHref }: { reviews: Editors; assignHref: string }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews.editors'), getLocale()])
  return (
    <Sheet id="reviews">
      <SheetHeader
        title={t('title')}
        aside={
          <Link className="link no-print" href={assignHref}>
            {t('assign')}
          </Link>
        }
      />
      <SheetBody className="gap-4">
        {reviews.reviews.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
        {reviews.tooFew && reviews.reviews.length > 0 ? <Notice tone="due">{t('too_few')}</Notice> : null}
        <List>
          {reviews.reviews.map((review) => (
            <li key={review.reviewId} className="grid gap-2">
              {review.submittedAt ? (
                <>
                  <p className="text-sm text-muted">
                    {t('by', { name: review.name, number: review.number ?? 0 })} ·{' '}
                    {t('average', { value: formatNumber(averageOf(review), locale) })}
                  </p>
                  <ReviewWords review={review} />
                </>
              ) : (
                <p>{t('open', { name: review.name, deadline: formatDeadline(review.dueAt, locale) })}</p>
              )}
            </li>
          ))}
        </List>
        {reviews.reviews.length > 0 ? <p className="max-w-prose text-sm text-muted">{t('not_told')}</p> : null}
      </SheetBody>
    </Sheet>
  )
}

async function RemarksSheet({ reviews }: { reviews: Authors }): Promise<ReactNode> {
  const t = await getTranslations('reviews.authors')
  return (
    <Sheet id="reviews">
      <SheetHeader title={t('title')} />
      <SheetBody className="gap-4">
        <p className="text-sm text-muted">{t(reviews.tooFew ? 'too_few' : 'lead')}</p>
        <List>
          {reviews.remarks.map((text, at) => (
            <li key={at}>
              <p className="text-sm font-semibold">{t('one', { number: at + 1 })}</p>
              <p className="max-w-prose wrap-anywhere whitespace-pre-line">{text}</p>
            </li>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
