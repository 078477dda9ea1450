import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { LegalTexts } from '@/components/rulebook/legal-texts'
import { RulesSheets } from '@/components/rulebook/rules-sheets'
import { LinkButton } from '@/components/ui/button'
import { Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { listRules } from '@/lib/rulebook/queries'
import { getRuleDraft, listLegalTexts } from '@/lib/rulebook/queries/pages'
import { addressOfRule } from '@/lib/rulebook/rules'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rulebook')
  return { title: t('title') }
}

export default async function YearRulesPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster, year: number } = await params
  const year = await getYear(ctx, cluster, Number(number))
  const rules = year && (await listRules(ctx, year))
  const draft = year && (await getRuleDraft(ctx, year))
  if (!rules || !draft) notFound()
  const t = await getTranslations('rulebook')
  const toDraft = (
    <LinkButton href={`/work/${year.clusterCode}/${year.year}/rules/draft`}>{t('draft.title')}</LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {draft.act ? null : toDraft}
            <PrintButton />
          </>
        }
      />
      <Stack>
        {draft.act ? <Notice title={t('draft.open')} actions={toDraft} /> : null}
        <RulesSheets rules={rules} pageHref={(code) => addressOfRule(year.clusterCode, year.year, code)} />
        <LegalTexts texts={await listLegalTexts(ctx)} />
      </Stack>
    </>
  )
}
