import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnReviewsSheet, WishesSheet } from '@/components/reviews/own-reviews'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnReviews } from '@/lib/reviews/queries/mine'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.mine'))('title') }
}

export default async function OwnReviewsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const [own, t, seminars] = await Promise.all([
    listOwnReviews(ctx, year),
    getTranslations('reviews.mine'),
    getTranslations('seminars'),
  ])
  const props = { own, href: `${home}/reviews`, home, now: ctx.now }
  return (
    <>
      <PageHeader
        crumbs={[{ label: seminars('title'), href: `${home}/seminars` }]}
        title={t('title')}
        lead={t('lead')}
      />
      <Columns aside={<WishesSheet {...props} />}>
        <OwnReviewsSheet {...props} />
      </Columns>
    </>
  )
}
