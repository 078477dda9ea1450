import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { SeminarForm } from '@/components/seminars/seminar-form'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { formatDate } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { scheduleSeminarAction } from '@/lib/seminars/actions'
import { getChosenDate } from '@/lib/seminars/queries/dates'
import { scheduleChoices } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars'))('new') }
}

type Props = { params: YearParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewSeminarPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const { date } = await searchParams
  const [choices, chosen, t] = await Promise.all([
    scheduleChoices(ctx, year),
    z.uuid().safeParse(date).success ? getChosenDate(ctx, year, String(date)) : null,
    getTranslations('seminars'),
  ])
  const header = (
    <PageHeader
      crumbs={[{ label: t('title'), href: `${home}/seminars` }]}
      title={chosen ? t('dates.choosing') : t('new')}
      lead={chosen ? t('dates.choosing_lead', { day: formatDate(chosen.startsAt) }) : undefined}
    />
  )
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
          hidden={{ yearId: year.id, ...(chosen && { optionId: chosen.optionId }) }}
          hosts={choices.hosts}
          submit={t('schedule')}
          back={`${home}/seminars`}
          values={{
            ...choices.defaults,
            ...{
              topic: '',
              purpose: '',
              themes: [],
              suggestions: [],
              place: '',
              link: '',
              presidium: [],
              secretaries: [],
            },
            ...{ startsAt: null, endsAt: null, titlesOpenAt: ctx.now, titlesCloseAt: null },
            ...{ papersOpenAt: ctx.now, papersCloseAt: null, lateAllowed: false },
            ...{ font: 'Times New Roman 14', rulesText: '', contact: '', organisers: '' },
            ...{ blindReview: false, consentsNeeded: false, demandedFindings: [] },
            hostId: choices.hosts[0]?.id ?? '',
            ...chosen,
          }}
        />
      </div>
    </>
  )
}
