import { MapPinned } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { GateBar } from '@/components/ui/gate-bar'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Table, type Column } from '@/components/ui/table'
import { gates, type Gate } from '@/lib/calendar/schema'
import { listClusterRows, type ClusterRow } from '@/lib/insight/queries/academy'
import { requireContext } from '@/lib/platform/auth/session'
import type { Locale } from '@/lib/platform/i18n/routing'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('menu'))('clusters') }
}

/** All clusters at their gates, and what waits there for the Academy. */
export default async function AcademyPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const rows = await listClusterRows(ctx)
  if (!rows) notFound()
  const t = await getTranslations('insight.academy')
  const locale = await getLocale()
  const schools = rows.reduce((sum, row) => sum + row.schools, 0)
  const lines = rows.flatMap((row) => (row.years.length > 0 ? row.years : [null]).map((year) => ({ row, year })))
  return (
    <>
      <PageHeader
        title={t('title', { count: rows.length })}
        aside={t('schools', { count: schools })}
        actions={<PrintButton />}
      />
      <Sheet>
        {rows.length === 0 ? (
          <SheetBody>
            <EmptyState icon={MapPinned} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          </SheetBody>
        ) : (
          <Table
            caption={t('title', { count: rows.length })}
            columns={await columnsOf(locale)}
            rows={lines}
            rowKey={({ row, year }) => `${row.code}-${year?.year ?? 'none'}`}
          />
        )}
      </Sheet>
    </>
  )
}

type Line = { row: ClusterRow; year: ClusterRow['years'][number] | null }

async function columnsOf(locale: Locale): Promise<Column<Line>[]> {
  const t = await getTranslations('insight.academy')
  const name = await getTranslations('common.gates')
  const track = gates.filter((gate) => gate !== 'closed')
  const stops = (at: Gate) =>
    track.map((gate) => {
      const distance = gates.indexOf(gate) - gates.indexOf(at)
      const state = distance < 0 ? ('past' as const) : distance === 0 ? ('now' as const) : ('ahead' as const)
      return { key: gate, name: name(gate), state }
    })
  return [
    {
      key: 'cluster',
      header: t('cluster'),
      cell: ({ row, year }) => (
        <>
          {year ? (
            <Link className="hover:underline" href={`/work/${row.code}/${year.year}`}>
              {row.name[locale]}
            </Link>
          ) : (
            row.name[locale]
          )}
          <span className="block text-sm font-normal text-muted">
            {[t('schools', { count: row.schools }), year ? t('year', { year: String(year.year) }) : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'gates',
      header: t('gates'),
      className: 'w-1/2',
      cell: ({ year }) =>
        year ? <GateBar gates={stops(year.gate)} /> : <span className="text-muted">{t('noYear')}</span>,
    },
    {
      key: 'waits',
      header: t('waits'),
      cell: ({ row, year }) => <Waits row={row} year={year} />,
    },
  ]
}

async function Waits({ row, year }: Line): Promise<ReactNode> {
  const t = await getTranslations('insight.academy')
  const waits = year
    ? [
        { key: 'dossiers', count: year.dossiers, href: `/work/${row.code}/${year.year}/dossier` },
        { key: 'decisions', count: year.decisions, href: '/academy/ratification' },
        { key: 'proposals', count: year.proposals, href: '/proposals' },
      ].filter((one) => one.count > 0)
    : []
  if (waits.length === 0) return <span className="text-muted">{t('nothing')}</span>
  return (
    <span className="flex flex-wrap gap-2">
      {waits.map(({ key, count, href }) => (
        <Link key={key} href={href}>
          <Chip tone="due">{t(key as 'dossiers' | 'decisions' | 'proposals', { count })}</Chip>
        </Link>
      ))}
    </span>
  )
}
