import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SeminarForm } from '@/components/seminars/seminar-form'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { changeSeminarAction } from '@/lib/seminars/actions'
import { getSeminar, scheduleChoices } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars'))('change') }
}

type Props = { params: YearParams & Promise<{ seminar: string }> }

export default async function EditSeminarPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const { seminar: id } = await params
  const [seminar, choices, t] = await Promise.all([
    getSeminar(ctx, year, id),
    scheduleChoices(ctx, year),
    getTranslations('seminars'),
  ])
  if (!seminar) notFound()
  const back = `${home}/seminars/${seminar.id}`
  const crumbs = [
    { label: t('title'), href: `${home}/seminars` },
    { label: t('name'), href: back },
  ]
  const labels = (role: 'presidium' | 'secretary'): string[] =>
    seminar.officers.filter((one) => one.role === role).map((one) => one.label)
  const hosts = choices.hosts.some((host) => host.id === seminar.hostId)
    ? choices.hosts
    : [...choices.hosts, { id: seminar.hostId, name: seminar.host }]
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('change')} />
      {seminar.acts.change.ok ? (
        <div className="max-w-[860px]">
          <SeminarForm
            action={changeSeminarAction}
            hidden={{ seminarId: seminar.id, version: String(seminar.version) }}
            hosts={hosts}
            submit={t('save')}
            back={back}
            values={{ ...seminar, presidium: labels('presidium'), secretaries: labels('secretary') }}
          />
        </div>
      ) : (
        <RefusalNotice {...await sayRefusal(seminar.acts.change.refusal, locale)} />
      )}
    </>
  )
}
