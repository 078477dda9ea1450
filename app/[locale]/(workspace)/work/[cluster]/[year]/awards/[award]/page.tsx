import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { EligibilitySheet } from '@/components/awards/eligibility-sheet'
import { PrepareSheet, QuotaAndNone } from '@/components/awards/nomination-forms'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getNominationForm } from '@/lib/awards/queries'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string; year: string; award: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('awards.page'))('prepare') }
}

export default async function NominationPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const id = z.uuid().safeParse(address.award)
  const form = year && id.success ? await getNominationForm(ctx, year, id.data) : null
  if (!year || !form) notFound()
  const t = await getTranslations('awards')
  const locale = await getLocale()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('page.title'), href: `/work/${year.clusterCode}/${year.year}/awards` }]}
        title={t('form.title', { award: form.award.name[locale] })}
        lead={t('form.lead')}
      />
      <Columns aside={<QuotaAndNone form={form} yearId={year.id} />}>
        <PrepareSheet form={form} yearId={year.id} />
        <EligibilitySheet schools={form.schools} />
      </Columns>
    </>
  )
}
