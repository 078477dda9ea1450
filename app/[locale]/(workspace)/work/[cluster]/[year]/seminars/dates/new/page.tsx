import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DatesForm } from '@/components/seminars/dates-form'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { scheduleChoices } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars.dates'))('title') }
}

export default async function NewDatesPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const [choices, t] = await Promise.all([scheduleChoices(ctx, year), getTranslations('seminars')])
  const back = `${home}/seminars`
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: back }, { label: t('dates.name') }]}
        title={t('dates.title')}
        lead={t('dates.lead')}
      />
      <div className="max-w-[860px]">
        {choices.may.ok ? (
          <DatesForm yearId={year.id} hosts={choices.hosts} back={back} />
        ) : (
          <RefusalNotice {...await sayRefusal(choices.may.refusal, locale)} />
        )}
      </div>
    </>
  )
}
