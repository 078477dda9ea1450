import { Scale } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RulesSheets } from '@/components/rulebook/rules-sheets'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import { listClusters, type ClusterLine } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'
import { maySetRule } from '@/lib/rulebook/policy'
import { listRules } from '@/lib/rulebook/queries'
import { addressOfRule, slugOf } from '@/lib/rulebook/rules'

type Props = { searchParams: Promise<{ cluster?: string; year?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rulebook')
  return { title: t('title') }
}

export default async function RulesPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const asked = await searchParams
  const clusters = await listClusters(ctx)
  if (!clusters) notFound()
  const t = await getTranslations('rulebook')
  const cluster = clusters.find((one) => one.code === asked.cluster) ?? clusters[0]
  if (!cluster) return <NoClusters />
  const year = cluster.years.find((one) => String(one.year) === asked.year)?.year ?? cluster.years[0]?.year
  const rules = await listRules(ctx, { clusterId: cluster.id, year: year ?? ctx.now.getUTCFullYear() })
  if (!rules) notFound()
  const query = new URLSearchParams({ cluster: cluster.code, ...(year && { year: String(year) }) })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton size="s" href="/academy/figures">
              {t('figures.open')}
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Stack>
        <Choose clusters={clusters} cluster={cluster} year={year} />
        <RulesSheets
          rules={rules}
          {...(maySetRule(ctx.actor).ok && { setHref: (code) => `/academy/rules/${slugOf(code)}?${query}` })}
          {...(year && { pageHref: (code) => addressOfRule(cluster.code, year, code) })}
        />
      </Stack>
    </>
  )
}

async function NoClusters(): Promise<ReactNode> {
  const t = await getTranslations('rulebook')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Sheet>
        <EmptyState
          icon={Scale}
          title={t('noClusters')}
          action={<LinkButton href="/academy/clusters/new">{t('found')}</LinkButton>}
        >
          {t('noClustersMore')}
        </EmptyState>
      </Sheet>
    </>
  )
}

type ChooseProps = { clusters: ClusterLine[]; cluster: ClusterLine; year: number | undefined }

async function Choose({ clusters, cluster, year }: ChooseProps): Promise<ReactNode> {
  const t = await getTranslations()
  const locale = await getLocale()
  return (
    <form method="get" className="no-print flex flex-wrap items-end gap-3">
      <Select
        name="cluster"
        label={t('organisations.clusters.cluster')}
        defaultValue={cluster.code}
        fieldClassName="min-w-0 flex-[1_1_260px]"
        options={clusters.map((one) => ({ value: one.code, label: one.name[locale] }))}
      />
      {cluster.years.length > 0 ? (
        <Select
          name="year"
          label={t('organisations.cluster.year')}
          defaultValue={String(year)}
          fieldClassName="flex-[0_1_160px]"
          options={cluster.years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
        />
      ) : null}
      <Button type="submit">{t('organisations.schools.find')}</Button>
    </form>
  )
}
