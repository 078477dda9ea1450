import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SeminarForm } from '@/components/seminars/seminar-form'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { scheduleSeminarAction } from '@/lib/seminars/actions'
import { scheduleChoices } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars'))('new') }
}

export default async function NewSeminarPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const [choices, t] = await Promise.all([scheduleChoices(ctx, year), getTranslations('seminars')])
  const header = <PageHeader crumbs={[{ label: t('title'), href: `${home}/seminars` }]} title={t('new')} />
  if (!choices.may.ok)
    return (
      <>
        {header}
        <RefusalNotice {...await sayRefusal(choices.may.refusal, locale)} />
      </>
    )
  return (
    <>
      {header}
      <div className="max-w-[860px]">
        <SeminarForm
          action={scheduleSeminarAction}
          hidden={{ yearId: year.id }}
          hosts={choices.hosts}
          submit={t('schedule')}
          back={`${home}/seminars`}
          values={{
            ...choices.defaults,
            ...{ topic: '', purpose: '', themes: [], place: '', link: '', presidium: [], secretaries: [] },
            ...{ startsAt: null, endsAt: null, titlesOpenAt: ctx.now, titlesCloseAt: null },
            ...{ papersOpenAt: ctx.now, papersCloseAt: null, lateAllowed: false },
            ...{ font: 'Times New Roman 14', rulesText: '', contact: '' },
            ...{ blindReview: false, consentsNeeded: false, demandedFindings: [] },
            hostId: choices.hosts[0]?.id ?? '',
          }}
        />
      </div>
    </>
  )
}
