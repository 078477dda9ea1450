import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ClusterLeadership } from '@/components/organisations/cluster-leadership'
import { ClusterMembers } from '@/components/organisations/cluster-members'
import { ClusterYears } from '@/components/organisations/cluster-years'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getCluster } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { params: Promise<{ cluster: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).cluster }
}

export default async function ClusterPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const cluster = await getCluster(ctx, (await params).cluster)
  if (!cluster) notFound()
  const t = await getTranslations('organisations.clusters')
  const locale = await getLocale()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/academy/clusters' }]}
        title={cluster.name[locale]}
        lead={`${cluster.code} · ${t('founded', { date: formatDay(cluster.foundedOn) })}`}
        actions={
          <LinkButton size="s" href={`/academy/rules?cluster=${cluster.code}`}>
            {t('rules')}
          </LinkButton>
        }
      />
      <Columns
        aside={
          <>
            <ClusterLeadership cluster={cluster} />
            <ClusterYears cluster={cluster} year={ctx.now.getUTCFullYear()} />
          </>
        }
      >
        <ClusterMembers cluster={cluster} />
      </Columns>
    </>
  )
}
