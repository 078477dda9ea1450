import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ComparedRulesSheets } from '@/components/insight/compared-rules'
import { ActsSheet, AdoptSheet, DraftSheet } from '@/components/rulebook/draft-sheets'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { getYear } from '@/lib/calendar/queries'
import { getComparedRules } from '@/lib/insight/queries/compared-rules'
import { requireContext } from '@/lib/platform/auth/session'
import { getRuleDraft } from '@/lib/rulebook/queries/pages'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rulebook.draft')
  return { title: t('title') }
}

export default async function DraftRulesPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster, year: number } = await params
  const year = await getYear(ctx, cluster, Number(number))
  const view = year && (await getRuleDraft(ctx, year))
  if (!view) notFound()
  const compared = await getComparedRules(ctx, year)
  const t = await getTranslations('rulebook')
  const home = `/work/${year.clusterCode}/${year.year}/rules`
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: home }]}
        title={t('draft.title')}
        lead={t('draft.lead')}
        actions={<PrintButton />}
      />
      <Stack>
        <DraftSheet view={view} home={home} />
        {compared ? <ComparedRulesSheets compared={compared} /> : null}
        {view.act ? <AdoptSheet act={view.act} /> : null}
        {view.acts.length > 0 ? <ActsSheet acts={view.acts} /> : null}
      </Stack>
    </>
  )
}
