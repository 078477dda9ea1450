import { Award } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { listRegister } from '@/lib/awards/queries'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('awards.register'))('title') }
}

const tones = { nominated: 'due', confirmed: 'award', refused: 'late' } as const

export default async function RegisterPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  if (!year) notFound()
  const t = await getTranslations('awards')
  const rows = await listRegister(ctx)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('page.title'), href: `/work/${year.clusterCode}/${year.year}/awards` }]}
        title={t('register.title')}
        lead={t('register.lead')}
      />
      <Sheet>
        <Register rows={rows} />
      </Sheet>
    </>
  )
}

type Row = Awaited<ReturnType<typeof listRegister>>[number]

async function Register({ rows }: { rows: Row[] }): Promise<ReactNode> {
  const t = await getTranslations('awards')
  const locale = await getLocale()
  const none = (
    <EmptyState icon={Award} title={t('register.empty')}>
      {t('register.emptyText')}
    </EmptyState>
  )
  const school = (row: Row): string => row.school?.[locale] ?? t('register.none', { reason: row.noneReason ?? '' })
  return (
    <Table
      caption={t('register.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={none}
      columns={[
        { key: 'school', header: t('register.school'), cell: school },
        {
          key: 'award',
          header: t('register.award'),
          cell: (row) => (
            <>
              {row.award[locale]}
              <span className="block text-sm text-muted">{t(`kinds.${row.kind}`)}</span>
            </>
          ),
        },
        { key: 'year', header: t('register.year'), cell: (row) => String(row.year) },
        { key: 'cluster', header: t('register.cluster'), cell: (row) => row.cluster[locale] },
        {
          key: 'state',
          header: t('register.state'),
          cell: (row) => (row.school ? <Chip tone={tones[row.state]}>{t(`states.${row.state}`)}</Chip> : ''),
        },
        { key: 'decision', header: t('register.decision'), cell: (row) => <Decision row={row} /> },
      ]}
    />
  )
}

async function Decision({ row: { decision, reason } }: { row: Row }): Promise<ReactNode> {
  const t = await getTranslations('awards.register')
  return (
    <>
      {decision ? t('decisionText', { number: decision.number, date: formatDay(decision.date) }) : t('noDecision')}
      {reason ? <span className="block text-sm text-muted">{reason}</span> : null}
    </>
  )
}
