import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RulesSheets } from '@/components/rulebook/rules-sheets'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { listRules } from '@/lib/rulebook/queries'

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
  if (!rules) notFound()
  const t = await getTranslations('rulebook')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<PrintButton />} />
      <Stack>
        <RulesSheets rules={rules} />
      </Stack>
    </>
  )
}
