import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ElectionSheet } from '@/components/rotation/election-forms'
import { ElectionsSheet, TermsSheet } from '@/components/rotation/office-sheets'
import { CoverageTable, StandingTable } from '@/components/rotation/standing-table'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getYear } from '@/lib/calendar/queries'
import { hasReached } from '@/lib/calendar/rules'
import { requireContext } from '@/lib/platform/auth/session'
import { getLeadership } from '@/lib/rotation/queries/page'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rotation.page'))('title') }
}

export default async function LeadershipPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const view = year && (await getLeadership(ctx, year))
  if (!year || !view) notFound()
  const t = await getTranslations('rotation.page')
  const home = `/work/${year.clusterCode}/${year.year}`
  const pollHome = `${home}/polls`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          hasReached(year, 'ratification') ? (
            <LinkButton size="s" href={`${home}/hand-over`}>
              {t('handOverOpen')}
            </LinkButton>
          ) : undefined
        }
      />
      <Columns
        aside={
          <>
            <TermsSheet terms={view.terms} now={ctx.now} />
            <ElectionsSheet elections={view.elections} forYear={view.forYear} pollHome={pollHome} />
          </>
        }
      >
        <ElectionSheet view={view} yearId={year.id} pollHome={pollHome} />
        <StandingTable rows={view.standing} forYear={view.forYear} />
        <CoverageTable schools={view.schools} coverage={view.coverage} />
      </Columns>
    </>
  )
}
