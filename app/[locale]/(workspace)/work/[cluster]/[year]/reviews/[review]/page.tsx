import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ReviewForm } from '@/components/reviews/review-form'
import { ReviewWords } from '@/components/reviews/review-words'
import { ReviewedPaper } from '@/components/reviews/reviewed-paper'
import { Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDateTime, formatDeadline } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { getReview } from '@/lib/reviews/queries/review'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams & Promise<{ review: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.form'))('title') }
}

export default async function ReviewPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const review = await getReview(ctx, year, (await params).review)
  if (!review) notFound()
  const [t, mine] = await Promise.all([getTranslations('reviews.form'), getTranslations('reviews.mine')])
  const back = `${home}/reviews`
  const { submittedAt, dueAt, write } = review
  return (
    <>
      <PageHeader
        crumbs={[{ label: mine('title'), href: back }, { label: t('crumb') }]}
        title={<span className="text-pretty">{review.paper.title}</span>}
        lead={[review.topic, submittedAt ? '' : t('due', { deadline: formatDeadline(dueAt, locale) })]
          .filter((text) => text !== '')
          .join(' · ')}
      />
      <Stack>
        <Notice tone={review.tooFew ? 'due' : 'info'}>{t(review.tooFew ? 'too_few' : 'anonymous')}</Notice>
        <ReviewedPaper review={review} />
        {submittedAt ? (
          <Sheet>
            <SheetHeader title={t('title')} aside={t('submitted', { at: formatDateTime(submittedAt) })} />
            <SheetBody>
              <ReviewWords review={review} />
            </SheetBody>
          </Sheet>
        ) : write.ok ? (
          <>
            {ctx.now > dueAt ? <Notice tone="due">{t('late')}</Notice> : null}
            <ReviewForm review={review} back={back} />
          </>
        ) : (
          <RefusalNotice {...await sayRefusal(write.refusal, locale)} />
        )}
      </Stack>
    </>
  )
}
