import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { MapPinned } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { listClusters, type ClusterLine } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDay } from '@/lib/platform/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.clusters')
  return { title: t('title') }
}

export default async function ClustersPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('organisations.clusters')
  const clusters = await listClusters(ctx)
  if (!clusters) notFound()
  const found = (
    <LinkButton href="/academy/clusters/new" variant="primary">
      {t('found')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={clusters.length > 0 ? found : undefined} />
      <Sheet>
        {clusters.length === 0 ? (
          <EmptyState icon={MapPinned} title={t('none')} action={found}>
            {t('noneMore')}
          </EmptyState>
        ) : (
          <Clusters clusters={clusters} />
        )}
      </Sheet>
    </>
  )
}

async function Clusters({ clusters }: { clusters: ClusterLine[] }): Promise<ReactNode> {
  const t = await getTranslations('organisations.clusters')
  const locale = await getLocale()
  return (
    <Table
      caption={t('title')}
      rows={clusters}
      rowKey={(cluster) => cluster.id}
      columns={[
        {
          key: 'cluster',
          header: t('cluster'),
          cell: (cluster) => (
            <>
              <Link href={`/academy/clusters/${cluster.code}`} className="link font-semibold">
                {cluster.name[locale]}
              </Link>
              <span className="block text-sm text-muted">{t('founded', { date: formatDay(cluster.foundedOn) })}</span>
            </>
          ),
        },
        { key: 'members', header: t('members'), cell: (cluster) => t('memberCount', { count: cluster.members }) },
        { key: 'head', header: t('head'), cell: (cluster) => cluster.head?.[locale] ?? t('noHead') },
        { key: 'years', header: t('years'), cell: (cluster) => <Years cluster={cluster} none={t('noYears')} /> },
      ]}
    />
  )
}

function Years({ cluster, none }: { cluster: ClusterLine; none: string }): ReactNode {
  if (cluster.years.length === 0) return none
  return (
    <span className="flex flex-wrap gap-x-3">
      {cluster.years.map(({ year }) => (
        <Link key={year} href={`/work/${cluster.code}/${year}`} className="link">
          {year}
        </Link>
      ))}
    </span>
  )
}
