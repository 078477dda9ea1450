import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EventsSheet, NominationsSheet, PledgeSheet } from '@/components/insight/overview-sheets'
import { StepsMatrix } from '@/components/insight/steps-matrix'
import { LinkButton } from '@/components/ui/button'
import { ExcelButton } from '@/components/ui/excel-button'
import { Facts } from '@/components/ui/facts'
import { Halves } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Theme } from '@/components/ui/theme'
import { getYear } from '@/lib/calendar/queries'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import { mayRemind } from '@/lib/cycles/policy'
import { getOverview, type Overview } from '@/lib/insight/queries/overview'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params
  return { title: (await getTranslations('insight.overview'))('title', { year }) }
}

/** The year overview: theme, leadership, schools × steps, events, pledge, awards. */
export default async function OverviewPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster, year: number } = await params
  const year = await getYear(ctx, cluster, Number(number))
  if (!year) notFound()
  const [t, overview] = await Promise.all([getTranslations('insight.overview'), getOverview(ctx, year)])
  const review = await getTranslations('insight.review')
  const remind = mayRemind(ctx.actor, year).ok && year.gate !== 'closed'
  const duties = remind ? await listYearDuties(ctx, year) : []
  const address = `/work/${year.clusterCode}/${year.year}`
  return (
    <>
      <PageHeader
        title={t('title', { year: String(year.year) })}
        actions={
          <>
            <LinkButton size="s" href={`${address}/review`}>
              {review('open')}
            </LinkButton>
            <PrintButton />
            <ExcelButton href={`/api${address}/overview`} />
          </>
        }
      />
      <div className="mb-6 grid gap-5 xl:grid-cols-[minmax(0,1fr)_320px] xl:gap-7">
        {overview.theme ? (
          <Theme
            source={t('themeSource', { decision: overview.theme.decision ? ` · ${overview.theme.decision}` : '' })}
          >
            {overview.theme.text}
          </Theme>
        ) : (
          <p className="text-muted">{t('noTheme')}</p>
        )}
        <Leadership overview={overview} />
      </div>
      <StepsMatrix overview={overview} year={year} now={ctx.now} duties={duties} />
      <Halves className="mt-6">
        <EventsSheet overview={overview} address={address} now={ctx.now} />
        <PledgeSheet overview={overview} />
      </Halves>
      <NominationsSheet overview={overview} />
    </>
  )
}

async function Leadership({ overview }: { overview: Overview }): Promise<ReactNode> {
  const t = await getTranslations('insight.overview')
  const locale = await getLocale()
  const named = (role: 'head' | 'deputy'): string =>
    overview.rows
      .filter((row) => row.role === role)
      .map((row) => row.school.short[locale])
      .join(', ')
  const quotas = overview.quotas.map(({ count, award }) => t('quota', { count, award: award[locale] })).join(', ')
  return (
    <Facts
      facts={[
        { label: t('head'), value: <b>{named('head') || t('unknown')}</b> },
        { label: t('deputies'), value: named('deputy') || t('unknown') },
        { label: t('quotas'), value: quotas || t('unknown') },
      ]}
    />
  )
}
