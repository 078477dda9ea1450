import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AwardSheet } from '@/components/awards/award-sheet'
import { CatalogueSheet } from '@/components/awards/catalogue-sheet'
import { EligibilitySheet } from '@/components/awards/eligibility-sheet'
import { FactsSheet } from '@/components/awards/facts-sheet'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getAwards } from '@/lib/awards/queries'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('awards.page'))('title') }
}

export default async function AwardsPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  if (!year) notFound()
  const t = await getTranslations('awards.page')
  const view = await getAwards(ctx, year)
  const here = `/work/${year.clusterCode}/${year.year}`
  const first = view.awards.find((award) => award.may.record.ok) ?? view.awards.find((award) => award.may.prepare.ok)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { year: String(year.year) })}
        actions={
          <LinkButton size="s" href={`${here}/awards/register`}>
            {t('register')}
          </LinkButton>
        }
      />
      <Columns
        aside={
          <>
            <FactsSheet view={view} yearId={year.id} />
            <CatalogueSheet catalogue={view.catalogue} />
          </>
        }
      >
        {view.awards.map((award) => (
          <AwardSheet key={award.id} award={award} here={here} primary={award.id === first?.id} />
        ))}
        <EligibilitySheet schools={view.schools} />
      </Columns>
    </>
  )
}
