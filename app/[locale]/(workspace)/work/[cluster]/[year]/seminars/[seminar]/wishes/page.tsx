import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { WishesForm } from '@/components/reviews/wishes-form'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { getWishes } from '@/lib/reviews/queries/wishes'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.wish'))('title') }
}

export default async function WishesPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const wishes = await getWishes(ctx, year, id)
  if (!wishes) notFound()
  const [t, mine] = await Promise.all([getTranslations('reviews.wish'), getTranslations('reviews.mine')])
  return (
    <>
      <PageHeader
        crumbs={[{ label: mine('title'), href: `${home}/reviews` }, { label: t('title') }]}
        title={t('title')}
        lead={wishes.topic}
      />
      <div className="grid max-w-[860px] gap-4">
        <p className="text-muted">{t('lead')}</p>
        {wishes.save.ok ? (
          <WishesForm wishes={wishes} seminarId={id} />
        ) : (
          <RefusalNotice {...await sayRefusal(wishes.save.refusal, locale)} />
        )}
      </div>
    </>
  )
}
