import { School } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SchoolSearch } from '@/components/organisations/school-search'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterPills } from '@/components/ui/filter-pills'
import { Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { mayKeepRegister } from '@/lib/organisations/policy'
import { listClusters } from '@/lib/organisations/queries/clusters'
import { listSchools, type SchoolLine } from '@/lib/organisations/queries/schools'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { searchParams: Promise<{ q?: string; cluster?: string; page?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.schools')
  return { title: t('title') }
}

const pageOf = (text: string | undefined): number => Math.max(1, Math.min(1000, Number(text) || 1))

export default async function SchoolsPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const asked = await searchParams
  const { q = '', cluster = '' } = asked
  const page = pageOf(asked.page)
  const [found, clusters] = await Promise.all([
    listSchools(ctx, { search: q.trim(), cluster, page }),
    listClusters(ctx),
  ])
  if (!found || !clusters) notFound()
  const t = await getTranslations('organisations')
  const href = (more: Record<string, string>): string =>
    `/academy/schools?${new URLSearchParams({ ...(q && { q }), ...(cluster && { cluster }), ...more })}`
  const add = mayKeepRegister(ctx.actor).ok ? (
    <LinkButton href="/academy/schools/new" variant="primary">
      {t('form.addSchool')}
    </LinkButton>
  ) : undefined
  const filtered = q !== '' || cluster !== ''
  return (
    <>
      <PageHeader title={t('schools.title')} lead={t('schools.lead')} actions={add} />
      <Stack>
        <SchoolSearch search={q} cluster={cluster} clusters={clusters} />
        <FilterPills pills={pillsOf(q, cluster, t('schools.noCluster'))} clearHref="/academy/schools" />
        <p className="text-sm text-muted">{t('schools.count', { count: found.total })}</p>
        <Sheet>
          {found.schools.length === 0 ? (
            <EmptyState
              icon={School}
              title={t(filtered ? 'schools.noneFound' : 'schools.none')}
              action={filtered ? null : add}
            >
              {filtered ? null : t('schools.noneMore')}
            </EmptyState>
          ) : (
            <Schools schools={found.schools} />
          )}
        </Sheet>
        <Pagination page={page} pages={found.pages} hrefOf={(to) => href({ page: String(to) })} />
      </Stack>
    </>
  )
}

function pillsOf(q: string, cluster: string, none: string): { key: string; label: string; without: string }[] {
  const search = { key: 'q', label: `“${q}”`, without: `/academy/schools?${new URLSearchParams({ cluster })}` }
  const place = {
    key: 'cluster',
    label: cluster === '-' ? none : cluster,
    without: `/academy/schools?${new URLSearchParams({ q })}`,
  }
  return [...(q ? [search] : []), ...(cluster ? [place] : [])]
}

async function Schools({ schools }: { schools: SchoolLine[] }): Promise<ReactNode> {
  const t = await getTranslations('organisations.schools')
  const locale = await getLocale()
  return (
    <Table
      caption={t('title')}
      rows={schools}
      rowKey={(school) => school.id}
      columns={[
        {
          key: 'school',
          header: t('school'),
          cell: (school) => (
            <Link href={`/academy/schools/${school.code}`} className="link font-semibold">
              {school.name[locale]}
            </Link>
          ),
        },
        { key: 'province', header: t('province'), cell: (school) => school.province ?? '' },
        {
          key: 'cluster',
          header: t('cluster'),
          cell: (school) =>
            school.cluster ? (
              <Link href={`/academy/clusters/${school.cluster.code}`} className="link">
                {school.cluster.short[locale]}
              </Link>
            ) : (
              t('noCluster')
            ),
        },
      ]}
    />
  )
}
