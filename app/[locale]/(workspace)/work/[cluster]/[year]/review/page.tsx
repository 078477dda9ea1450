import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { HonoursSheet, MeasureSheet } from '@/components/insight/review-sheets'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { getReview } from '@/lib/insight/queries/review'
import { reviewYears } from '@/lib/insight/rules/review'
import { openYear, type YearParams } from '../open-year'

type Props = { params: YearParams }

const titleOf = (year: number): { from: string; to: string } => ({
  from: String(reviewYears(year)[0]),
  to: String(year),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('insight.review')
  return { title: t('title', titleOf(Number((await params).year))) }
}

export default async function ReviewPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const review = await getReview(ctx, year)
  if (!review) notFound()
  const t = await getTranslations('insight.review')
  return (
    <>
      <PageHeader
        title={t('title', titleOf(year.year))}
        lead={t('lead')}
        actions={
          <>
            <PrintButton />
            <ExcelButton href={`/api${home}/review`} />
          </>
        }
      />
      {review.rows.length === 0 ? (
        <Sheet>
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        </Sheet>
      ) : (
        <Stack>
          <HonoursSheet review={review} />
          <MeasureSheet review={review} measure="papers" />
          <MeasureSheet review={review} measure="answered" />
          <MeasureSheet review={review} measure="adoptions" />
        </Stack>
      )}
    </>
  )
}
