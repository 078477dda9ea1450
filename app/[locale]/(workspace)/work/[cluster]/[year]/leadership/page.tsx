import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ByElectionSheet } from '@/components/rotation/by-election-sheet'
import { ElectionSheet } from '@/components/rotation/election-forms'
import { ElectionsSheet, TermsSheet } from '@/components/rotation/office-sheets'
import { StandingTable } from '@/components/rotation/standing-table'
import { VacancySheet } from '@/components/rotation/vacancy-sheet'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getYear } from '@/lib/calendar/queries'
import { hasReached } from '@/lib/calendar/rules'
import { maySeeTrio } from '@/lib/cycles/policy'
import { requireContext } from '@/lib/platform/auth/session'
import { getLeadership } from '@/lib/rotation/queries/page'
import { getVacancy } from '@/lib/rotation/queries/vacancy-page'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rotation.page'))('title') }
}

export default async function LeadershipPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const view = year && (await getLeadership(ctx, year))
  const vacancy = year && (await getVacancy(ctx, year))
  if (!year || !view || !vacancy) notFound()
  const t = await getTranslations('rotation.page')
  const forecast = await getTranslations('rotation.forecast')
  const trio = await getTranslations('cycles.trio')
  const home = `/work/${year.clusterCode}/${year.year}`
  const pollHome = `${home}/polls`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton size="s" href={`${home}/leadership/rotation`}>
              {forecast('open')}
            </LinkButton>
            {maySeeTrio(ctx.actor, year) ? (
              <LinkButton size="s" href={`${home}/leadership/trio`}>
                {trio('open')}
              </LinkButton>
            ) : null}
            {hasReached(year, 'ratification') ? (
              <LinkButton size="s" href={`${home}/hand-over`}>
                {t('handOverOpen')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Columns
        aside={
          <>
            <TermsSheet terms={view.terms} now={ctx.now} />
            <VacancySheet view={vacancy} yearId={year.id} pollHome={pollHome} />
            <ElectionsSheet elections={view.elections} forYear={view.forYear} pollHome={pollHome} />
          </>
        }
      >
        <ByElectionSheet view={vacancy} yearId={year.id} year={year.year} pollHome={pollHome} />
        <ElectionSheet view={view} yearId={year.id} pollHome={pollHome} />
        <StandingTable rows={view.standing} forYear={view.forYear} />
      </Columns>
    </>
  )
}
